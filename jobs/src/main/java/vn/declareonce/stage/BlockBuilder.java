package vn.declareonce.stage;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.database.CopyRows;
import vn.declareonce.record.Claim;
import vn.declareonce.record.Problem;

/** Collects judged rows into blocks. Belongs to the judging thread, so that the rows are built while the server takes earlier blocks. */
final class BlockBuilder {
    private final int delivery;
    private final RowCopy rowCopy;
    private final IdentityCopy identityCopy;
    private final SeenIdentities seen = new SeenIdentities();
    private CopyRows rows = new CopyRows();
    private CopyRows identities = new CopyRows();
    private CopyRows problems = new CopyRows();
    private int fileRows;
    private int dataRows;

    /** @param statedTime the delivery's own time, for rows that state none */
    BlockBuilder(int delivery, @Nullable LocalDateTime statedTime) {
        this.delivery = delivery;
        this.rowCopy = new RowCopy(delivery, statedTime);
        this.identityCopy = new IdentityCopy(delivery);
    }

    /** A row that is counted but is no data. */
    void note() {
        fileRows++;
    }

    void add(JudgedRow row) {
        fileRows++;
        dataRows++;
        rowCopy.add(rows, row);
        addProblems(row, row.statement().problems());
        if (row.statement().rejected()) {
            return;
        }
        for (Claim claim : row.statement().claims()) {
            if (seen.add(claim.identity().fingerprint())) {
                identityCopy.add(identities, claim.identity());
            }
        }
    }

    /** The rows since the last call. */
    StageBlock take() {
        StageBlock taken = new StageBlock(fileRows, dataRows, rows, identities, problems);
        rows = new CopyRows();
        identities = new CopyRows();
        problems = new CopyRows();
        fileRows = 0;
        dataRows = 0;
        return taken;
    }

    private void addProblems(JudgedRow row, List<Problem> found) {
        for (int i = 0; i < found.size(); i++) {
            Problem problem = found.get(i);
            problems.int4(delivery).int2(row.sheet()).int4(row.row()).int2(i);
            problems.plain(problem.reason().name())
                    .text(problem.column())
                    .bool(problem.rejects())
                    .endRow();
        }
    }
}
