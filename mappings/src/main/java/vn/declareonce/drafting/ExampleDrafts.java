package vn.declareonce.drafting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.declareonce.layout.Column;
import vn.declareonce.layout.Example;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.ExampleRun;
import vn.declareonce.mapping.Source;
import vn.declareonce.values.DateOrder;

/**
 * Invented rows for a draft: the examples of the source's own layout, put under the draft's headings. Only those that keep the outcome they
 * had are proposed.
 */
final class ExampleDrafts {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})(.*)");
    private static final int MOST = 6;

    private final Source source;
    private final Layout pattern;
    private final DraftYaml.Found found;

    ExampleDrafts(Source source, Layout pattern, DraftYaml.Found found) {
        this.source = source;
        this.pattern = pattern;
        this.found = found;
    }

    /** Lines below {@code examples:}; the draft so far must be readable without them. */
    List<String> lines(String draft) {
        List<String> lines = new ArrayList<>();
        for (Example example : pattern.examples()) {
            Map<String, String> cells = cells(example);
            if (cells.isEmpty() || lines.size() == 2 * MOST) {
                continue;
            }
            List<String> proposed = List.of(
                    "  - cells: " + flow(cells), "    expect: " + (example.accepted() ? "accepted" : "rejected"));
            Layout tried = Layout.read(
                    (draft + "examples:\n" + String.join("\n", proposed) + "\n").getBytes(StandardCharsets.UTF_8));
            if (ExampleRun.failures(source, tried).isEmpty()) {
                lines.addAll(proposed);
            }
        }
        return lines;
    }

    private Map<String, String> cells(Example example) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Guess guess : found.guesses()) {
            Column column = pattern.column(guess.field());
            if (!guess.isSureEnough() || column == null) {
                continue;
            }
            String written = written(example, column);
            if (written != null && !written.isEmpty()) {
                cells.put(guess.headings().get(0), reordered(written));
            }
        }
        return cells;
    }

    private static @Nullable String written(Example example, Column column) {
        String own = column.header() == null ? null : example.cells().get(column.header());
        for (String alias : column.aliases()) {
            own = own == null ? example.cells().get(alias) : own;
        }
        return own;
    }

    private String reordered(String written) {
        Matcher date = DAY_FIRST.matcher(written);
        DateOrder order = found.dates().order();
        if (order == DateOrder.DMY || pattern.dateOrder() != DateOrder.DMY || !date.matches()) {
            return written;
        }
        return order == DateOrder.MDY
                ? date.group(2) + "/" + date.group(1) + "/" + date.group(3) + date.group(4)
                : date.group(3) + "-" + date.group(2) + "-" + date.group(1) + date.group(4);
    }

    private static String flow(Map<String, String> cells) {
        List<String> pairs = new ArrayList<>();
        cells.forEach((heading, value) -> pairs.add(DraftYaml.quoted(heading) + ": " + DraftYaml.quoted(value)));
        return "{" + String.join(", ", pairs) + "}";
    }
}
