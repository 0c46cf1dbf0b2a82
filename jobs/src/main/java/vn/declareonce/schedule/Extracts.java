package vn.declareonce.schedule;

import org.jspecify.annotations.Nullable;
import vn.declareonce.connect.ConnectorSettings;
import vn.declareonce.connect.FetchWindow;

/** What a planned run does. */
@FunctionalInterface
public interface Extracts {
    /**
     * Runs one connector.
     *
     * @param range only this range; null for what is new
     * @return how it ended
     */
    End run(ConnectorSettings connector, FetchWindow.@Nullable Range range);

    /** How a run ended. */
    enum End {
        /** What was there is taken, or set aside for its sender. */
        DONE,
        /** The legacy system or our own could not be used; it is tried again. */
        BROKE,
        /** The connector is at work elsewhere; it is tried again. */
        BUSY
    }
}
