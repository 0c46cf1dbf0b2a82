package vn.declareonce.bench;

import java.nio.file.Path;
import vn.declareonce.database.DatabaseSettings;

/**
 * What to measure.
 *
 * @param settings names the server to measure on; the bench makes a database of its own there
 * @param rows of the delivery; the register has one citizen for every two
 * @param seed of the invented people; the same seed gives the same bytes
 * @param keep leaves the loaded store and the files for a look
 */
public record BenchPlan(DatabaseSettings settings, long rows, long seed, boolean keep) {
    private static final long WARM_UP_ROWS = 20_000;

    public BenchPlan {
        if (rows < 1) {
            throw new IllegalArgumentException("rows must be 1 or more, found " + rows);
        }
    }

    Path folder() {
        return settings.home().toAbsolutePath().resolve("bench");
    }

    /** A smaller plan with other people, run first so that the JIT has compiled what is measured. */
    BenchPlan warmUp() {
        return new BenchPlan(settings, Math.min(rows, WARM_UP_ROWS), seed + 1, false);
    }
}
