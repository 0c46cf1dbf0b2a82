package vn.declareonce.values;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** When something happened, in Vietnam's time (UTC+7); midnight where the time of day is not known. */
public record Moment(LocalDateTime at, boolean timeKnown) {
    private static final int EPOCH_MILLISECONDS = 13;
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    /**
     * Reads dates as {@link BirthDate} does, with a time of day; a month or year alone is no moment. Offsets are converted to UTC+7. Thirteen
     * digits are the milliseconds since 1970 that devices write.
     */
    public static Reading<Moment> read(@Nullable String written, DateOrder order) {
        if (written != null && written.length() >= EPOCH_MILLISECONDS) {
            String text = Text.clean(written);
            if (text.length() == EPOCH_MILLISECONDS && Digits.allDigits(text)) {
                return ofEpoch(Long.parseLong(text));
            }
        }
        WrittenDate parsed = WrittenDate.parse(written, order, false);
        if (parsed == null) {
            return Reading.nothing();
        }
        LocalDate date = parsed.date();
        if (date == null) {
            return new Reading<>(null, parsed.doubt());
        }
        if (parsed.precision() != Precision.DAY) {
            return Reading.none(Reason.DATE_DAY_MISSING);
        }
        LocalTime time = parsed.time();
        Moment value = time == null ? new Moment(date.atStartOfDay(), false) : new Moment(date.atTime(time), true);
        return new Reading<>(value, parsed.doubt());
    }

    private static Reading<Moment> ofEpoch(long milliseconds) {
        LocalDateTime at = LocalDateTime.ofInstant(Instant.ofEpochMilli(milliseconds), VIETNAM);
        return WrittenDate.plausibleYear(at.getYear())
                ? Reading.of(new Moment(at, true))
                : Reading.none(Reason.DATE_OUT_OF_RANGE);
    }
}
