package vn.declareonce.portal.access;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many files may be on their way in at once. A sender on a slow line holds a thread of the server as long as the file takes; the gate
 * leaves enough threads for pages, however slow the lines are. Thread-safe.
 */
@Component
public class BodyGate {
    /** Files on their way in; half of the server's threads. */
    static final int AT_ONCE = 100;

    private final Semaphore free = new Semaphore(AT_ONCE);

    /** One file on its way in, until it is closed. */
    public final class Pass implements AutoCloseable {
        private Pass() {}

        @Override
        public void close() {
            free.release();
        }
    }

    /** Null when as many as may be are on their way. */
    public @Nullable Pass enter() {
        return free.tryAcquire() ? new Pass() : null;
    }
}
