package vn.declareonce.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;
import vn.declareonce.database.Sql;
import vn.declareonce.extract.Delivery;
import vn.declareonce.stage.DeliveryStaging;
import vn.declareonce.stage.FrozenFile;

/**
 * The job that loads one frozen delivery: stage, admit, resolve, reconcile, merge. Running it again after it completed changes nothing;
 * after a crash it goes on where it stopped and ends in the same store.
 */
final class LoadJob {
    private static final String NAME = "load";
    private static final String STAGE = "stage";
    private static final long ANALYZE_ROWS = 5_000;
    private static final Sql BALANCE = Sql.file("reconcile/balance.sql");

    private final Engine engine;
    private final Progress progress;
    private final Timings timings;
    private final SetStage sets;
    private final Delivery delivery;

    LoadJob(Engine engine, Progress progress, Timings timings, Delivery delivery) {
        this.engine = engine;
        this.progress = progress;
        this.timings = timings;
        this.sets = new SetStage(engine, timings);
        this.delivery = delivery;
    }

    /** True when the job of this delivery came to its end. */
    static boolean completed(Engine engine, Delivery delivery) {
        JobExecution last = engine.repository().getLastJobExecution(NAME, parameters(delivery));
        return last != null && last.getStatus() == BatchStatus.COMPLETED;
    }

    private static JobParameters parameters(Delivery delivery) {
        return new JobParametersBuilder().addString("delivery", delivery.id()).toJobParameters();
    }

    void run(FrozenFile file, long runNumber) throws Exception {
        DeliveryStaging staging = new DeliveryStaging(engine.dataSource(), engine.jdbc(), delivery, file);
        Steps steps = new Steps(engine, timings);
        JobParameters parameters = parameters(delivery);
        try (StoreLock lock = new StoreLock(engine)) {
            Job job = new JobBuilder(NAME, engine.repository())
                    .start(steps.chunk(STAGE, staging.reader(progress::rows), staging.writer()))
                    .next(steps.again("staged", () -> staged(staging, parameters)))
                    .next(steps.once("admit", () -> locked(lock, "admit", runNumber, this::admit)))
                    .next(steps.once("resolve", () -> locked(lock, "resolve", runNumber, this::resolve)))
                    .next(steps.once("reconcile", () -> locked(lock, "reconcile", runNumber, this::reconcile)))
                    .next(steps.once("merge", () -> locked(lock, "merge", runNumber, this::merge)))
                    .build();
            progress.stage(STAGE);
            new JobRuns(engine).run(job, parameters);
        }
    }

    private void staged(DeliveryStaging staging, JobParameters parameters) {
        if (!staging.needed()) {
            return;
        }
        long read = rowsRead(parameters);
        long staged = staging.stagedRows();
        if (read != staged) {
            throw new Unbalanced(delivery.id(), read, staged);
        }
        Map<String, Object> values = Map.of("delivery_no", delivery.number(), "rows_read", read);
        sets.run(StageFiles.STAGED, values, 1);
        TooManyRejected exceeded = new ContentLimit(engine.jdbc(), delivery).exceeded();
        if (exceeded != null) {
            sets.run(StageFiles.STOPPED, values, 1);
            throw exceeded;
        }
    }

    private long rowsRead(JobParameters parameters) {
        JobInstance instance = engine.repository().getJobInstance(NAME, parameters);
        StepExecution stage = instance == null ? null : engine.repository().getLastStepExecution(instance, STAGE);
        return stage == null ? 0 : stage.getExecutionContext().getLong(DeliveryStaging.DATA_ROWS, 0);
    }

    private void locked(StoreLock lock, String stage, long runNumber, SetWork work) {
        lock.hold();
        progress.stage(stage);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("delivery_no", delivery.number());
        values.put("sender_no", delivery.senderNumber());
        values.put("run_no", runNumber);
        values.put("rules_version", Rules.VERSION);
        work.run(values, accounting().read());
    }

    private void admit(Map<String, @Nullable Object> values, long rows) {
        sets.run(StageFiles.ADMIT, values, Slices.forRows(rows));
        if (rows >= ANALYZE_ROWS) {
            sets.run(StageFiles.ANALYZE, values, 1);
        }
    }

    private void resolve(Map<String, @Nullable Object> values, long rows) {
        sets.run(StageFiles.BROUGHT, values, Slices.forRows(rows));
        sets.run(StageFiles.RESOLVE, values, Slices.forRows(rows));
    }

    private void reconcile(Map<String, @Nullable Object> values, long rows) {
        sets.run(StageFiles.RECONCILE, values, Slices.forRows(rows));
        Accounting accounting = accounting();
        if (accounting.read() != accounting.accounted()) {
            throw new Unbalanced(delivery.id(), accounting.read(), accounting.accounted());
        }
        if (rows >= ANALYZE_ROWS) {
            sets.run(StageFiles.ANALYZE_LEDGER, values, 1);
        }
        sets.run(StageFiles.ACTIVE, values, 1);
    }

    private void merge(Map<String, @Nullable Object> values, long rows) {
        sets.run(StageFiles.MERGE, values, Slices.forRows(rows));
    }

    private Accounting accounting() {
        List<Accounting> found = engine.jdbc()
                .query(
                        BALANCE.text(),
                        Map.of("delivery_no", delivery.number()),
                        (row, number) -> new Accounting(row.getLong("rows_read"), row.getLong("accounted")));
        return found.get(0);
    }

    private record Accounting(long read, long accounted) {}

    @FunctionalInterface
    private interface SetWork {
        void run(Map<String, @Nullable Object> values, long rows);
    }
}
