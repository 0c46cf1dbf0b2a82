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

    private final Engine engine;

    public Runs(Engine engine) {
        this.engine = engine;
    }

    /** @param detail source names or the like; never a personal value */
    public long start(String job, String detail) {
        Map<String, String> values = Map.of("job", job, "detail", detail);
        return Objects.requireNonNull(engine.jdbc().queryForObject(STARTED.text(), values, Long.class));
    }

    public void end(long run, int exitCode, @Nullable String reportPath) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("run_no", run);
        values.put("exit_code", exitCode);
        values.put("report_path", reportPath);
        ENDED.update(engine.jdbc(), values);
    }
}
