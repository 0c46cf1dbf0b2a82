package vn.declareonce.job;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.declareonce.database.Sql;

/** The run log: one row per execution of a job, for whoever asks later what ran and how it ended. */
public final class Runs {
    private static final Sql STARTED = Sql.file("run/started.sql");
    private static final Sql ENDED = Sql.file("run/ended.sql");
    private static final Sql ASK_STOP = Sql.file("run/ask_stop.sql");

    private final Engine engine;

    public Runs(Engine engine) {
        this.engine = engine;
    }

    /** @param detail source names or the like; never a personal value */
    public long start(String job, String detail) {
        Map<String, String> values = Map.of("job", job, "detail", detail, "owner", engine.owner());
        long run = Objects.requireNonNull(engine.jdbc().queryForObject(STARTED.text(), values, Long.class));
        engine.pulses().begin(run);
        return run;
    }

    public void end(long run, int exitCode, @Nullable String reportPath) {
        engine.pulses().end(run);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("run_no", run);
        values.put("exit_code", exitCode);
        values.put("report_path", reportPath);
        ENDED.update(engine.jdbc(), values);
    }

    /**
     * Asks a run to stop, whatever process it is in: it ends at its next block of rows or statement, within about a second of it, as if
     * the process had been told to end. A run that has ended stays as it is, and asking twice is asking once.
     */
    public void askToStop(long run, String actor) {
        ASK_STOP.update(engine.jdbc(), Map.of("run_no", run, "actor", actor));
    }
}
