package vn.declareonce.portal.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured and counted.
 *
 * @param figures seconds, milliseconds, megabytes and counts by name, in the order they came about
 * @param filesExpected deliveries there must be
 * @param filesFound deliveries there are
 * @param rowsExpected rows they must have
 * @param rowsFound rows they have
 * @param unbalanced receipts that do not add up
 */
public record PressureResult(
        Map<String, Double> figures,
        int filesExpected,
        int filesFound,
        long rowsExpected,
        long rowsFound,
        int unbalanced) {
    /** Nothing lost, nothing doubled, every receipt adds up. */
    public boolean exact() {
        return filesExpected == filesFound && rowsExpected == rowsFound && unbalanced == 0;
    }

    public double figure(String name) {
        Double found = figures.get(name);
        if (found == null) {
            throw new IllegalArgumentException("not measured: " + name);
        }
        return found;
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        figures.forEach((name, value) -> text.append(String.format(Locale.ROOT, "%-32s %,14.2f%n", name, value)));
        text.append(String.format(Locale.ROOT, "%-32s %,d of %,d%n", "deliveries", filesFound, filesExpected));
        text.append(String.format(Locale.ROOT, "%-32s %,d of %,d%n", "rows", rowsFound, rowsExpected));
        text.append(String.format(Locale.ROOT, "%-32s %d%n", "receipts that do not add up", unbalanced));
        return text.toString();
    }

    public String json() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("figures", figures);
        answer.put("filesExpected", filesExpected);
        answer.put("filesFound", filesFound);
        answer.put("rowsExpected", rowsExpected);
        answer.put("rowsFound", rowsFound);
        answer.put("unbalanced", unbalanced);
        answer.put("exact", exact());
        return JsonMapper.shared().writeValueAsString(answer);
    }
}
