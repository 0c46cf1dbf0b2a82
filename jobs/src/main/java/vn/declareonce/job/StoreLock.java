package vn.declareonce.job;

import org.jspecify.annotations.Nullable;

/**
 * The store's one lock, taken by the first step that changes the store and held to the end of the job. Whoever holds it knows that the
 * store follows the program's rules.
 */
final class StoreLock implements AutoCloseable {
    static final String STORE = "declare-once store";

    private final Engine engine;
    private final Progress progress;
    private @Nullable Lease held;

    /** @param progress told whom is waited for */
    StoreLock(Engine engine, Progress progress) {
        this.engine = engine;
        this.progress = progress;
    }

    /**
     * Takes the lock, behind those who asked before.
     *
     * @throws OtherRules when the store follows other rules; the lock goes with {@link #close}
     */
    void hold() {
        if (held == null) {
            held = waitedFor(engine.leases(), progress);
            Rules.require(engine.jdbc());
        }
    }

    /** The lock for whoever does not care which rules the store follows. */
    static Lease waitedFor(Leases leases, Progress progress) {
        return leases.takeIfFree(STORE).orElseGet(() -> {
            leases.holder(STORE).ifPresent(holder -> progress.waits(holder.by(), holder.since()));
            return leases.take(STORE);
        });
    }

    @Override
    public void close() {
        if (held != null) {
            held.close();
            held = null;
        }
    }
}
