package vn.declareonce.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.declareonce.job.Timings;

/** A result as a person reads it; the lines that docs/benchmarks.md keeps. */
public final class BenchText {
    private static final Map<String, Double> AIMS =
            Map.of("endToEndVsStock", 1.5, "endToEndVsFloor", 0.4, "stagingVsCopy", 0.5, "onePercentVsFirst", 2.0);

    private static final double SHOWN_SECONDS = 0.05;

    private final StringBuilder text = new StringBuilder();

    private BenchText() {}

    public static String of(BenchResult result) {
        BenchText text = new BenchText();
        result.conditions().forEach(text::line);
        text.line("");
        text.figures(result);
        text.ratios(result);
        text.seconds("Staging alone", result.stagingParts());
        result.timings().forEach(text::timings);
        return text.text.toString();
    }

    private void figures(BenchResult result) {
        result.figures()
                .forEach((name, rate) -> line("%-18s %,10d rows/s %8.2f s", name, rate, result.rows() / (double) rate));
        BenchResult.Singles singles = result.singles();
        line(
                "%-18s %26.2f s (the file's SHA-256 alone %.2f s)",
                "the same again", singles.repeatSeconds(), singles.hashSeconds());
        line("%-18s %26.2f s", "verify", singles.verifySeconds());
        line("%-18s %10d MB", "peak heap", singles.peakHeapMb());
        line("");
    }

    private void ratios(BenchResult result) {
        result.ratios()
                .forEach((name, ratio) -> line("%-18s %10.3f (aim: %s)", name, ratio, AIMS.getOrDefault(name, 0.0)));
    }

    private void timings(String figure, Timings timings) {
        seconds(figure + ": stages, seconds on the wall's clock", timings.stages());
        Map<String, Double> shown = new LinkedHashMap<>();
        double rest = 0;
        for (Map.Entry<String, Double> statement : timings.statements().entrySet()) {
            if (statement.getValue() < SHOWN_SECONDS) {
                rest += statement.getValue();
            } else {
                shown.put(statement.getKey(), statement.getValue());
            }
        }
        shown.put("statements of less than " + SHOWN_SECONDS + " s, together", rest);
        seconds(figure + ": statements, seconds added up over their connections", shown);
    }

    private void seconds(String heading, Map<String, Double> seconds) {
        line("");
        line("%s", heading);
        seconds.forEach((label, value) -> line("  %8.2f  %s", value, label));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
