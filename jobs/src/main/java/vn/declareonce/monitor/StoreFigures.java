package vn.declareonce.monitor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;
import vn.declareonce.values.Province;
import vn.declareonce.values.Provinces;

/** Figures of the store as it stands. Times are seconds since 1970. */
public record StoreFigures(
        List<RunCount> runs,
        List<StageCount> stages,
        List<SenderCount> senders,
        List<UploadCount> uploads,
        List<AlertCount> alerts) {
    private static final Sql ANSWERS = Sql.file("monitor/answers.sql");
    private static final Sql RUNS = Sql.file("monitor/runs.sql");
    private static final Sql STAGES = Sql.file("monitor/stages.sql");
    private static final Sql DELIVERIES = Sql.file("monitor/deliveries.sql");
    private static final Sql UPLOADS = Sql.file("monitor/uploads.sql");
    private static final Sql ALERTS = Sql.file("monitor/alerts.sql");

    /** @param exitCode null for runs without an end */
    public record RunCount(
            String job, @Nullable Integer exitCode, long runs, double lastAt) {}

    /** Of the last day. */
    public record StageCount(String stage, String status, long executions, double seconds) {}

    /** @param province the code of the province that sends; "" for another sender */
    public record SenderCount(String source, String province, long deliveries, long rows, double lastAt) {}

    public record UploadCount(String status, long uploads, double oldestAt) {}

    public record AlertCount(String kind, long open) {}

    /** Throws when the store does not answer. */
    public static void ask(NamedParameterJdbcOperations jdbc) {
        Objects.requireNonNull(jdbc.queryForObject(ANSWERS.text(), Map.of(), Long.class));
    }

    public static StoreFigures of(NamedParameterJdbcOperations jdbc) {
        return new StoreFigures(
                jdbc.query(
                        RUNS.text(),
                        Map.of(),
                        (row, number) -> new RunCount(
                                row.getString("job"),
                                row.getObject("exit_code", Integer.class),
                                row.getLong("runs"),
                                row.getDouble("last_at"))),
                jdbc.query(
                        STAGES.text(),
                        Map.of(),
                        (row, number) -> new StageCount(
                                row.getString("step_name"),
                                row.getString("status"),
                                row.getLong("executions"),
                                row.getDouble("seconds"))),
                jdbc.query(
                        DELIVERIES.text(),
                        Map.of(),
                        (row, number) -> new SenderCount(
                                row.getString("source"),
                                province(row.getString("sender")),
                                row.getLong("deliveries"),
                                row.getLong("rows_read"),
                                row.getDouble("last_at"))),
                jdbc.query(
                        UPLOADS.text(),
                        Map.of(),
                        (row, number) -> new UploadCount(
                                row.getString("status"), row.getLong("uploads"), row.getDouble("oldest_at"))),
                jdbc.query(
                        ALERTS.text(),
                        Map.of(),
                        (row, number) -> new AlertCount(row.getString("kind"), row.getLong("alerts"))));
    }

    private static String province(String sender) {
        Province province = Provinces.byCode(sender);
        return province == null ? "" : province.code();
    }
}
