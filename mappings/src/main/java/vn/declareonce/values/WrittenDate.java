package vn.declareonce.values;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** A date as read from any of the written forms, with the time of day if there is one; shared by birth dates and event times. */
record WrittenDate(
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        Precision precision,
        @Nullable Reason doubt) {
    private static final int FIRST_YEAR = 1890;
    private static final int LAST_YEAR = 2100;
    private static final int LAST_SERIAL = 60_000;
    private static final int VIETNAM_MINUTES = 7 * 60;
    /** Two-digit years up to this one are of this century: the records end in 2021. */
    private static final int PIVOT = 21;

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    /** Null when nothing was written. */
    static @Nullable WrittenDate parse(@Nullable String written, DateOrder order, boolean birth) {
        String text = Text.plain(written);
        if (text.isEmpty()) {
            return null;
        }
        DateScan scan = new DateScan(text);
        if (scan.unreadable || scan.count == 0) {
            return unread(scan, text);
        }
        if (scan.age) {
            return none(Reason.DATE_IS_AGE);
        }
        WrittenDate read = new DateForm(scan, order, birth).read();
        if (read.date == null && scan.masked) {
            return none(Reason.DATE_MASKED);
        }
        if (read.date != null || !Text.isPlaceholder(text)) {
            return read;
        }
        return none(Reason.DATE_PLACEHOLDER);
    }

    private static WrittenDate unread(DateScan scan, String text) {
        if (Text.isPlaceholder(text)) {
            return none(Reason.DATE_PLACEHOLDER);
        }
        return none(scan.masked ? Reason.DATE_MASKED : scan.age ? Reason.DATE_IS_AGE : Reason.DATE_UNREADABLE);
    }

    static WrittenDate none(Reason doubt) {
        return new WrittenDate(null, null, Precision.DAY, doubt);
    }

    static boolean plausibleYear(long year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Excel's day number; the fraction is the time of day. Excel counts a 29 February 1900 that never was. */
    static WrittenDate ofSerial(long days, @Nullable LocalTime time) {
        if (days < 1 || days > LAST_SERIAL) {
            return none(Reason.DATE_OUT_OF_RANGE);
        }
        LocalDate date = SERIAL_ZERO.plusDays(days < 60 ? days + 1 : days);
        return new WrittenDate(date, time, Precision.DAY, null);
    }

    /** Zero for day, or for day and month, is "not known". */
    static WrittenDate of(long year, long month, long day, @Nullable Reason doubt) {
        if (!plausibleYear(year)) {
            return none(Reason.DATE_OUT_OF_RANGE);
        }
        if (month > 12 || day > 31 || month == 0 && day != 0) {
            return none(Reason.DATE_IMPOSSIBLE);
        }
        int y = (int) year;
        if (month == 0) {
            return new WrittenDate(LocalDate.of(y, 1, 1), null, Precision.YEAR, doubt);
        }
        int m = (int) month;
        if (day == 0) {
            return new WrittenDate(LocalDate.of(y, m, 1), null, Precision.MONTH, doubt);
        }
        boolean leap = LocalDate.of(y, 1, 1).isLeapYear();
        if (day > Month.of(m).length(leap)) {
            return none(Reason.DATE_IMPOSSIBLE);
        }
        return new WrittenDate(LocalDate.of(y, m, (int) day), null, Precision.DAY, doubt);
    }

    static long century(long twoDigits, boolean birth) {
        return twoDigits <= PIVOT || !birth ? 2000 + twoDigits : 1900 + twoDigits;
    }

    /** The same instant on Vietnam's clocks, when the writing states an offset and a time of day. */
    WrittenDate inVietnam(DateScan scan) {
        LocalDate day = date;
        LocalTime clock = time;
        if (!scan.hasOffset() || day == null || clock == null || precision != Precision.DAY) {
            return this;
        }
        LocalDateTime local = day.atTime(clock).plusMinutes(VIETNAM_MINUTES - scan.offsetMinutes);
        return new WrittenDate(local.toLocalDate(), local.toLocalTime(), precision, doubt);
    }

    WrittenDate withTime(@Nullable LocalTime clock) {
        return new WrittenDate(date, clock, precision, doubt);
    }
}
