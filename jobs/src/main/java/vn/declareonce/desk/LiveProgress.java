package vn.declareonce.desk;

import vn.declareonce.job.Progress;

/** How far the desk is with one upload. Written by the working thread, read by pages. */
public final class LiveProgress implements Progress {
    private final long startedAt = System.nanoTime();
    private volatile String stage = "waiting";
    private volatile long rows;

    @Override
    public void expect(long expected) {}

    @Override
    public void stage(String name) {
        stage = name;
    }

    @Override
    public void rows(long done) {
        rows = done;
    }

    /** {@code waiting}, {@code check}, or the stage of the load. */
    public String stage() {
        return stage;
    }

    /** Data rows read so far. */
    public long rows() {
        return rows;
    }

    /** Rows a second since the work began. */
    public long rate() {
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        return seconds < 0.5 ? 0 : Math.round(rows / seconds);
    }
}
