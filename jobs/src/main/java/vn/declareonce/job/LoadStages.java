package vn.declareonce.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.declareonce.database.Sql;
import vn.declareonce.extract.Delivery;
import vn.declareonce.layout.Layout;
import vn.declareonce.stage.RowsRead;

/** The set-based stages of one delivery, under the store's lock; whoever calls says in which transactions they run. */
final class LoadStages {
    private static final long ANALYZE_ROWS = 5_000;
    private static final Sql BALANCE = Sql.file("reconcile/balance.sql");

    private final Engine engine;
    private final SetStage sets;
    private final Delivery delivery;
    private final Map<String, @Nullable Object> values;

    /** @param runNumber null in a dry run */
    LoadStages(Engine engine, SetStage sets, Delivery delivery, @Nullable Long runNumber) {
        this.engine = engine;
        this.sets = sets;
        this.delivery = delivery;
        this.values = new HashMap<>();
        values.put("delivery_no", delivery.number());
        values.put("sender_no", delivery.senderNumber());
        values.put("run_no", runNumber);
        values.put("rules_version", Rules.VERSION);
    }

    /**
     * @throws Unbalanced when other than the rows read are staged
     * @throws TooManyRejected when the content exceeds its limit and nobody admitted it
     */
    void staged(RowsRead read, long staged, Layout layout) {
        if (read.data() != staged) {
            throw new Unbalanced(delivery.id(), read.data(), staged);
        }
        Map<String, Long> counted = Map.of(
                "delivery_no",
                (long) delivery.number(),
                "rows_read",
                read.data(),
                "rows_passed_over",
                read.passedOver());
        sets.run(StageFiles.STAGED, counted, 1);
        TooManyRejected exceeded = new ContentLimit(engine.jdbc(), delivery).exceeded(layout);
        if (exceeded != null) {
            sets.run(StageFiles.STOPPED, values, 1);
            throw exceeded;
        }
    }

    void admit() {
        long rows = accounting().read();
        sets.run(StageFiles.ADMIT, values, Slices.forRows(rows));
        if (rows >= ANALYZE_ROWS) {
            sets.run(StageFiles.ANALYZE, values, 1);
        }
    }

    void resolve() {
        int slices = Slices.forRows(accounting().read());
        sets.run(StageFiles.BROUGHT, values, slices);
        sets.run(StageFiles.RESOLVE, values, slices);
    }

    /** @throws Unbalanced when the outcomes are not the rows read */
    void reconcile() {
        long rows = accounting().read();
        sets.run(StageFiles.RECONCILE, values, Slices.forRows(rows));
        Accounting accounting = accounting();
        if (accounting.read() != accounting.accounted()) {
            throw new Unbalanced(delivery.id(), accounting.read(), accounting.accounted());
        }
        if (rows >= ANALYZE_ROWS) {
            sets.run(StageFiles.ANALYZE_LEDGER, values, 1);
        }
        sets.run(StageFiles.ACTIVE, values, 1);
    }

    void merge() {
        sets.run(StageFiles.MERGE, values, Slices.forRows(accounting().read()));
    }

    private Accounting accounting() {
        List<Accounting> found = engine.jdbc()
                .query(
                        BALANCE.text(),
                        Map.of("delivery_no", delivery.number()),
                        (row, number) -> new Accounting(row.getLong("rows_read"), row.getLong("accounted")));
        return found.get(0);
    }

    private record Accounting(long read, long accounted) {}
}
