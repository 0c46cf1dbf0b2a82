package vn.declareonce.connect;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;

/**
 * How far a query has read.
 *
 * @param kind a time of change, or a number that only grows
 * @param column for a number: the column of the query that holds it
 * @param overlap how far behind the watermark the next query begins: what was committed late or at an equal time is read again. A
 *     duration ({@code PT15M}) or a number
 * @param initial where the first query begins
 * @param clock for a time: the query that asks the legacy server what time it is; our own clock is never asked
 */
record JdbcWatermark(Kind kind, String column, String overlap, String initial, String clock) implements Checked {
    enum Kind {
        TIME,
        NUMBER
    }

    JdbcWatermark {
        kind = Objects.requireNonNullElse(kind, Kind.TIME);
        column = Objects.requireNonNullElse(column, "");
        overlap = Objects.requireNonNullElse(overlap, kind == Kind.TIME ? "PT15M" : "1000");
        initial = Objects.requireNonNullElse(initial, kind == Kind.TIME ? "1900-01-01T00:00:00" : "0");
        clock = Objects.requireNonNullElse(clock, "select localtimestamp");
    }

    /** Where a query begins after this watermark. */
    Object since(String watermark) {
        return kind == Kind.TIME
                ? LocalDateTime.parse(watermark).minus(Duration.parse(overlap))
                : (Object) (Long.parseLong(watermark) - Long.parseLong(overlap));
    }

    /** Where the first query begins. */
    Object first() {
        return kind == Kind.TIME ? LocalDateTime.parse(initial) : (Object) Long.valueOf(initial);
    }

    @Override
    public void check(String where, List<String> faults) {
        if (kind == Kind.NUMBER) {
            Checked.required(column, where, "column", faults);
        }
        try {
            boolean positive = kind == Kind.TIME
                    ? Duration.parse(overlap).compareTo(Duration.ZERO) > 0
                    : Long.parseLong(overlap) > 0;
            if (!positive) {
                faults.add(where + "'overlap' must be greater than 0");
            }
            first();
        } catch (DateTimeParseException | NumberFormatException e) {
            faults.add(
                    where + "'overlap' or 'initial' cannot be read; write PT15M and 2021-01-01T00:00:00, or numbers");
        }
    }
}
