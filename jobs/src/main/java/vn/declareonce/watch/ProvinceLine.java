package vn.declareonce.watch;

import java.time.Instant;
import vn.declareonce.values.Province;

/**
 * What one province has sent and what became of the rows.
 *
 * @param rows by outcome: loaded, unchanged, superseded, held, rejected
 */
public record ProvinceLine(Province province, long deliveries, Instant lastAt, Rows rows) {

    /** Rows read and rows by outcome. */
    public record Rows(long read, long loaded, long unchanged, long superseded, long held, long rejected) {
        /** Rows that wait for somebody, in percent of those read, rounded down. */
        public int waitingPercent() {
            return read == 0 ? 0 : (int) (100 * (held + rejected) / read);
        }
    }
}
