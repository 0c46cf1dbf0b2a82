package vn.declareonce.job;

/** The same job is running in another process, or in this one. */
public final class AlreadyRunning extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlreadyRunning(String job) {
        super("The same job is already running: " + job + ". Wait for it to end; its receipt will be answered then.");
    }
}
