package vn.declareonce.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run at work.
 *
 * @param stage the stage it is at, {@code start} before the first
 * @param rows data rows read so far
 * @param expected rows that will come, as the like of this file had them; 0 when nobody knows
 * @param rate rows a second in the stage that reads; 0 in others
 * @param left how long it will take if it goes as its like did; null when nobody knows, zero when it is overdue
 * @param stopping somebody asked it to stop
 * @param delivery what is being loaded; null when nothing is
 */
public record LiveRun(
        long number,
        String job,
        String detail,
        Instant startedAt,
        String stage,
        long rows,
        long expected,
        long rate,
        @Nullable Duration left,
        boolean stopping,
        @Nullable AtWork delivery) {
    private static final String READING = "stage";

    /** The delivery a run is at. */
    public record AtWork(String id, String file, String source, String sender) {}

    static LiveRun of(ResultSet row, Instant now) throws SQLException {
        Instant startedAt = Columns.instant(row, "started_at");
        Instant since = Objects.requireNonNullElse(Columns.instantOrNull(row, "stage_since"), startedAt);
        String stage = row.getString("stage");
        long rows = row.getLong("rows_done");
        long expected = row.getLong("rows_expected");
        double inStage = Duration.between(since, now).toMillis() / 1000.0;
        String delivery = row.getString("delivery_id");
        return new LiveRun(
                row.getLong("run_no"),
                row.getString("job"),
                Objects.requireNonNullElse(row.getString("detail"), ""),
                startedAt,
                stage,
                rows,
                expected,
                stage.equals(READING) && inStage >= 0.5 ? Math.round(rows / inStage) : 0,
                left(Columns.doubleOrNull(row, "seconds_per_row"), expected, Duration.between(startedAt, now)),
                Columns.instantOrNull(row, "stop_asked_at") != null,
                delivery == null
                        ? null
                        : new AtWork(
                                delivery,
                                row.getString("file_name"),
                                row.getString("source"),
                                row.getString("sender")));
    }

    /** Of the rows that will come, how many are read: 0 to 100; null when nobody knows. */
    public @Nullable Integer percent() {
        return expected == 0 ? null : (int) Math.min(100, 100 * rows / expected);
    }

    private static @Nullable Duration left(@Nullable Double secondsPerRow, long expected, Duration elapsed) {
        if (secondsPerRow == null || expected == 0) {
            return null;
        }
        Duration left =
                Duration.ofMillis(Math.round(1000 * secondsPerRow * expected)).minus(elapsed);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
