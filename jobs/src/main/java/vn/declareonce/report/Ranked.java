package vn.declareonce.report;

import java.util.List;
import java.util.Locale;

/** A ranked list with bars: each line's bar is its share of the longest. */
record Ranked(String name, long count, String figure, String barWidth) {
    static final int WIDTH = 200;

    /** A name and how often it was met. */
    record Named(String name, long count) {}

    static List<Ranked> of(List<Named> named) {
        long most = named.stream().mapToLong(Named::count).max().orElse(1);
        return named.stream()
                .map(one -> new Ranked(
                        one.name(),
                        one.count(),
                        Figures.grouped(one.count()),
                        String.format(Locale.ROOT, "%.2f", (double) WIDTH * one.count() / Math.max(1, most))))
                .toList();
    }
}
