package vn.declareonce.job;

/** What a person watching is told while a job works. Called from the job's own threads. */
public interface Progress {
    Progress NONE = new Progress() {
        @Override
        public void stage(String name) {}

        @Override
        public void rows(long done) {}
    };

    /** A stage begins. */
    void stage(String name);

    /** Rows read so far. */
    void rows(long done);
}
