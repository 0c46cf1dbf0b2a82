package vn.declareonce.job;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import vn.declareonce.extract.Delivery;
import vn.declareonce.stage.DeliveryStaging;
import vn.declareonce.stage.FrozenFile;
import vn.declareonce.stage.RowsRead;

/**
 * The job that loads one frozen delivery: stage, admit, resolve, reconcile, merge. Running it again after it completed changes nothing;
 * after a crash it goes on where it stopped and ends in the same store.
 */
final class LoadJob {
    private static final String NAME = "load";
    private static final String STAGE = "stage";

    private final Engine engine;
    private final Progress progress;
    private final Timings timings;
    private final Delivery delivery;

    LoadJob(Engine engine, Progress progress, Timings timings, Delivery delivery) {
        this.engine = engine;
        this.progress = progress;
        this.timings = timings;
        this.delivery = delivery;
    }

    /** True when the job of this delivery came to its end. */
    static boolean completed(Engine engine, Delivery delivery) {
        JobExecution last = engine.repository().getLastJobExecution(NAME, parameters(delivery));
        return last != null && last.getStatus() == BatchStatus.COMPLETED;
    }

    private static JobParameters parameters(Delivery delivery) {
        JobParametersBuilder parameters = new JobParametersBuilder().addString("delivery", delivery.id());
        if (delivery.retractions() > 0) {
            parameters.addLong("afterRetractions", (long) delivery.retractions());
        }
        return parameters.toJobParameters();
    }

    /** @throws JobFailed when a step failed; the same call goes on from there */
    void run(FrozenFile file, long runNumber) throws Exception {
        DeliveryStaging staging = new DeliveryStaging(engine.dataSource(), engine.jdbc(), delivery, file);
        LoadStages stages = new LoadStages(engine, sets(runNumber), delivery, runNumber);
        Steps steps = new Steps(engine, timings);
        JobParameters parameters = parameters(delivery);
        try (StoreLock lock = new StoreLock(engine, progress)) {
            Job job = new JobBuilder(NAME, engine.repository())
                    .start(steps.chunk(STAGE, staging.reader(progress::rows), staging.writer()))
                    .next(steps.again("staged", whenNeeded(staging, () -> staged(stages, staging, parameters, file))))
                    .next(unlessActive(steps, "admit", staging, lock, stages::admit))
                    .next(unlessActive(steps, "resolve", staging, lock, stages::resolve))
                    .next(unlessActive(steps, "reconcile", staging, lock, stages::reconcile))
                    .next(steps.once("merge", lock::hold, () -> told("merge", stages::merge)))
                    .build();
            progress.stage(STAGE);
            new JobRuns(engine).run(job, parameters);
        }
    }

    /**
     * A stage that runs again on every restart until the delivery is active: another delivery may have been taken back since, and with
     * it what the two shared.
     */
    private Step unlessActive(Steps steps, String name, DeliveryStaging staging, StoreLock lock, Runnable work) {
        return steps.again(name, whenNeeded(staging, lock::hold), whenNeeded(staging, () -> told(name, work)));
    }

    private static Runnable whenNeeded(DeliveryStaging staging, Runnable work) {
        return () -> {
            if (staging.needed()) {
                work.run();
            }
        };
    }

    private RowsRead rowsRead(JobParameters parameters) {
        JobInstance instance = engine.repository().getJobInstance(NAME, parameters);
        StepExecution stage = instance == null ? null : engine.repository().getLastStepExecution(instance, STAGE);
        return stage == null ? new RowsRead(0, 0) : RowsRead.in(stage.getExecutionContext());
    }

    private void staged(LoadStages stages, DeliveryStaging staging, JobParameters parameters, FrozenFile file) {
        stages.staged(rowsRead(parameters), staging.stagedRows(), file.layout());
    }

    private SetStage sets(long runNumber) {
        return new SetStage(engine, timings, engine.pulses().of(runNumber));
    }

    private void told(String stage, Runnable work) {
        progress.stage(stage);
        work.run();
    }
}
