package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import vn.declareonce.database.Database;
import vn.declareonce.testing.SampleSet;
import vn.declareonce.testing.TestDatabase;

class LeasesTest {
    private static final String JOB = "load of something";
    private static final Leases.Pace QUICK = new Leases.Pace(1, 60);

    @Test
    void refusesALockThatIsHeldAndSaysByWhomSinceWhen(@TempDir Path home) throws SQLException {
        try (TestDatabase database = TestDatabase.fresh();
                Engine one = Engine.over(Database.open(database.settings()), home);
                Engine other = Engine.over(Database.open(database.settings()), home);
                Lease held = one.leases().tryTake(JOB).orElseThrow()) {
            assertThat(other.leases().tryTake(JOB)).isEmpty();
            Leases.Holder holder = other.leases().holder(JOB).orElseThrow();
            assertThat(holder.by())
                    .startsWith(System.getProperty("user.name") + "@")
                    .endsWith(", process " + ProcessHandle.current().pid());
            assertThat(holder.since()).isBetween(now().minusMinutes(1), now().plusMinutes(1));
            assertThat(held.epoch()).isEqualTo(1);
            assertThat(new AlreadyRunning(JOB, other.leases().holder(JOB)))
                    .hasMessageStartingWith("Công việc này đang chạy / The same job is already running: " + JOB
                            + ", by " + holder.by() + ", since " + holder.since() + ".");
        }
    }

    @Test
    void refusesTheSameRegisterUnitsAndRebuildTwiceAtOnce(@TempDir Path home) throws SQLException {
        Path register = SampleSet.register().toAbsolutePath().normalize();
        Path units = SampleSet.units().toAbsolutePath().normalize();
        try (TestDatabase database = TestDatabase.fresh();
                Engine one = Engine.over(Database.open(database.settings()), home);
                Engine other = Engine.over(Database.open(database.settings()), home);
                Lease first = one.leases().tryTake("register " + register).orElseThrow();
                Lease second = one.leases().tryTake("units " + units).orElseThrow();
                Lease third = one.leases().tryTake("rebuild").orElseThrow();
                Lease fourth = one.leases().tryTake("rebuild from archive").orElseThrow()) {
            RegisterRuns runs = new RegisterRuns(other, Progress.NONE, new Timings());
            assertThat(refusal(() -> runs.load(register, null, 1))).contains("running: register " + register + ", by ");
            assertThat(refusal(() -> runs.units(units, 1))).contains("running: units " + units + ", by ");
            assertThat(refusal(() -> new Rebuilds(other, Progress.NONE, new Timings()).compare()))
                    .contains("running: rebuild, by ");
            assertThat(refusal(() -> new ArchivedLoads(other, Progress.NONE, new Timings()).load(1)))
                    .contains("running: rebuild from archive, by ");
            assertThat(first.epoch() + second.epoch() + third.epoch() + fourth.epoch())
                    .isEqualTo(4);
        }
    }

    private static String refusal(Runnable job) {
        return String.valueOf(
                catchThrowableOfType(AlreadyRunning.class, job::run).getMessage());
    }

    @Test
    void countsTheOwnersAndLetsNoFormerOneCommit(@TempDir Path home) throws SQLException {
        try (TestDatabase database = TestDatabase.fresh();
                Engine one = Engine.over(Database.open(database.settings()), home);
                Engine other = Engine.over(Database.open(database.settings()), home)) {
            Lease lost = one.leases().tryTake(JOB).orElseThrow();
            endSessions(database, one);
            try (Lease taken = other.leases().tryTake(JOB).orElseThrow()) {
                assertThat(taken.epoch()).isEqualTo(2);
                assertThatThrownBy(() -> one.inTransaction(() -> {}))
                        .hasRootCauseInstanceOf(LeaseLost.class)
                        .hasRootCauseMessage(
                                "The lock '" + JOB + "' was lost: its connection broke, or another run took"
                                        + " over. Nothing more is written; run the command again to see where it stands.");
                other.inTransaction(() -> {});
            }
            lost.close();
            one.inTransaction(() -> {});
        }
    }

    @Test
    void endsTheConnectionsOfAnOwnerThatLostItsLockBeforeTheLockPassesOn(@TempDir Path home) throws SQLException {
        try (TestDatabase database = TestDatabase.fresh();
                Engine one = Engine.over(Database.open(database.settings()), home);
                Engine other = Engine.over(Database.open(database.settings()), home)) {
            Lease lost = one.leases().tryTake(JOB).orElseThrow();
            assertThat(lost.epoch()).isEqualTo(1);
            one.jdbc().getJdbcOperations().execute((java.sql.Connection busy) -> {
                // The lock goes, the busy connection of the same process stays.
                other.jdbc()
                        .getJdbcOperations()
                        .queryForList(
                                "select pg_terminate_backend(l.pid, 5000) from pg_locks l join pg_database d"
                                        + " on d.oid = l.database and d.datname = current_database() where l.locktype = 'advisory'");
                try (Lease taken = other.leases().tryTake(JOB).orElseThrow()) {
                    assertThat(taken.epoch()).isEqualTo(2);
                    assertThat(busy.isValid(5)).isFalse();
                }
                return true;
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-3600, 3600})
    void leavesAnOwnerAliveWhenTheClockJumps(int seconds, @TempDir Path home) throws SQLException {
        try (TestDatabase database = TestDatabase.fresh();
                Engine one = Engine.over(Database.open(database.settings()), home);
                Engine other = Engine.over(Database.open(database.settings()), home);
                Leases living = new Leases(one.dataSource(), one.owner(), QUICK);
                Leases asking = new Leases(other.dataSource(), other.owner(), QUICK);
                Lease held = living.tryTake(JOB).orElseThrow()) {
            jump(one, seconds);
            assertThat(asking.tryTake(JOB)).isEmpty();
            assertThat(held.epoch()).isEqualTo(1);
            one.jdbc().getJdbcOperations().execute((java.sql.Connection transaction) -> {
                living.confirm(transaction);
                return true;
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-3600, 3600})
    void endsAnOwnerThatIsSilentWhateverTheClockSays(int seconds, @TempDir Path home) throws SQLException {
        try (TestDatabase database = TestDatabase.fresh();
                Engine one = Engine.over(Database.open(database.settings()), home);
                Engine other = Engine.over(Database.open(database.settings()), home);
                Leases silent = new Leases(one.dataSource(), one.owner(), QUICK);
                Leases asking = new Leases(other.dataSource(), other.owner(), QUICK);
                Lease lost = silent.tryTake(JOB).orElseThrow()) {
            silent.close();
            jump(other, seconds);
            try (Lease taken = asking.tryTake(JOB).orElseThrow()) {
                assertThat(taken.epoch()).isEqualTo(2);
                lost.check(1);
                assertThat(lost.isLost()).isTrue();
            }
        }
    }

    @Test
    void takesUpAJobWhoseInstanceHasNoExecutionYet(@TempDir Path home) throws Exception {
        try (SampleStore store = SampleStore.fresh(home)) {
            Engine engine = store.engine();
            StringBuilder ran = new StringBuilder();
            Job job = new JobBuilder("begun", engine.repository())
                    .start(new Steps(engine, new Timings()).once("only", () -> ran.append("ran")))
                    .build();
            JobParameters parameters =
                    new JobParametersBuilder().addString("of", "a delivery").toJobParameters();
            assertThat(engine.repository().createJobInstance("begun", parameters))
                    .isNotNull();

            new JobRuns(engine).run(job, parameters);

            assertThat(ran).hasToString("ran");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = BatchStatus.class,
            names = {"STARTING", "STARTED", "STOPPING", "STOPPED", "FAILED", "UNKNOWN"})
    void takesUpAJobThatWasLeftInAnyState(BatchStatus left, @TempDir Path home) throws Exception {
        try (SampleStore store = SampleStore.fresh(home)) {
            Engine engine = store.engine();
            StringBuilder ran = new StringBuilder();
            Job job = new JobBuilder("left", engine.repository())
                    .start(new Steps(engine, new Timings()).once("only", () -> ran.append("ran")))
                    .build();
            JobParameters parameters =
                    new JobParametersBuilder().addString("of", left.name()).toJobParameters();
            JobExecution dead = engine.repository()
                    .createJobExecution(
                            engine.repository().createJobInstance("left", parameters),
                            parameters,
                            new ExecutionContext());
            var step = engine.repository().createStepExecution("only", dead);
            step.setStatus(left);
            engine.repository().update(step);
            dead.setStatus(left);
            engine.repository().update(dead);

            new JobRuns(engine).run(job, parameters);

            assertThat(ran).hasToString("ran");
            assertThat(java.util.Objects.requireNonNull(engine.repository().getLastJobExecution("left", parameters))
                            .getStatus())
                    .isEqualTo(BatchStatus.COMPLETED);
        }
    }

    /** Shifts what leases have written down, which for the server's comparisons is its clock jumping the other way. */
    private static void jump(Engine engine, int seconds) {
        engine.jdbc()
                .getJdbcOperations()
                .update("update lease set heartbeat_at = heartbeat_at + make_interval(secs => ?)", seconds);
    }

    /** Ends the connections of an engine's process; its pool, which would find out by and by, is told. */
    private static void endSessions(TestDatabase database, Engine engine) throws SQLException {
        new org.springframework.jdbc.core.JdbcTemplate(database.dataSource())
                .queryForList(
                        "select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = ?",
                        "declare-once " + engine.owner());
        engine.dataSource()
                .unwrap(com.zaxxer.hikari.HikariDataSource.class)
                .getHikariPoolMXBean()
                .softEvictConnections();
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
