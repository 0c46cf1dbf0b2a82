package vn.declareonce.command;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/** Times as a person types them: a day, or a day and a time, in Vietnam's local time. */
final class Times {
    private Times() {}

    static LocalDateTime read(String written) {
        try {
            return written.length() <= 10
                    ? LocalDate.parse(written).atStartOfDay()
                    : LocalDateTime.parse(written.replace(' ', 'T'));
        } catch (DateTimeParseException e) {
            throw new BadUsage("'" + written + "' is no time; write 2021-09-13 or 2021-09-13T08:00");
        }
    }
}
