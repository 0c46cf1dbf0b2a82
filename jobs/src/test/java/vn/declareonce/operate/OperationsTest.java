package vn.declareonce.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.database.DatabaseSettings;
import vn.declareonce.job.Engine;
import vn.declareonce.job.LoadRequest;
import vn.declareonce.job.Loads;
import vn.declareonce.job.Progress;
import vn.declareonce.job.Runs;
import vn.declareonce.job.Stopped;
import vn.declareonce.job.Timings;
import vn.declareonce.report.Receipts;
import vn.declareonce.source.Catalogue;
import vn.declareonce.testing.TestDatabase;
import vn.declareonce.watch.RunHistory;
import vn.declareonce.watch.RunLine;
import vn.declareonce.watch.RunState;
import vn.declareonce.watch.Watch;

class OperationsTest {
    private static final int ROWS = 10_500;
    private static final int CHUNK_ROWS = 10_000;
    private static final long WAIT_SECONDS = 120;

    /** Two engines stand for two processes: each has connections and a heartbeat of its own. */
    @Test
    void stopsALoadOfAnotherProcessAtItsNextChunkAndResumesIt(@TempDir Path home) throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                Engine loading = engine(database, home);
                Engine watching = engine(database, home);
                Operations operations = new Operations(watching)) {
            Path file = registrations(home);
            long run = new Runs(loading).start("load", "bluezone");
            CompletableFuture<String> load;
            try (Connection other = database.dataSource().getConnection();
                    Statement statement = other.createStatement()) {
                statement.execute("create function waits() returns trigger language plpgsql as"
                        + " $$ begin perform pg_advisory_xact_lock(242); return null; end $$");
                statement.execute(
                        "create trigger waits before insert on stage_row for each statement execute function waits()");
                statement.execute("select pg_advisory_lock(242)");
                load = CompletableFuture.supplyAsync(() -> load(loading, file, run));
                await(() -> is(
                        watching,
                        "select exists (select from pg_locks where locktype = 'advisory' and objid = 242"
                                + " and not granted)"));
                operations.stop(run, "portal: operator");
                operations.stop(run, "portal: other");
                awaitTwoBeats(watching, run);
                statement.execute("select pg_advisory_unlock(242)");
                assertThat(load.get(WAIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("stopped");
                statement.execute("drop trigger waits on stage_row");
            }
            assertThat(count(watching, "select count(*) from stage_row")).isEqualTo(CHUNK_ROWS);
            new Runs(loading).end(run, 3, null);
            RunHistory history = new RunHistory(watching.jdbc());
            assertThat(history.run(run).orElseThrow().state()).isEqualTo(RunState.STOPPED);
            assertThat(history.run(run).orElseThrow().stop()).isNotNull().satisfies(stop -> assertThat(stop.by())
                    .isEqualTo("portal: operator"));

            Watch watch = new Watch(watching.jdbc());
            String delivery = watch.stuck().get(0);
            long resumed = operations.resume(delivery, "portal: operator").orElseThrow();
            await(() -> is(watching, "select ended_at is not null from run where run_no = " + resumed));
            assertThat(Receipts.of(watching.jdbc(), delivery)
                            .orElseThrow()
                            .counts()
                            .read())
                    .isEqualTo(ROWS);
            assertThat(Receipts.of(watching.jdbc(), delivery).orElseThrow().balanced())
                    .isTrue();
            assertThat(watch.stuck()).isEmpty();
            for (long worked : List.of(run, resumed)) {
                RunLine line = history.run(worked).orElseThrow();
                assertThat(line.deliveries()).isEqualTo(1);
                assertThat(line.rowsRead()).isEqualTo(ROWS);
                assertThat(watch.deliveriesOf(worked)).containsExactly(delivery);
            }
            assertThat(operations.resume(delivery, "portal: operator")).isEmpty();
            assertThat(watch.actions(new Watch.Page(0, 9)))
                    .extracting(action -> action.action() + " " + action.subjects())
                    .containsExactly(
                            "resume-delivery [delivery " + delivery + "]",
                            "stop-run [run " + run + "]",
                            "stop-run [run " + run + "]");
        }
    }

    @Test
    void showsWhatTakingBackWouldDoThenDoesItOnce(@TempDir Path home) throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                Engine engine = engine(database, home);
                Operations operations = new Operations(engine)) {
            Path file = Files.writeString(home.resolve("few.csv"), registrations(3));
            long loaded = new Runs(engine).start("load", "bluezone");
            String delivery = load(engine, file, loaded);
            new Runs(engine).end(loaded, 0, null);

            assertThat(operations
                            .preview(delivery)
                            .get(WAIT_SECONDS, TimeUnit.SECONDS)
                            .effect()
                            .statementsRemoved())
                    .isEqualTo(3);
            assertThat(status(engine, delivery)).isEqualTo("active");
            long run = operations
                    .retract(delivery, "sent by mistake", "portal: operator")
                    .orElseThrow();
            await(() -> is(engine, "select ended_at is not null from run where run_no = " + run));
            assertThat(status(engine, delivery)).isEqualTo("retracted");
            assertThat(operations.retract(delivery, "again", "portal: operator"))
                    .isEmpty();
            assertThat(engine.jdbc()
                            .queryForList("select reason || ', ' || actor from retraction", Map.of(), String.class))
                    .isEqualTo(List.of("sent by mistake, portal: operator"));
        }
    }

    private static Engine engine(TestDatabase database, Path home) {
        return Engine.open(new DatabaseSettings(home, database.settings().server()));
    }

    private static String load(Engine engine, Path file, long run) {
        try {
            LoadRequest request = new LoadRequest(Catalogue.source("bluezone"), file, "bluezone", null, null);
            return new Loads(engine, Progress.NONE, new Timings()).load(request, run);
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Stopped) {
                    return "stopped";
                }
            }
            throw new IllegalStateException(e);
        }
    }

    /** A beat tells how far the run is, then looks for a stop: one that told later than the stop was asked has looked by the next. */
    private static void awaitTwoBeats(Engine engine, long run) {
        for (int beat = 0; beat < 2; beat++) {
            String last = engine.jdbc()
                    .queryForObject(
                            "select coalesce((select max(beat_at) from run_progress), now())::text",
                            Map.of(),
                            String.class);
            await(() -> is(
                    engine,
                    "select exists (select from run_progress where run_no = " + run + " and beat_at > '" + last
                            + "')"));
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it comes to pass").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static boolean is(Engine engine, String sql) {
        return Boolean.TRUE.equals(engine.jdbc().queryForObject(sql, Map.of(), Boolean.class));
    }

    private static long count(Engine engine, String sql) {
        Long count = engine.jdbc().queryForObject(sql, Map.of(), Long.class);
        return count == null ? 0 : count;
    }

    private static String status(Engine engine, String delivery) {
        return Receipts.of(engine.jdbc(), delivery).orElseThrow().status();
    }

    private static Path registrations(Path folder) throws IOException {
        return Files.writeString(folder.resolve("registrations.csv"), registrations(ROWS));
    }

    private static String registrations(int rows) {
        return "PhoneNumber,TypeOS,Fullname,Address,RegisteredAt,TokenFirebase\n"
                + IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> String.format("8490%07d,Android,,,2021-06-01T08:00:00,%040x\n", row, row))
                        .collect(Collectors.joining());
    }
}
