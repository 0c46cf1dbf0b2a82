package vn.declareonce.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.declareonce.job.Timings;

/**
 * What was measured.
 *
 * @param conditions what the figures hold for: machine, versions, order, how the plain COPY read the file
 * @param figures rows a second by name
 * @param stagingParts where staging alone spent its seconds
 */
public record BenchResult(
        long rows,
        List<String> conditions,
        Map<String, Long> figures,
        Singles singles,
        Map<String, Double> stagingParts,
        Map<String, Timings> timings) {

    /**
     * Figures that are no rates.
     *
     * @param repeatSeconds to answer the same file again
     * @param hashSeconds to take the file's SHA-256 and nothing else
     * @param verifySeconds to compute the state hash and check the laws when both deliveries are in
     */
    public record Singles(double repeatSeconds, double hashSeconds, double verifySeconds, long peakHeapMb) {}

    /** Ratios of the figures by name, with three decimals. */
    public Map<String, Double> ratios() {
        Map<String, Double> ratios = new LinkedHashMap<>();
        ratios.put("endToEndVsStock", ratio(Figure.END_TO_END, Figure.STOCK));
        ratios.put("endToEndVsFloor", ratio(Figure.END_TO_END, Figure.FLOOR));
        ratios.put("stagingVsCopy", ratio(Figure.STAGING, Figure.COPY));
        ratios.put("onePercentVsFirst", ratio(Figure.ONE_PERCENT, Figure.END_TO_END));
        return ratios;
    }

    /** The answer of {@code bench load --json}. */
    public String json() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("rows", rows);
        answer.put("figures", figures);
        answer.put("ratios", ratios());
        answer.put("repeatSeconds", rounded(singles.repeatSeconds()));
        answer.put("hashSeconds", rounded(singles.hashSeconds()));
        answer.put("verifySeconds", rounded(singles.verifySeconds()));
        answer.put("peakHeapMb", singles.peakHeapMb());
        return JsonMapper.shared().writeValueAsString(answer);
    }

    private double ratio(String above, String below) {
        return rounded((double) figure(above) / figure(below));
    }

    private long figure(String name) {
        Long found = figures.get(name);
        if (found == null) {
            throw new IllegalStateException("not measured: " + name);
        }
        return found;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
