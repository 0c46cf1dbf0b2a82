package vn.declareonce.connect;

import java.time.LocalDateTime;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What to fetch.
 *
 * @param watermark where the last delivered fetch ended; null at first
 * @param range only this range, leaving the watermark where it is; null for everything since the watermark
 * @param known whether this origin is a delivery already, or was refused
 */
public record FetchWindow(
        @Nullable String watermark, @Nullable Range range, Predicate<String> known) {
    /** From inclusive, until exclusive; Vietnam local time. */
    public record Range(LocalDateTime from, LocalDateTime until) {}
}
