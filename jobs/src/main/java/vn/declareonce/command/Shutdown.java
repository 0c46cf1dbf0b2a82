package vn.declareonce.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.declareonce.job.StopSignal;

/**
 * What Ctrl-C and SIGTERM do: the command stops at its next block of rows or statement, and leaves the database as a command that ended.
 * What does not stop in time loses its connections, so that its transaction is rolled back. The exit code is the command's own.
 */
final class Shutdown {
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int exitCode = ExitCodes.BROKE;

    private Shutdown() {}

    /** Hears the signals that end this process from now on. */
    static Shutdown attach() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::run, "stop"));
        return shutdown;
    }

    /** The command is over: nothing is left to be stopped. */
    void ended(int code) {
        exitCode = code;
        ended.countDown();
    }

    private void run() {
        if (ended.getCount() == 0) {
            return;
        }
        StopSignal.give();
        System.err.println("Đang dừng ... / Stopping ...");
        if (!endsInTime()) {
            Opened.close();
            endsInTime();
        }
        // An exit that a signal began would answer the signal's number.
        Runtime.getRuntime().halt(exitCode);
    }

    private boolean endsInTime() {
        try {
            return ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
