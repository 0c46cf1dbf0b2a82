package vn.declareonce.job;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The store's one lock, taken by the first step that changes the store and held to the end of the job. */
final class StoreLock implements AutoCloseable {
    private final DataSource dataSource;
    private @Nullable AdvisoryLock held;

    StoreLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void hold() {
        if (held == null) {
            held = AdvisoryLock.store(dataSource);
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
