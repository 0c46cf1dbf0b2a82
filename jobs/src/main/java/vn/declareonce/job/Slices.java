package vn.declareonce.job;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cuts the keys of the store into slices of equal size: fingerprints by range, person keys by hash. */
final class Slices {
    /** System property by which a fault run sets how many slices there are. */
    private static final String SLICES = "declareonce.slices";

    private static final int BUCKETS = 1024;
    /** Below it a second connection costs more than it gives, even where a few rows are looked up in a large store. */
    private static final long SMALL_ROWS = 2_000;

    private static final long SLICE_ROWS = 1_000_000;

    private Slices() {}

    /** How many slices for so many rows: one for a small delivery, else a multiple of the processors. */
    static int forRows(long rows) {
        int set = Integer.getInteger(SLICES, 0);
        if (set > 0) {
            return set;
        }
        if (rows < SMALL_ROWS) {
            return 1;
        }
        int processors = Runtime.getRuntime().availableProcessors();
        long rounds = Math.max(1, rows / SLICE_ROWS / processors);
        return (int) Math.min(1024, rounds * processors);
    }

    /** The named parameters of one slice; a fingerprint range is half open and the last one has no end. */
    static Map<String, @Nullable Object> parameters(int slice, int slices) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("bucket_from", BUCKETS * slice / slices);
        parameters.put("bucket_to", BUCKETS * (slice + 1) / slices);
        parameters.put("slice_from", bound(slice, slices));
        parameters.put("slice_to", slice + 1 == slices ? null : bound(slice + 1, slices));
        return parameters;
    }

    private static String bound(int slice, int slices) {
        long high = Long.divideUnsigned(-1L, slices) * slice;
        return new UUID(high, 0).toString();
    }
}
