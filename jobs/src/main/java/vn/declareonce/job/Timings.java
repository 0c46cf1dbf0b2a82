package vn.declareonce.job;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the time of a run went. A stage is measured by the clock on the wall; a statement by the time its connections spent in it, so
 * that slices that ran side by side add up and the statements of a stage can exceed it. Thread-safe.
 */
public final class Timings {
    private final Map<String, Long> stages = new LinkedHashMap<>();
    private final Map<String, Long> statements = new LinkedHashMap<>();

    synchronized void stage(String name, long nanoseconds) {
        stages.merge(name, nanoseconds, Long::sum);
    }

    synchronized void statement(String label, long nanoseconds) {
        statements.merge(label, nanoseconds, Long::sum);
    }

    /** Seconds by stage, in the order of their first end. */
    public synchronized Map<String, Double> stages() {
        return seconds(stages);
    }

    /** Seconds by SQL file and statement, in the order of their first end. */
    public synchronized Map<String, Double> statements() {
        return seconds(statements);
    }

    private static Map<String, Double> seconds(Map<String, Long> nanoseconds) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        nanoseconds.forEach((label, elapsed) -> seconds.put(label, elapsed / 1e9));
        return seconds;
    }
}
