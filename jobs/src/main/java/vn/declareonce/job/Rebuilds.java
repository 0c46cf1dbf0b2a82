package vn.declareonce.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.declareonce.database.Sql;

/**
 * Computes every link and profile anew from the statements, the register and the rules of the program, beside the live ones, and
 * compares. One transaction under the store's lock: it is rolled back, or it swaps in what differs. The only job that works on a store
 * of other rules, because it is the way to the program's.
 */
public final class Rebuilds {
    private static final Sql COMPARE = Sql.file("rebuild/compare.sql");
    private static final Sql DIFFERENCES = Sql.file("rebuild/differences.sql");
    private static final Sql COUNTED = Sql.file("rebuild/counted.sql");
    private static final Sql SWAP = Sql.file("rebuild/swap.sql");
    private static final Sql DROP = Sql.file("rebuild/drop.sql");

    private final Engine engine;
    private final Progress progress;
    private final Timings timings;

    public Rebuilds(Engine engine, Progress progress, Timings timings) {
        this.engine = engine;
        this.progress = progress;
        this.timings = timings;
    }

    /**
     * Rebuilds and compares; the store stays as it is.
     *
     * @throws AlreadyRunning when somebody rebuilds
     */
    public Rebuilt compare() {
        return rebuild(null);
    }

    /** Rebuilds, and puts what was rebuilt in the place of what differs; the store then follows the program's rules. */
    public Rebuilt swap(long runNumber) {
        return rebuild(runNumber);
    }

    private Rebuilt rebuild(@Nullable Long runNumber) {
        try (Lease own = engine.leases().ofJob("rebuild");
                Lease lock = StoreLock.waitedFor(engine.leases(), progress)) {
            Rebuilt done = new TransactionTemplate(engine.transactions()).execute(status -> {
                if (runNumber == null) {
                    status.setRollbackOnly();
                }
                return inTransaction(runNumber);
            });
            return Optional.ofNullable(done).orElseThrow();
        }
    }

    private Rebuilt inTransaction(@Nullable Long runNumber) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("run_no", runNumber);
        values.put("rules_version", Rules.VERSION);
        Pulse pulse = engine.pulses().of(runNumber);
        Progress heard = pulse.heeding(progress);
        SetStage sets = SetStage.inside(engine, timings, pulse);
        heard.stage("resolve");
        sets.run(StageFiles.REBUILD, values, 1);
        sets.run(StageFiles.RESOLVE, values, 1);
        heard.stage("merge");
        sets.run(StageFiles.MERGE, values, 1);
        heard.stage("compare");
        COMPARE.update(engine.jdbc(), values);
        Rebuilt found = engine.jdbc()
                .query(COUNTED.text(), (row, number) -> found(row, runNumber != null))
                .get(0);
        if (found.swapped()) {
            SWAP.update(engine.jdbc(), values);
            DROP.update(engine.jdbc(), values);
        }
        return found;
    }

    private Rebuilt found(ResultSet row, boolean swapped) throws SQLException {
        List<String> halfWay = strings(row, "half_way");
        return new Rebuilt(row.getLong("links"), row.getLong("profiles"), halfWay, differences(), swapped);
    }

    private List<Rebuilt.Difference> differences() {
        return engine.jdbc()
                .query(
                        DIFFERENCES.text(),
                        (row, number) -> new Rebuilt.Difference(
                                row.getString("name"),
                                row.getString("state"),
                                row.getLong("rows"),
                                strings(row, "keys")));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
