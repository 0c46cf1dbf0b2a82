package vn.declareonce.job;

import org.jspecify.annotations.Nullable;

/**
 * The store's one lock, taken by the first step that changes the store and held to the end of the job. Whoever holds it knows that the
 * store follows the program's rules.
 */
final class StoreLock implements AutoCloseable {
    static final String STORE = "declare-once store";

    private final Engine engine;
    private @Nullable Lease held;

    StoreLock(Engine engine) {
        this.engine = engine;
    }

    /** @throws OtherRules when the store follows other rules; the lock goes with {@link #close} */
    void hold() {
        if (held == null) {
            held = engine.leases().take(STORE);
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
