package vn.declareonce.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.ConnectionCallback;

/** What operators are told of days, due times, readiness and runs. Times carry Viet Nam's zone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchFiguresTest {
    private static final LocalDate DAY = LocalDate.of(2021, 9, 15);

    private final WatchWorld world = new WatchWorld();

    @AfterAll
    void close() {
        world.close();
    }

    @BeforeEach
    void empty() {
        world.empty();
    }

    @Test
    void setsADayBesideTheDayBeforeAndTheUsual() {
        for (int back = 4; back >= 1; back--) {
            world.delivery("lab-results", "79", DAY.minusDays(back) + "T09:00:00+07:00", 100 + back);
            world.delivery("lab-results", "79", DAY.minusDays(back) + "T20:00:00+07:00", 10);
        }
        world.delivery("lab-results", "79", DAY + "T00:00:00+07:00", 40);
        world.delivery("lab-results", "79", DAY.plusDays(1) + "T00:00:00+07:00", 7);
        world.delivery("vaccination", "79", DAY.minusDays(1) + "T09:00:00+07:00", 5);

        List<DayFigures.SourceDay> sources = new DayFigures(world.jdbc()).sources(DAY, LocalTime.of(12, 0));
        assertThat(sources)
                .containsExactly(
                        new DayFigures.SourceDay("lab-results", 1, new Outcomes(40, 20, 0, 0, 0, 20), 111, 112L, 102L),
                        new DayFigures.SourceDay("vaccination", 0, Outcomes.NONE, 5, null, null));
        assertThat(sources.get(0).low()).isTrue();
        assertThat(sources.get(1).low()).isFalse();
    }

    @Test
    void saysWhichSenderMakesTheDifferenceAndWhy() {
        world.delivery("lab-results", "01", DAY.minusDays(1) + "T09:00:00+07:00", 60);
        world.delivery("lab-results", "01", DAY + "T09:00:00+07:00", 23);
        world.delivery("lab-results", "48", DAY.minusDays(1) + "T09:00:00+07:00", 20);
        world.delivery("lab-results", "48", DAY + "T23:59:59+07:00", 24);

        DayFigures figures = new DayFigures(world.jdbc());
        assertThat(figures.senders("lab-results", DAY))
                .extracting(line -> line.sender() + " " + line.difference())
                .containsExactly("01 -37", "48 4");
        assertThat(figures.reasons("lab-results", DAY))
                .containsExactly(new DayFigures.ReasonDay("OUTCOME_UNKNOWN", 24, 0, 0, 2));
        assertThat(figures.deliveries("lab-results", DAY, new Watch.Page(0, 9))).containsExactly("d4", "d2");
    }

    @Test
    void tellsWhoIsLateAndWhoCaughtUp() {
        Expectations expectations = new Expectations(world.jdbc());
        expectations.expect("lab-results", Expectations.EVERY_SENDER, "0 0 17 * * *", 120);
        expectations.expect("lab-results", "92", "0 0 17 * * *", 0);
        world.delivery("lab-results", "01", "2021-09-12T18:59:00+07:00", 1);
        world.delivery("lab-results", "01", "2021-09-13T16:00:00+07:00", 1);
        world.delivery("lab-results", "01", "2021-09-14T19:00:00+07:00", 1);
        world.delivery("lab-results", "48", "2021-09-12T10:00:00+07:00", 1);
        world.delivery("lab-results", "79", "2021-09-12T10:00:00+07:00", 1);
        world.delivery("lab-results", "79", "2021-09-14T19:00:01+07:00", 1);
        world.delivery("vaccination", "89", "2021-09-01T10:00:00+07:00", 1);
        world.run("update expected_delivery set since = '2021-09-13T18:00:00+07:00'");

        List<Expectations.Line> lines = expectations.lines(Instant.parse("2021-09-15T05:00:00Z"));
        assertThat(lines)
                .extracting(line -> line.sender() + " " + line.missed() + " " + came(line))
                .containsExactly("48 2 +--.", "92 1 -.", "01 0 +++.", "79 0 +--+");
        assertThat(lines.get(1).lastAt()).isNull();
        expectations.expectNoMore("lab-results", Expectations.EVERY_SENDER);
        assertThat(expectations.lines(Instant.parse("2021-09-15T05:00:00Z"))).hasSize(1);
        assertThatThrownBy(() -> expectations.expect("lab-results", "01", "every day", 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsReadinessOnceAfterEachChangeAndKeepsADayEach() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2021-09-14T03:00:00Z"));
        try (ReadinessDays readiness = new ReadinessDays(world.jdbc(), now::get)) {
            assertThat(readiness.last(9)).extracting(ReadinessDays.Day::persons).containsExactly(0L);
            world.run(
                    "insert into profile (person_key, missing, conflicts) values ('a', '{}', '{}'), ('b', '{phone}', '{}')");
            now.set(Instant.parse("2021-09-14T04:00:00Z"));
            assertThat(readiness.last(9)).extracting(ReadinessDays.Day::persons).containsExactly(0L);
            world.run("insert into run (job, ended_at) values ('load', '2021-09-14T03:30:00Z')");
            assertThat(readiness.last(9)).extracting(ReadinessDays.Day::ready).containsExactly(1L);
            now.set(Instant.parse("2021-09-14T17:00:00Z"));
            assertThat(readiness.last(9))
                    .extracting(day -> day.day() + " " + day.share())
                    .containsExactly("2021-09-15 0.5000", "2021-09-14 0.5000");
        } finally {
            world.run("delete from profile");
        }
    }

    @Test
    void tellsRunsApartAndFindsThem() {
        world.delivery("lab-results", "79", "2021-09-14T09:00:00+07:00", 1);
        world.run("insert into run (run_no, job, detail, started_at, ended_at, exit_code, stop_asked_at, stop_asked_by)"
                + " overriding system value values"
                + " (1, 'load', 'lab-results', '2021-09-14T09:00:00+07:00', now(), 0, null, null),"
                + " (2, 'load', 'vaccination', '2021-09-14T23:00:00+07:00', now(), 3, now(), 'portal: a'),"
                + " (3, 'load', 'vaccination', '2021-09-15T00:00:00+07:00', now(), 3, null, null),"
                + " (4, 'load', 'vaccination', '2021-09-15T01:00:00+07:00', null, null, null, null),"
                + " (5, 'load', 'vaccination', '2021-09-15T02:00:00+07:00', now(), 2, null, null)");
        world.run("insert into run_delivery select 1, delivery_no from delivery");
        RunHistory history = new RunHistory(world.jdbc());

        assertThat(numbers(history, RunHistory.Search.ALL))
                .containsExactly("5 refused", "4 died", "3 broke", "2 stopped", "1 done");
        assertThat(numbers(history, search("lab-results", "79", ""))).containsExactly("1 done");
        assertThat(numbers(history, search(null, "89", ""))).isEmpty();
        assertThat(numbers(history, search(null, null, "F.CSV"))).containsExactly("1 done");
        assertThat(numbers(history, search(null, null, "3"))).containsExactly("3 broke");
        assertThat(numbers(history, new RunHistory.Search(null, null, RunState.FAILED, DAY, DAY, "")))
                .containsExactly("5 refused", "4 died", "3 broke");
        assertThat(history.failedSince(Instant.EPOCH)).isEqualTo(new RunHistory.Failures(1, 1, 1, 1));
        assertThat(history.live(Instant.now())).isEmpty();
        assertThat(history.usual(5)).isEqualTo(new RunHistory.Usual(0, null));
    }

    @Test
    void estimatesTheTimeLeftByDeliveriesOfLikeSizeAlone() {
        world.delivery("lab-results", "79", "2021-09-14T09:00:00+07:00", 10);
        world.run("update delivery set bytes = 1000, seconds = 100");
        world.delivery("lab-results", "79", "2021-09-15T09:00:00+07:00", 10_000);
        world.run("update delivery set bytes = 1000000, status = 'staged' where rows_read = 10000");
        world.run("insert into run (run_no, job, owner, started_at) overriding system value"
                + " values (9, 'load', 'live-test', '2021-09-15T09:00:00+07:00')");
        world.run(
                "insert into run_progress select 9, 'stage', now(), 500, 10000, max(delivery_no), now() from delivery");
        Instant soon = Instant.parse("2021-09-15T02:00:05Z");
        RunHistory history = new RunHistory(world.jdbc());
        world.jdbc().getJdbcOperations().execute((ConnectionCallback<Integer>) connection -> {
            try (Statement alive = connection.createStatement()) {
                alive.execute("set application_name = 'declare-once live-test'");
                assertThat(history.live(soon)).extracting(LiveRun::left).containsExactly((Duration) null);
                world.delivery("lab-results", "79", "2021-09-14T10:00:00+07:00", 9_000);
                world.run("update delivery set bytes = 900000, seconds = 18 where rows_read = 9000");
                assertThat(history.live(soon)).extracting(LiveRun::left).containsExactly(Duration.ofSeconds(15));
                return alive.executeUpdate("reset application_name");
            }
        });
        world.run("delete from run_progress");
    }

    private static RunHistory.Search search(@Nullable String source, @Nullable String sender, String words) {
        return new RunHistory.Search(source, sender, Set.of(), null, null, words);
    }

    private static List<String> numbers(RunHistory history, RunHistory.Search search) {
        return history.search(search, new Watch.Page(0, 9)).stream()
                .map(run -> run.number() + " " + run.state().code())
                .toList();
    }

    private static String came(Expectations.Line line) {
        StringBuilder came = new StringBuilder();
        line.slots()
                .forEach(slot -> came.append(
                        switch (slot.came()) {
                            case IN_TIME -> '+';
                            case MISSED -> '-';
                            case OPEN -> '.';
                        }));
        return came.toString();
    }
}
