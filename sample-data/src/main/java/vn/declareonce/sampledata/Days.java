package vn.declareonce.sampledata;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Dates and times as the sources write them; hand-made because formatters cost more than the rest of a row. */
final class Days {
    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);

    private Days() {}

    static String dayFirst(LocalDate date) {
        return two(date.getDayOfMonth()) + "/" + two(date.getMonthValue()) + "/" + date.getYear();
    }

    static String iso(LocalDate date) {
        return date.getYear() + "-" + two(date.getMonthValue()) + "-" + two(date.getDayOfMonth());
    }

    static String compact(LocalDate date) {
        return date.getYear() + two(date.getMonthValue()) + two(date.getDayOfMonth());
    }

    static String compactDayFirst(LocalDate date) {
        return two(date.getDayOfMonth()) + two(date.getMonthValue()) + date.getYear();
    }

    static long serial(LocalDate date) {
        return ChronoUnit.DAYS.between(SPREADSHEET_ZERO, date);
    }

    static String time(Dice dice) {
        return two(dice.between(6, 21)) + ":" + two(dice.below(60));
    }

    /** A day of 2021, counted from 1 January as 0. */
    static LocalDate of2021(int day) {
        return LocalDate.of(2021, 1, 1).plusDays(day);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
