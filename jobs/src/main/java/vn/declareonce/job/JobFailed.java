package vn.declareonce.job;

import org.jspecify.annotations.Nullable;

/** A step of a job failed. What was committed stays; the same command run again goes on from there. */
public final class JobFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobFailed(String job, @Nullable Throwable cause) {
        super("The job " + job + " stopped before its end", cause);
    }
}
