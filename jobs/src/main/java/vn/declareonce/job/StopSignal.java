package vn.declareonce.job;

import java.time.LocalDateTime;

/**
 * Whether the process was asked to stop. A job hears it between two blocks of rows and between two set-based statements, and ends as
 * if it had broken there: what was committed stays, and the same command goes on from it. One for the process, as a signal is.
 */
public final class StopSignal {
    private static volatile boolean given;

    private StopSignal() {}

    /** Asks every job of the process to stop. */
    public static void give() {
        given = true;
    }

    public static boolean isGiven() {
        return given;
    }

    /** @throws Stopped when the process was asked to stop */
    static void heed() {
        if (given) {
            throw new Stopped();
        }
    }

    /** The same progress, told by a job that heeds the signal whenever it tells something. */
    static Progress heeding(Progress progress) {
        return new Progress() {
            @Override
            public void expect(long rows) {
                heed();
                progress.expect(rows);
            }

            @Override
            public void stage(String name) {
                heed();
                progress.stage(name);
            }

            @Override
            public void rows(long done) {
                heed();
                progress.rows(done);
            }

            @Override
            public void waits(String holder, LocalDateTime since) {
                heed();
                progress.waits(holder, since);
            }
        };
    }
}
