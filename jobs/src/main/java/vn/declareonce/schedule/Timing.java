package vn.declareonce.schedule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.scheduling.support.CronExpression;
import vn.declareonce.connect.ScheduleSettings;

/** When a connector is due: its cron expression in Vietnam's time, moved to the end of quiet hours where it falls into them. */
final class Timing {
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MOST_COUNTED = 1_000;

    private final CronExpression cron;
    private final List<Quiet> quiet;

    private record Quiet(LocalTime from, LocalTime until) {
        static Quiet of(String hours) {
            return new Quiet(LocalTime.parse(hours.substring(0, 5)), LocalTime.parse(hours.substring(6)));
        }

        boolean covers(LocalTime time) {
            boolean afterFrom = !time.isBefore(from);
            boolean beforeUntil = time.isBefore(until);
            return from.isBefore(until) ? afterFrom && beforeUntil : afterFrom || beforeUntil;
        }

        ZonedDateTime end(ZonedDateTime within) {
            ZonedDateTime sameDay = within.with(until);
            return sameDay.isAfter(within) ? sameDay : sameDay.plusDays(1);
        }
    }

    Timing(ScheduleSettings settings) {
        this.cron = CronExpression.parse(settings.cron());
        this.quiet = settings.quiet().stream().map(Quiet::of).toList();
    }

    /** The next time after this one, outside quiet hours. */
    Instant next(Instant after) {
        return allowed(planned(after));
    }

    /** This moment, or the end of the quiet hours it lies in. Hours that leave no time of the day are ended after one round. */
    Instant allowed(Instant at) {
        ZonedDateTime time = at.atZone(VIETNAM);
        for (int round = 0; round <= quiet.size(); round++) {
            for (Quiet hours : quiet) {
                time = hours.covers(time.toLocalTime()) ? hours.end(time) : time;
            }
        }
        return time.toInstant();
    }

    /** How many planned times lie after the first and not after the last. */
    int missed(Instant first, Instant last) {
        int missed = 0;
        for (Instant time = planned(first); !time.isAfter(last) && missed < MOST_COUNTED; time = planned(time)) {
            missed++;
        }
        return missed;
    }

    private Instant planned(Instant after) {
        ZonedDateTime next = cron.next(after.atZone(VIETNAM));
        if (next == null) {
            throw new IllegalArgumentException("cron '" + cron + "' names no time that ever comes");
        }
        return next.toInstant();
    }
}
