package vn.declareonce.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import vn.declareonce.watch.ReadinessDays;

/**
 * The readiness of the last days as a line, {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param points for an SVG polyline, the oldest first
 * @param days the oldest first
 */
record Trend(String points, List<ReadinessDays.Day> days) {
    static final int WIDTH = 280;
    static final int HEIGHT = 60;

    private static final int MARGIN = 4;

    /** @param newestFirst at least one day */
    static Trend of(List<ReadinessDays.Day> newestFirst) {
        List<ReadinessDays.Day> days = new ArrayList<>(newestFirst);
        java.util.Collections.reverse(days);
        double least = 1;
        double most = 0;
        for (ReadinessDays.Day day : days) {
            least = Math.min(least, day.share().doubleValue());
            most = Math.max(most, day.share().doubleValue());
        }
        double height = most - least;
        StringJoiner points = new StringJoiner(" ");
        for (int i = 0; i < days.size(); i++) {
            double x = days.size() == 1 ? 0.5 : (double) i / (days.size() - 1);
            double y = height == 0 ? 0.5 : (days.get(i).share().doubleValue() - least) / height;
            points.add(Math.round(MARGIN + x * (WIDTH - 2 * MARGIN)) + ","
                    + Math.round(HEIGHT - MARGIN - y * (HEIGHT - 2 * MARGIN)));
        }
        return new Trend(points.toString(), List.copyOf(days));
    }

    public ReadinessDays.Day now() {
        return days.get(days.size() - 1);
    }

    /** In hundredths of a percent, how much the share has changed since the day before the last; 0 with one day. */
    public long change() {
        return days.size() < 2
                ? 0
                : now().share()
                        .subtract(days.get(days.size() - 2).share())
                        .movePointRight(4)
                        .longValue();
    }
}
