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
 * @param state how it stands
 * @param stop who asked it to stop; null when nobody did
 * @param last how far it was when it last said so; null after its end
 * @param deliveries deliveries it brought in or went on with
 * @param rowsRead rows of those
 */
public record RunLine(
        long number,
        String job,
        String detail,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer exitCode,
        RunState state,
        @Nullable Stop stop,
        @Nullable Last last,
        long deliveries,
        long rowsRead) {

    /** A stop that was asked for. */
    public record Stop(Instant at, String by) {}

    /** What a run said of itself. */
    public record Last(String stage, long rows, Instant at) {}

    /** How long it took; null without an end. */
    public @Nullable Duration took() {
        return endedAt == null ? null : Duration.between(startedAt, endedAt);
    }
}
