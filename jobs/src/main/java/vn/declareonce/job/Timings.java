package vn.declareonce.job;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where the time of a run went, by stage and SQL file; slices that ran side by side add up. Thread-safe. */
public final class Timings {
    private final Map<String, Long> nanoseconds = new LinkedHashMap<>();

    public synchronized void add(String label, long elapsed) {
        nanoseconds.merge(label, elapsed, Long::sum);
    }

    /** Seconds by label, in the order of their first start. */
    public synchronized Map<String, Double> seconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        nanoseconds.forEach((label, elapsed) -> seconds.put(label, elapsed / 1e9));
        return seconds;
    }
}
