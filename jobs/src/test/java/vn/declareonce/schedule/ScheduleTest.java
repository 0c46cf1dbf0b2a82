package vn.declareonce.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.connect.Connectors;
import vn.declareonce.job.Engine;
import vn.declareonce.job.Runs;
import vn.declareonce.testing.TestDatabase;

class ScheduleTest {
    private static final long WAIT_SECONDS = 30;
    private static final String DAILY = "schedule: {cron: '0 0 1 * * *'}";

    private final Path home;
    private final TestDatabase database = TestDatabase.fresh();
    private final Engine engine = Engine.open(database.settings());
    private final BlockingQueue<String> ran = new LinkedBlockingQueue<>();
    private final AtomicLong ticks = new AtomicLong();
    private volatile Instant now;
    private volatile Extracts.End end = Extracts.End.DONE;

    ScheduleTest(@TempDir Path home) {
        this.home = home;
        this.now = ZonedDateTime.now(Timing.VIETNAM)
                .plusDays(1)
                .with(LocalTime.NOON)
                .toInstant();
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    @Test
    void runsWhenItIsDueAndPlansTheNextTime() throws Exception {
        Connectors connectors = connectors(DAILY);
        try (Schedule schedule = schedule(connectors)) {
            schedule.start();
            Instant first = next(connectors);
            assertThat(first).isEqualTo(now.plus(Duration.ofHours(13)));
            now = first;
            assertThat(ran.poll(WAIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("labs");
            await(() -> next(connectors).equals(first.plus(Duration.ofDays(1))));
        }
        assertThat(ran).isEmpty();
    }

    @Test
    void runsOnceAcrossNodesAndSurvivesARestart() throws Exception {
        Connectors connectors = connectors(DAILY);
        Instant first;
        try (Schedule before = schedule(connectors)) {
            before.start();
            first = next(connectors);
        }
        now = first;
        try (Schedule one = schedule(connectors);
                Schedule other = schedule(connectors)) {
            one.start();
            other.start();
            assertThat(ran.poll(WAIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("labs");
            await(() -> next(connectors).equals(first.plus(Duration.ofDays(1))));
        }
        assertThat(ran).isEmpty();
    }

    @Test
    void makesUpForWhatWasMissedByOneRun() throws Exception {
        Connectors connectors = connectors(DAILY);
        Instant first = planned(connectors);
        now = first.plus(Duration.ofDays(3));
        try (Schedule schedule = schedule(connectors)) {
            schedule.start();
            assertThat(ran.poll(WAIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("labs");
            await(() -> next(connectors).equals(first.plus(Duration.ofDays(4))));
        }
        assertThat(ran).isEmpty();
    }

    @Test
    void leavesOutWhatWasMissedWhereConfigured() throws Exception {
        Connectors connectors = connectors("schedule: {cron: '0 0 1 * * *', catchUp: skip}");
        Instant first = planned(connectors);
        now = first.plus(Duration.ofDays(3));
        try (Schedule schedule = schedule(connectors)) {
            schedule.start();
            await(() -> next(connectors).equals(first.plus(Duration.ofDays(4))));
        }
        assertThat(ran).isEmpty();
    }

    @Test
    void waitsForTheEndOfQuietHoursWhenItIsLate() throws Exception {
        Connectors connectors = connectors("schedule: {cron: '0 0 1 * * *', quiet: ['07:00-18:30']}");
        Instant first = planned(connectors);
        now = first.plus(Duration.ofHours(8));
        try (Schedule schedule = schedule(connectors)) {
            schedule.start();
            await(() -> next(connectors).equals(first.plus(Duration.ofMinutes(17 * 60 + 30))));
        }
        assertThat(ran).isEmpty();
    }

    @Test
    void runsNothingThatIsPausedButWhatIsAskedFor() throws Exception {
        Connectors connectors = connectors(DAILY);
        Instant first = planned(connectors);
        Plan plan = new Plan(engine, connectors);
        plan.pause("labs");
        now = first;
        try (Schedule schedule = schedule(connectors)) {
            schedule.start();
            await(() -> next(connectors).equals(first.plus(Duration.ofDays(1))));
            assertThat(ran).isEmpty();
            assertThat(plan.lines()).extracting(Plan.Line::paused).containsExactly(true);
            plan.runNow("labs");
            now = first.plusSeconds(1);
            assertThat(ran.poll(WAIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("labs");
            await(() -> plan.lines().size() == 1);
        }
        plan.resume("labs");
        assertThat(plan.lines()).extracting(Plan.Line::paused).containsExactly(false);
    }

    @Test
    void tellsWhenAConnectorWasLastDoneWhoeverAskedForIt() throws Exception {
        Connectors connectors = connectors(DAILY);
        planned(connectors);
        Plan plan = new Plan(engine, connectors);
        Runs runs = new Runs(engine);
        runs.end(runs.start("extract", "labs"), 3, null);
        runs.end(runs.start("extract", "labs, other 2021-08-01T00:00 .. 2021-08-02T00:00"), 0, null);
        assertThat(plan.lines()).extracting(Plan.Line::lastSuccess).containsOnlyNulls();
        runs.end(runs.start("extract", "other, labs"), 2, null);
        assertThat(plan.lines()).extracting(Plan.Line::lastSuccess).doesNotContainNull();
    }

    @Test
    void fetchesEachDayOfARange() throws Exception {
        Connectors connectors = connectors(DAILY);
        Plan plan = new Plan(engine, connectors);
        assertThat(plan.backfill("labs", LocalDate.parse("2021-08-01"), LocalDate.parse("2021-08-02")))
                .isEqualTo(2);
        try (Schedule schedule = schedule(connectors)) {
            schedule.start();
            assertThat(List.of(
                            String.valueOf(ran.poll(WAIT_SECONDS, TimeUnit.SECONDS)),
                            String.valueOf(ran.poll(WAIT_SECONDS, TimeUnit.SECONDS))))
                    .containsExactlyInAnyOrder(
                            "labs 2021-08-01T00:00/2021-08-02T00:00", "labs 2021-08-02T00:00/2021-08-03T00:00");
            await(() -> plan.lines().size() == 1);
        }
    }

    @Test
    void triesAgainSoonAfterAFailure() throws Exception {
        Connectors connectors = connectors(DAILY);
        Instant first = planned(connectors);
        end = Extracts.End.BROKE;
        now = first;
        try (Schedule schedule = schedule(connectors)) {
            schedule.start();
            await(() -> next(connectors).isAfter(first.plus(Duration.ofMinutes(1))));
            assertThat(new Plan(engine, connectors).lines())
                    .extracting(Plan.Line::failures)
                    .containsExactly(1);
            end = Extracts.End.DONE;
            now = first.plus(Duration.ofMinutes(4));
            await(() -> next(connectors).equals(first.plus(Duration.ofDays(1))));
        }
        assertThat(ran).containsExactly("labs", "labs");
    }

    @Test
    void takesOffThePlanWhatTheConfigurationDoesNotName() throws Exception {
        planned(connectors(DAILY));
        Connectors none = connectors("");
        try (Schedule schedule = schedule(none)) {
            schedule.start();
        }
        assertThat(engine.jdbc().getJdbcTemplate().queryForObject("select count(*) from scheduled_tasks", Long.class))
                .isEqualTo(0);
    }

    private Instant planned(Connectors connectors) {
        try (Schedule schedule = schedule(connectors)) {
            schedule.start();
        }
        return next(connectors);
    }

    private Schedule schedule(Connectors connectors) {
        Extracts extracts = (connector, range) -> {
            ran.add(connector.name() + (range == null ? "" : " " + Ranges.write(range)));
            return end;
        };
        return new Schedule(
                engine,
                connectors,
                extracts,
                () -> now.plusNanos(ticks.incrementAndGet() * 1_000_000L),
                Duration.ofMillis(50));
    }

    private Instant next(Connectors connectors) {
        Instant next = new Plan(engine, connectors).lines().get(0).next();
        return next == null ? Instant.MIN : next;
    }

    private Connectors connectors(String schedule) throws IOException {
        Files.writeString(
                home.resolve("connectors.yaml"),
                "connectors:\n  - name: labs\n    source: lab-results\n    folder: {path: /drop}\n    " + schedule
                        + "\n");
        return Connectors.read(home);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("what is awaited comes").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
