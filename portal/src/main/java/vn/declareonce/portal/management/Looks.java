package vn.declareonce.portal.management;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Reads the store's figures again and again, until it is closed. */
public final class Looks implements AutoCloseable {
    private static final int LOOK_SECONDS = 15;
    private static final int COUNT_SECONDS = 900;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "figures");
        thread.setDaemon(true);
        return thread;
    });

    public Looks(StoreMetrics metrics) {
        clock.scheduleWithFixedDelay(metrics::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
        clock.scheduleWithFixedDelay(metrics::count, 0, COUNT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
