package vn.declareonce.connect;

import java.time.Duration;

/** Whom a connector tells how far it is, and who waits for it; both end the fetch when the process is asked to stop. */
public interface FetchWork {
    void rows(long done);

    void pause(Duration time);
}
