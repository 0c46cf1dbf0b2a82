package vn.declareonce.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One run of this process: how far it is, and whether somebody asked it to stop. Told by the run's own threads, read by the beat. */
final class Pulse {
    private final long run;
    private volatile State state = new State("start", Instant.now(), 0, 0, null);
    private volatile boolean stopAsked;

    Pulse(long run) {
        this.run = run;
    }

    /**
     * How far the run is.
     *
     * @param expected rows that will come; 0 when nobody knows
     * @param delivery number of the delivery at work; null for none
     */
    record State(
            String stage,
            Instant since,
            long rows,
            long expected,
            @Nullable Integer delivery) {}

    long run() {
        return run;
    }

    State state() {
        return state;
    }

    void at(int deliveryNumber) {
        State now = state;
        state = new State(now.stage(), now.since(), 0, now.expected(), deliveryNumber);
    }

    void askToStop() {
        stopAsked = true;
    }

    /** @throws Stopped when this run was asked to stop, or the whole process */
    void heed() {
        StopSignal.heed();
        if (stopAsked) {
            throw new Stopped();
        }
    }

    /** The same progress, told by a run that heeds its stop whenever it tells something. */
    Progress heeding(Progress progress) {
        return new Progress() {
            @Override
            public void expect(long rows) {
                heed();
                State now = state;
                state = new State(now.stage(), now.since(), now.rows(), rows, now.delivery());
                progress.expect(rows);
            }

            @Override
            public void stage(String name) {
                heed();
                State now = state;
                state = new State(name, Instant.now(), now.rows(), now.expected(), now.delivery());
                progress.stage(name);
            }

            @Override
            public void rows(long done) {
                heed();
                State now = state;
                state = new State(now.stage(), now.since(), done, now.expected(), now.delivery());
                progress.rows(done);
            }
        };
    }
}
