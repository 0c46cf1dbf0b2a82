package vn.declareonce.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.declareonce.layout.Example;
import vn.declareonce.layout.Layout;
import vn.declareonce.record.Problem;
import vn.declareonce.record.Statement;
import vn.declareonce.tabular.TabularRow;

/** Runs the examples of a layout: how a layout proves itself before the first row, also one that never saw our build. */
public final class ExampleRun {
    private ExampleRun() {}

    /** What each failing example says and should say; empty when all hold. Examples are invented, so values may be shown. */
    public static List<String> failures(Source source, Layout layout) {
        List<String> failures = new ArrayList<>();
        for (Example example : layout.examples()) {
            failures.addAll(failures(source, layout, example));
        }
        return failures;
    }

    /** As {@link #failures(Source, Layout)}, for one example. */
    public static List<String> failures(Source source, Layout layout, Example example) {
        Statement statement = statement(source, layout, example);
        List<String> failures = new ArrayList<>();
        String where = layout.source() + "/" + layout.name() + " line " + example.line() + ": ";
        if (statement.rejected() == example.accepted()) {
            failures.add(where + (statement.rejected() ? "was rejected: " + reasons(statement) : "was accepted"));
        }
        for (String reason : example.reasons()) {
            if (!reasons(statement).contains(reason)) {
                failures.add(where + "lacks the reason " + reason + ", has " + reasons(statement));
            }
        }
        Map<String, String> values = StatementText.of(statement);
        example.values().forEach((name, expected) -> {
            String found = values.getOrDefault(name, "");
            if (!found.equals(expected)) {
                failures.add(where + name + " is '" + found + "', expected '" + expected + "'");
            }
        });
        return failures;
    }

    private static Statement statement(Source source, Layout layout, Example example) {
        List<String> header = header(layout, example);
        @Nullable String[] cells = new String[header.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = example.cells().get(header.get(i));
        }
        TabularRow row = new TabularRow(0, 2, TabularRow.Kind.DATA, cells, 0, null);
        return RowMapping.bind(source, layout, "example", header).map(row);
    }

    /** Codes of the facts the examples of the source's layouts state, sorted. */
    public static List<String> factKinds(Source source) {
        Set<String> kinds = new TreeSet<>();
        for (Layout layout : source.layouts()) {
            for (Example example : layout.examples()) {
                statement(source, layout, example)
                        .facts()
                        .forEach(fact -> kinds.add(fact.kind().code()));
            }
        }
        return List.copyOf(kinds);
    }

    /** The example's own headings and, so that it need not repeat them, the layout's for the columns it leaves empty. */
    private static List<String> header(Layout layout, Example example) {
        List<String> header = new ArrayList<>(example.cells().keySet());
        layout.columns().forEach(column -> {
            boolean there = !layout.match(header).positions(column).isEmpty();
            if (!there && column.header() != null) {
                header.add(column.header());
            }
            for (String part : column.from()) {
                if (!header.contains(part)) {
                    header.add(part);
                }
            }
        });
        return header;
    }

    private static List<String> reasons(Statement statement) {
        return statement.problems().stream()
                .map(Problem::reason)
                .map(Enum::name)
                .toList();
    }
}
