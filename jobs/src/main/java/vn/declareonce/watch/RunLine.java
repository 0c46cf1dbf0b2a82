package vn.declareonce.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run.
 *
 * @param detail what it was given, such as the names of sources
 * @param endedAt null while it runs, and for ever when its process was killed
 * @param exitCode null with the end
 * @param deliveries deliveries it brought in
 * @param rowsRead rows of those
 */
public record RunLine(
        long number,
        String job,
        String detail,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer exitCode,
        long deliveries,
        long rowsRead) {

    /** How long it took; null without an end. */
    public @Nullable Duration took() {
        return endedAt == null ? null : Duration.between(startedAt, endedAt);
    }

    /** One of {@code open}, {@code done}, {@code waiting}, {@code refused}, {@code broke}. */
    public String state() {
        if (exitCode == null) {
            return "open";
        }
        return switch (exitCode) {
            case 0 -> "done";
            case 1 -> "waiting";
            case 2 -> "refused";
            default -> "broke";
        };
    }
}
