package vn.declareonce.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.declareonce.connect.ScheduleSettings;

class TimingTest {
    @Test
    void readsTheCronExpressionInVietnamsTime() {
        assertThat(timing("0 30 1 * * *").next(Instant.parse("2021-09-13T00:00:00Z")))
                .isEqualTo("2021-09-13T18:30:00Z");
    }

    @Test
    void movesWhatFallsIntoQuietHoursToTheirEnd() {
        Timing timing = timing("0 0 * * * *", "07:00-18:30");
        assertThat(timing.next(Instant.parse("2021-09-12T22:30:00Z"))).isEqualTo("2021-09-12T23:00:00Z");
        assertThat(timing.next(Instant.parse("2021-09-12T23:30:00Z"))).isEqualTo("2021-09-13T11:30:00Z");
    }

    @Test
    void knowsQuietHoursThatPassMidnight() {
        Timing timing = timing("0 0 * * * *", "22:00-05:00");
        assertThat(timing.allowed(Instant.parse("2021-09-13T15:30:00Z"))).isEqualTo("2021-09-13T22:00:00Z");
        assertThat(timing.allowed(Instant.parse("2021-09-13T20:00:00Z"))).isEqualTo("2021-09-13T22:00:00Z");
        assertThat(timing.allowed(Instant.parse("2021-09-13T22:00:00Z"))).isEqualTo("2021-09-13T22:00:00Z");
    }

    @Test
    void findsTheEndOfQuietHoursThatFollowEachOther() {
        Timing timing = timing("0 0 * * * *", "12:00-14:00", "08:00-12:00");
        assertThat(timing.allowed(Instant.parse("2021-09-13T02:00:00Z"))).isEqualTo("2021-09-13T07:00:00Z");
    }

    @Test
    void countsWhatWasMissed() {
        assertThat(timing("0 0 1 * * *")
                        .missed(Instant.parse("2021-09-10T18:00:00Z"), Instant.parse("2021-09-13T18:00:00Z")))
                .isEqualTo(3);
    }

    private static Timing timing(String cron, String... quiet) {
        return new Timing(new ScheduleSettings(cron, List.of(quiet), ScheduleSettings.CatchUp.ONCE));
    }
}
