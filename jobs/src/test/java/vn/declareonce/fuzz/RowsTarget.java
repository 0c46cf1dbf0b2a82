package vn.declareonce.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.declareonce.layout.Column;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.RowMapping;
import vn.declareonce.mapping.Source;
import vn.declareonce.mapping.StatementText;
import vn.declareonce.record.Claim;
import vn.declareonce.record.Fact;
import vn.declareonce.record.Statement;
import vn.declareonce.source.Catalogue;
import vn.declareonce.tabular.TabularRow;

/** A row of any source, its cells parted by U+001F, mapped and judged: the first byte chooses the source. */
final class RowsTarget implements FuzzTarget {
    private static final List<RowMapping> MAPPINGS =
            Catalogue.sources().stream().map(RowsTarget::mapping).toList();
    private static final Map<RowMapping, Integer> WIDTHS = widths();

    @Override
    public void run(byte[] input) {
        if (input.length < 2) {
            return;
        }
        RowMapping mapping = MAPPINGS.get((input[0] & 0xFF) % MAPPINGS.size());
        @Nullable
        String[] cells =
                Arrays.copyOf(Input.text(input).substring(1).split("\u001F", -1), WIDTHS.getOrDefault(mapping, 0));
        Statement statement = mapping.map(row(cells));
        Property.same(mapping.map(row(cells.clone())), statement, "the same row is the same statement");
        @Nullable String[] apart = cells.clone();
        for (int i = 0; i < apart.length; i++) {
            String cell = apart[i];
            apart[i] = cell == null ? null : " " + Input.decomposed(cell) + "\u00A0";
        }
        Property.same(
                mapping.map(row(apart)).fingerprint(), statement.fingerprint(), "blanks and forms are no content");
        check(
                statement,
                String.join(
                        "",
                        Arrays.stream(cells)
                                .map(cell -> cell == null ? "" : cell)
                                .toList()));
    }

    private static void check(Statement statement, String written) {
        Property.holds(!statement.rejected() || statement.facts().isEmpty(), "a rejected row states no fact");
        for (Claim claim : statement.claims()) {
            String id = claim.identity().citizenId();
            Property.holds(id == null || Input.holdsInOrder(id, written), "a citizen ID stands in the row");
        }
        for (Fact fact : statement.facts()) {
            Integer claim = fact.claimNumber();
            Property.holds(claim == null || claim < statement.claims().size(), "a fact is about a claim of its row");
        }
        long marks = StatementText.of(statement).values().stream()
                .filter(value -> value.indexOf('?') >= 0)
                .count();
        Property.holds(
                marks == 0 || written.indexOf('?') >= 0 || written.chars().anyMatch(c -> c > 127),
                "no letter becomes a question mark");
    }

    private static TabularRow row(@Nullable String[] cells) {
        return new TabularRow(0, 2, TabularRow.Kind.DATA, cells, 0L, null);
    }

    private static RowMapping mapping(Source source) {
        Layout layout = source.layouts().get(0);
        return RowMapping.bind(source, layout, "fuzz", header(layout));
    }

    private static List<String> header(Layout layout) {
        List<String> header = new ArrayList<>();
        for (Column column : layout.columns()) {
            String heading = column.header();
            if (heading != null) {
                header.add(heading);
            }
            column.from().stream().filter(from -> !header.contains(from)).forEach(header::add);
        }
        return header;
    }

    private static Map<RowMapping, Integer> widths() {
        Map<RowMapping, Integer> widths = new HashMap<>();
        for (RowMapping mapping : MAPPINGS) {
            widths.put(mapping, header(mapping.layout()).size());
        }
        return widths;
    }
}
