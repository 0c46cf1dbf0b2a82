package vn.declareonce.values;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A birth date and how much of it is known. At YEAR precision the date is 1 January, at MONTH precision the first of the month. 1 January
 * and 31 December are what offices write when they know the year alone, so they count as YEAR.
 */
public record BirthDate(LocalDate date, Precision precision) {
    /** Reads the date forms of the legacy systems; see docs/values.md for the list. */
    public static Reading<BirthDate> read(@Nullable String written, DateOrder order) {
        WrittenDate parsed = WrittenDate.parse(written, order, true);
        if (parsed == null) {
            return Reading.nothing();
        }
        LocalDate date = parsed.date();
        if (date == null) {
            return new Reading<>(null, parsed.doubt());
        }
        Precision precision = parsed.precision();
        boolean filler = precision == Precision.DAY
                && (date.getDayOfYear() == 1 || (date.getMonthValue() == 12 && date.getDayOfMonth() == 31));
        BirthDate value = filler
                ? new BirthDate(LocalDate.of(date.getYear(), 1, 1), Precision.YEAR)
                : new BirthDate(date, precision);
        return new Reading<>(value, parsed.doubt());
    }
}
