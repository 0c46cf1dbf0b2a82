package vn.declareonce.connect;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a connector runs by itself, in Vietnam's time.
 *
 * @param cron six fields: second, minute, hour, day, month, weekday
 * @param quiet when the legacy system is left alone, as {@code 07:00-18:30}; may pass midnight
 * @param catchUp what was missed is made up for by one run ({@code once}) or only said ({@code skip})
 */
public record ScheduleSettings(String cron, List<String> quiet, CatchUp catchUp) implements Checked {
    private static final Pattern HOURS = Pattern.compile("([0-2]\\d:[0-5]\\d)-([0-2]\\d:[0-5]\\d)");

    /** In a leap year: 29 February is a day that comes. */
    private static final LocalDateTime SOME_TIME = LocalDateTime.of(2024, 1, 1, 0, 0);

    /** What becomes of a run whose time passed while no schedule was running. */
    public enum CatchUp {
        ONCE,
        SKIP
    }

    public ScheduleSettings {
        cron = Objects.requireNonNullElse(cron, "");
        quiet = List.copyOf(Objects.requireNonNullElse(quiet, List.of()));
        catchUp = Objects.requireNonNullElse(catchUp, CatchUp.ONCE);
    }

    @Override
    public void check(String where, List<String> faults) {
        Checked.required(cron, where, "cron", faults);
        if (!cron.isBlank() && !CronExpression.isValidExpression(cron)) {
            faults.add(where + "'" + cron
                    + "' is no cron expression of six fields; write 0 30 1 * * * for 01:30 every day");
        } else if (!cron.isBlank() && CronExpression.parse(cron).next(SOME_TIME) == null) {
            faults.add(where + "'" + cron + "' names no day that ever comes");
        }
        for (String hours : quiet) {
            if (!isHours(hours)) {
                faults.add(where + "'" + hours + "' is no time of quiet; write 07:00-18:30");
            }
        }
    }

    private static boolean isHours(String hours) {
        try {
            return HOURS.matcher(hours).matches()
                    && !LocalTime.parse(hours.substring(0, 5)).equals(LocalTime.parse(hours.substring(6)));
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
