package vn.declareonce.job;

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
}
