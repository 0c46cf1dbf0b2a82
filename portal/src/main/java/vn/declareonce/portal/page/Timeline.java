package vn.declareonce.portal.page;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.declareonce.watch.StageLine;

/**
 * The stages of a job drawn in time, one line for each attempt, all on one scale of {@link #WIDTH} units.
 *
 * @param attempts in their order
 */
record Timeline(List<Attempt> attempts) {
    static final int WIDTH = 1000;

    private static final int NARROWEST = 3;

    /**
     * One start of the job.
     *
     * @param resumedAfter since the attempt before; null for the first
     * @param ended false when it broke, was stopped or its process died
     */
    record Attempt(
            int number, LocalDateTime startedAt, @Nullable Duration resumedAfter, boolean ended, List<Bar> bars) {}

    /** One stage, in units of the scale. */
    record Bar(String stage, int x, int width, @Nullable Long milliseconds, boolean done) {}

    static Timeline of(List<StageLine> stages) {
        Map<Integer, List<StageLine>> byAttempt = new TreeMap<>();
        for (StageLine stage : stages) {
            if (stage.startedAt() != null) {
                byAttempt
                        .computeIfAbsent(stage.attempt(), attempt -> new ArrayList<>())
                        .add(stage);
            }
        }
        long longest = 1;
        for (List<StageLine> attempt : byAttempt.values()) {
            longest = Math.max(longest, milliseconds(attempt));
        }
        List<Attempt> attempts = new ArrayList<>();
        LocalDateTime before = null;
        for (Map.Entry<Integer, List<StageLine>> entry : byAttempt.entrySet()) {
            List<StageLine> lines = entry.getValue();
            LocalDateTime start = start(lines);
            boolean ended = lines.stream().allMatch(line -> line.status().equals("COMPLETED"));
            Duration after = before == null ? null : Duration.between(before, start);
            attempts.add(new Attempt(entry.getKey(), start, after, ended, bars(lines, start, longest)));
            before = end(lines);
        }
        return new Timeline(List.copyOf(attempts));
    }

    private static List<Bar> bars(List<StageLine> lines, LocalDateTime start, long longest) {
        List<Bar> bars = new ArrayList<>();
        for (StageLine line : lines) {
            long from = Duration.between(start, started(line)).toMillis();
            Long took = line.milliseconds();
            int x = (int) (from * (WIDTH - NARROWEST) / longest);
            int width = Math.max(NARROWEST, (int) ((took == null ? 0 : took) * WIDTH / longest));
            bars.add(new Bar(
                    line.name(),
                    x,
                    Math.min(width, WIDTH - x),
                    took,
                    line.status().equals("COMPLETED")));
        }
        return List.copyOf(bars);
    }

    private static long milliseconds(List<StageLine> lines) {
        return Duration.between(start(lines), end(lines)).toMillis();
    }

    private static LocalDateTime start(List<StageLine> lines) {
        return started(lines.get(0));
    }

    private static LocalDateTime end(List<StageLine> lines) {
        LocalDateTime end = start(lines);
        for (StageLine line : lines) {
            LocalDateTime at = line.endedAt() == null ? started(line) : line.endedAt();
            end = at.isAfter(end) ? at : end;
        }
        return end;
    }

    private static LocalDateTime started(StageLine line) {
        return java.util.Objects.requireNonNull(line.startedAt());
    }
}
