package vn.declareonce.values;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * A birth date and how much of it is known. At YEAR precision the date is 1 January, at MONTH precision the first of the month. In the
 * legacy systems 1 January and 31 December are what offices write when they know the year alone, so they count as YEAR there.
 */
public record BirthDate(LocalDate date, Precision precision) {
    /** Reads the date forms of the legacy systems; see docs/values.md for the list. */
    public static Reading<BirthDate> read(@Nullable String written, DateOrder order) {
        Reading<BirthDate> stated = readStated(written, order);
        BirthDate value = stated.value();
        return value == null || !value.isFiller()
                ? stated
                : new Reading<>(new BirthDate(value.date().withDayOfYear(1), Precision.YEAR), stated.doubt());
    }

    /** As {@link #read}, but 1 January and 31 December are days: of a writer that writes the year alone when it knows no more. */
    public static Reading<BirthDate> readStated(@Nullable String written, DateOrder order) {
        WrittenDate parsed = WrittenDate.parse(written, order, true);
        if (parsed == null) {
            return Reading.nothing();
        }
        LocalDate date = parsed.date();
        return new Reading<>(date == null ? null : new BirthDate(date, parsed.precision()), parsed.doubt());
    }

    private boolean isFiller() {
        boolean newYear = date.getDayOfYear() == 1;
        boolean newYearsEve = date.getMonth() == Month.DECEMBER && date.getDayOfMonth() == 31;
        return precision == Precision.DAY && (newYear || newYearsEve);
    }
}
