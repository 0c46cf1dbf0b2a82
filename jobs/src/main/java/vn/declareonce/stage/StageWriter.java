package vn.declareonce.stage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.datasource.DataSourceUtils;
import vn.declareonce.database.CopyInto;
import vn.declareonce.database.CopyText;
import vn.declareonce.database.Sql;
import vn.declareonce.record.Claim;
import vn.declareonce.record.Problem;
import vn.declareonce.record.Statement;

/** Sends a chunk's rows, identities and problems by COPY on the chunk's own connection, inside its transaction. */
final class StageWriter implements ItemWriter<JudgedRow> {
    private static final Sql ROWS = Sql.file("stage/stage_row.sql");
    private static final Sql IDENTITIES = Sql.file("stage/stage_identity.sql");
    private static final Sql PROBLEMS = Sql.file("stage/stage_problem.sql");

    private final DataSource dataSource;
    private final int delivery;
    private final SeenIdentities seen = new SeenIdentities();
    private final CopyText rows = new CopyText();
    private final RowText rowText;
    private final CopyText identities = new CopyText();
    private final IdentityText identityText;
    private final CopyText problems = new CopyText();

    /** @param statedTime the delivery's own time, for rows that state none */
    StageWriter(DataSource dataSource, int delivery, @Nullable LocalDateTime statedTime) {
        this.dataSource = dataSource;
        this.delivery = delivery;
        this.rowText = new RowText(rows, delivery, statedTime);
        this.identityText = new IdentityText(identities, delivery);
    }

    @Override
    public void write(Chunk<? extends JudgedRow> chunk) throws SQLException {
        for (JudgedRow row : chunk) {
            add(row);
        }
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            send(connection, ROWS, rows);
            send(connection, IDENTITIES, identities);
            send(connection, PROBLEMS, problems);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void send(Connection connection, Sql statement, CopyText text) throws SQLException {
        if (text.rows() > 0) {
            CopyInto.all(connection, statement, text);
        }
    }

    private void add(JudgedRow row) {
        Statement statement = row.statement();
        rowText.add(row);
        addProblems(row, statement.problems());
        if (statement.rejected()) {
            return;
        }
        for (Claim claim : statement.claims()) {
            if (seen.add(claim.identity().fingerprint())) {
                identityText.add(claim.identity());
            }
        }
    }

    private void addProblems(JudgedRow row, List<Problem> found) {
        for (int i = 0; i < found.size(); i++) {
            Problem problem = found.get(i);
            problems.number(delivery).number(row.sheet()).number(row.row()).number(i);
            problems.plain(problem.reason().name())
                    .text(problem.column())
                    .bool(problem.rejects())
                    .endRow();
        }
    }
}
