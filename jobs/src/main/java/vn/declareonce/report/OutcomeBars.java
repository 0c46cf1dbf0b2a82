package vn.declareonce.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the parts of stacked bars stand, in the units of an SVG view box; the page draws them. */
final class OutcomeBars {
    static final int WIDTH = 600;
    static final int BAR_HEIGHT = 18;
    static final int STEP = 26;

    private OutcomeBars() {}

    /** What one bar stands for. */
    record Bar(String label, Counts counts) {}

    /** One coloured part of a bar. Parts that would be too narrow to see are drawn one unit wide. */
    record Part(String x, String width, Outcome outcome, String rows) {}

    /** One line of a chart: its place from above, its parts, and its figures for the table beside the chart. */
    record Line(int y, String label, List<Part> parts, List<String> figures, long read) {}

    /** Every bar is as wide as the chart: shares can be compared whatever the number of rows, which the table tells. */
    static List<Line> lines(List<Bar> bars) {
        List<Line> lines = new ArrayList<>();
        for (Bar bar : bars) {
            lines.add(new Line(
                    lines.size() * STEP,
                    bar.label(),
                    parts(bar.counts()),
                    figures(bar.counts()),
                    bar.counts().read()));
        }
        return List.copyOf(lines);
    }

    /** The figures of all bars together. */
    static List<String> totals(List<Bar> bars) {
        return figures(bars.stream().map(Bar::counts).reduce(Counts.NONE, Counts::plus));
    }

    private static List<Part> parts(Counts counts) {
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (Outcome outcome : Outcome.values()) {
            long rows = counts.of(outcome);
            if (rows > 0 && counts.read() > 0) {
                double width = (double) WIDTH * rows / counts.read();
                parts.add(new Part(units(x), units(Math.max(1, width)), outcome, Figures.grouped(rows)));
                x += width;
            }
        }
        return List.copyOf(parts);
    }

    private static List<String> figures(Counts counts) {
        List<String> figures = new ArrayList<>(List.of(Figures.grouped(counts.read())));
        for (Outcome outcome : Outcome.values()) {
            figures.add(Figures.grouped(counts.of(outcome)));
        }
        return List.copyOf(figures);
    }

    private static String units(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
