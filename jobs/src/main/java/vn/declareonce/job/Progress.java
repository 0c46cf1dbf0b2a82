package vn.declareonce.job;

import java.time.LocalDateTime;

/** What a person watching is told while a job works. Called from the job's own threads. */
public interface Progress {
    Progress NONE = new Progress() {
        @Override
        public void expect(long rows) {}

        @Override
        public void stage(String name) {}

        @Override
        public void rows(long done) {}
    };

    /** About how many rows will come; 0 when nobody knows. */
    void expect(long rows);

    /** A stage begins. */
    void stage(String name);

    /** Rows read so far. */
    void rows(long done);

    /**
     * The job waits for the store.
     *
     * @param holder who works on it
     * @param since Vietnam local time
     */
    default void waits(String holder, LocalDateTime since) {}
}
