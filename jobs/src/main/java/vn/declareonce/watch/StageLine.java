package vn.declareonce.watch;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a stage.
 *
 * @param attempt 1 for the first start of the job, 2 after a crash or a stop, and so on
 * @param status Spring Batch's word
 * @param startedAt local time of the server
 * @param endedAt null while it runs, and for ever when its process was killed
 */
public record StageLine(
        String name,
        int attempt,
        String status,
        @Nullable LocalDateTime startedAt,
        @Nullable LocalDateTime endedAt) {

    /** Milliseconds; null without an end. */
    public @Nullable Long milliseconds() {
        return startedAt == null || endedAt == null ? null : ChronoUnit.MILLIS.between(startedAt, endedAt);
    }
}
