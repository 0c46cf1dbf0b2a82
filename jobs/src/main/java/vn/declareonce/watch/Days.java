package vn.declareonce.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of Viet Nam as moments. */
public final class Days {
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private Days() {}

    public static Instant start(LocalDate day) {
        return day.atStartOfDay(VIETNAM).toInstant();
    }

    /** The first moment that is no longer of the day. */
    public static Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }

    public static LocalDate of(Instant at) {
        return at.atZone(VIETNAM).toLocalDate();
    }
}
