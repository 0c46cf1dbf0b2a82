package vn.declareonce.job;

import org.jspecify.annotations.Nullable;

/**
 * The store's one lock, taken by the first step that changes the store and held to the end of the job. Whoever holds it knows that the
 * store follows the program's rules.
 */
final class StoreLock implements AutoCloseable {
    private final Engine engine;
    private @Nullable AdvisoryLock held;

    StoreLock(Engine engine) {
        this.engine = engine;
    }

    /** @throws OtherRules when the store follows other rules; the lock goes with {@link #close} */
    void hold() {
        if (held == null) {
            held = AdvisoryLock.store(engine.dataSource());
            Rules.require(engine.jdbc());
        }
    }

    @Override
    public void close() {
        if (held != null) {
            held.close();
            held = null;
        }
    }
}
