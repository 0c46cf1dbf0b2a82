package vn.declareonce.values;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Decides what the groups of a scanned date mean. */
final class DateForm {
    private static final int SECONDS_A_DAY = 86_400;
    private static final long[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000L
    };

    private final DateScan scan;
    private final DateOrder order;
    private final boolean birth;

    DateForm(DateScan scan, DateOrder order, boolean birth) {
        this.scan = scan;
        this.order = order;
        this.birth = birth;
    }

    WrittenDate read() {
        putTimeLast();
        if (scan.count == 1 || scan.length[0] >= 12) {
            return oneGroup();
        }
        if (scan.length[0] >= 8) {
            return scan.count == 2 && scan.before[1] == '.' && scan.value[1] == 0 ? compact() : withClock(compact(), 1);
        }
        if (scan.count == 2) {
            return twoGroups();
        }
        return withClock(threeGroups(), 3);
    }

    /** "14:30 15/08/2021" becomes "15/08/2021 14:30". */
    private void putTimeLast() {
        int clock = 1;
        while (clock < scan.count && scan.before[clock] == ':') {
            clock++;
        }
        if (clock == 1 || scan.count != clock + 3 && !(scan.count == clock + 1 && scan.length[clock] == 8)) {
            return;
        }
        int dates = scan.count - clock;
        long[] value = scan.value.clone();
        int[] length = scan.length.clone();
        for (int i = 0; i < scan.count; i++) {
            int from = (i + clock) % scan.count;
            scan.value[i] = value[from];
            scan.length[i] = length[from];
            scan.before[i] = i > dates ? ':' : i == 0 || i == dates ? ' ' : '/';
        }
    }

    private WrittenDate oneGroup() {
        long written = scan.value[0];
        if (scan.masked) {
            return WrittenDate.none(Reason.DATE_MASKED);
        }
        return switch (scan.length[0]) {
            case 1, 2, 3 -> WrittenDate.none(written == 0 ? Reason.DATE_PLACEHOLDER : Reason.DATE_IS_AGE);
            case 4 -> fourDigits(written);
            case 5 -> WrittenDate.ofSerial(written, null);
            case 6 -> sixDigits(written);
            case 7 -> lostZero(written);
            case 8 -> compact();
            case 12, 14 -> withCompactClock(written);
            default -> WrittenDate.none(Reason.DATE_UNREADABLE);
        };
    }

    private static WrittenDate fourDigits(long written) {
        if (WrittenDate.plausibleYear(written)) {
            return WrittenDate.of(written, 0, 0, null);
        }
        return written < 1000 || written > 2100 && written < 2200
                ? WrittenDate.none(Reason.DATE_OUT_OF_RANGE)
                : WrittenDate.ofSerial(written, null);
    }

    private WrittenDate sixDigits(long written) {
        if (WrittenDate.plausibleYear(written % 10_000) && written / 10_000 <= 12) {
            return WrittenDate.of(written % 10_000, written / 10_000, 0, null);
        }
        if (WrittenDate.plausibleYear(written / 100) && written % 100 <= 12) {
            return WrittenDate.of(written / 100, written % 100, 0, null);
        }
        return ordered(written / 10_000, written / 100 % 100, written % 100, 2);
    }

    private static WrittenDate lostZero(long written) {
        return WrittenDate.of(written % 10_000, written / 10_000 % 100, written / 1_000_000, Reason.DATE_LOST_ZERO);
    }

    private WrittenDate compact() {
        if (scan.masked || scan.length[0] != 8) {
            return WrittenDate.none(scan.masked ? Reason.DATE_MASKED : Reason.DATE_UNREADABLE);
        }
        long written = scan.value[0];
        WrittenDate yearFirst = WrittenDate.of(written / 10_000, written / 100 % 100, written % 100, null);
        if (yearFirst.date() != null) {
            return yearFirst;
        }
        boolean yearLast = WrittenDate.plausibleYear(written % 10_000);
        if (!yearLast) {
            return yearFirst;
        }
        return order == DateOrder.MDY
                ? dayAndMonth(written % 10_000, written / 1_000_000, written / 10_000 % 100, null)
                : dayAndMonth(written % 10_000, written / 10_000 % 100, written / 1_000_000, null);
    }

    private WrittenDate withCompactClock(long written) {
        long minutes = scan.length[0] == 14 ? written / 100 : written;
        long seconds = scan.length[0] == 14 ? written % 100 : 0;
        long day = minutes / 10_000;
        WrittenDate date = WrittenDate.of(day / 10_000, day / 100 % 100, day % 100, null);
        if (date.date() == null) {
            return date;
        }
        LocalTime clock = clock(minutes / 100 % 100, minutes % 100, seconds);
        return clock == null
                ? WrittenDate.none(Reason.DATE_IMPOSSIBLE)
                : date.withTime(clock).inVietnam(scan);
    }

    private WrittenDate twoGroups() {
        long first = scan.value[0];
        long second = scan.value[1];
        boolean point = scan.before[1] == '.' || scan.before[1] == ',';
        if (point && scan.length[0] >= 3) {
            boolean monthAfterYear = scan.length[0] == 4 && scan.length[1] == 2 && second >= 1 && second <= 12;
            if (second == 0) {
                scan.count = 1;
                return oneGroup();
            }
            return monthAfterYear ? WrittenDate.of(first, second, 0, null) : serialWithClock(first, second);
        }
        if (scan.length[1] == 4) {
            return WrittenDate.of(second, first, 0, null);
        }
        if (scan.length[0] == 4) {
            return WrittenDate.of(first, second, 0, null);
        }
        return WrittenDate.none(scan.masked ? Reason.DATE_MASKED : Reason.DATE_UNREADABLE);
    }

    private WrittenDate serialWithClock(long days, long fraction) {
        int digits = scan.length[1];
        if (digits >= POWERS.length) {
            fraction /= digits == 11 ? 10 : digits == 12 ? 100 : digits == 13 ? 1_000 : 10_000;
            digits = POWERS.length - 1;
        }
        long seconds = Math.round((double) fraction / POWERS[digits] * SECONDS_A_DAY);
        // A fraction of four digits is 8.6 seconds coarse: whole minutes are what was meant.
        long kept = digits < 6 ? Math.round(seconds / 60.0) * 60 : seconds;
        return kept >= SECONDS_A_DAY
                ? WrittenDate.ofSerial(days + 1, LocalTime.MIDNIGHT)
                : WrittenDate.ofSerial(days, LocalTime.ofSecondOfDay(kept));
    }

    private WrittenDate threeGroups() {
        if (scan.length[0] == 4) {
            return dayAndMonth(scan.value[0], scan.value[1], scan.value[2], null);
        }
        return ordered(scan.value[0], scan.value[1], scan.value[2], scan.length[2]);
    }

    private WrittenDate ordered(long first, long second, long third, int thirdLength) {
        if (order == DateOrder.YMD && thirdLength <= 2) {
            return dayAndMonth(WrittenDate.century(first, birth), second, third, Reason.DATE_TWO_DIGIT_YEAR);
        }
        boolean twoDigits = thirdLength <= 2;
        if (twoDigits && scan.masked) {
            return WrittenDate.none(Reason.DATE_MASKED);
        }
        long year = twoDigits ? WrittenDate.century(third, birth) : third;
        Reason doubt = twoDigits ? Reason.DATE_TWO_DIGIT_YEAR : null;
        return order == DateOrder.MDY
                ? dayAndMonth(year, first, second, doubt)
                : dayAndMonth(year, second, first, doubt);
    }

    /** A "month" above 12 beside a possible one is read the other way round, with a doubt. */
    private WrittenDate dayAndMonth(long year, long month, long day, @Nullable Reason doubt) {
        if (month > 12 && day >= 1 && day <= 12) {
            return WrittenDate.of(year, day, month, Reason.DATE_OTHER_ORDER);
        }
        if (scan.masked && WrittenDate.plausibleYear(year) && month == 0) {
            return WrittenDate.of(year, 0, 0, doubt);
        }
        return WrittenDate.of(year, month, day, scan.masked && year == 0 ? Reason.DATE_MASKED : doubt);
    }

    private WrittenDate withClock(WrittenDate date, int from) {
        if (date.date() == null || scan.count == from) {
            return date;
        }
        long minutes = scan.count > from + 1 ? scan.value[from + 1] : 0;
        long seconds = scan.count > from + 2 ? scan.value[from + 2] : 0;
        boolean four = scan.count == from + 1 && scan.length[from] == 4;
        LocalTime clock = four
                ? clock(scan.value[from] / 100, scan.value[from] % 100, 0)
                : clock(scan.value[from], minutes, seconds);
        return clock == null
                ? WrittenDate.none(Reason.DATE_IMPOSSIBLE)
                : date.withTime(clock).inVietnam(scan);
    }

    private @Nullable LocalTime clock(long hours, long minutes, long seconds) {
        long hour = scan.afterNoon && hours < 12 ? hours + 12 : scan.beforeNoon && hours == 12 ? 0 : hours;
        return hour > 23 || minutes > 59 || seconds > 59
                ? null
                : LocalTime.of((int) hour, (int) minutes, (int) seconds);
    }
}
