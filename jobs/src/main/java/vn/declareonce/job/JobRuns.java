package vn.declareonce.job;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

/**
 * Starts a job, or takes it up where an earlier run of it stopped. The caller holds the job's lock, so an execution that still counts as
 * running belongs to a process that died.
 */
final class JobRuns {
    private final Engine engine;

    JobRuns(Engine engine) {
        this.engine = engine;
    }

    /** @throws JobFailed when a step failed; running the job again goes on from there */
    void run(Job job, JobParameters parameters) throws Exception {
        JobExecution last = engine.repository().getLastJobExecution(job.getName(), parameters);
        if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
            return;
        }
        if (last == null) {
            forget(job, parameters);
        } else {
            settle(last);
        }
        JobExecution execution = engine.operator().start(job, parameters);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new JobFailed(
                    job.getName(),
                    execution.getAllFailureExceptions().stream().findFirst().orElse(null));
        }
    }

    /** An instance is committed before its first execution; one that died in between has none, and Spring Batch would start it never. */
    private void forget(Job job, JobParameters parameters) {
        JobInstance instance = engine.repository().getJobInstance(job.getName(), parameters);
        if (instance != null) {
            engine.repository().deleteJobInstance(instance);
        }
    }

    private void settle(JobExecution dead) {
        for (StepExecution step : dead.getStepExecutions()) {
            if (step.getStatus().isRunning() || step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                engine.repository().update(step);
            }
        }
        if (dead.getStatus().isRunning() || dead.getStatus() == BatchStatus.UNKNOWN) {
            dead.setStatus(BatchStatus.FAILED);
            dead.setExitStatus(ExitStatus.FAILED);
            dead.setEndTime(java.time.LocalDateTime.now(java.time.ZoneId.systemDefault()));
            engine.repository().update(dead);
        }
    }
}
