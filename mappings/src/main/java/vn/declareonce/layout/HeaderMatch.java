package vn.declareonce.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;

/**
 * Where the columns of a layout stand under a file's header, and every fault of that header. Headers match without regard to case,
 * accents, spacing and order.
 */
public final class HeaderMatch {

    private final List<String> header;
    private final Map<Column, List<Integer>> positions = new LinkedHashMap<>();
    private final List<HeaderFault> faults = new ArrayList<>();
    private int matched;

    private HeaderMatch(List<String> header) {
        this.header = List.copyOf(header);
    }

    static HeaderMatch of(Layout layout, List<String> header) {
        HeaderMatch match = new HeaderMatch(header);
        Map<String, Integer> byKey = match.index();
        for (Column column : layout.columns()) {
            match.place(column, byKey);
        }
        return match;
    }

    /** Columns of the file the layout knows: how well the layout fits. */
    public int matched() {
        return matched;
    }

    /** Everything wrong with the header; empty when files under it can be read. */
    public List<HeaderFault> faults() {
        return Collections.unmodifiableList(faults);
    }

    /** The file's columns of a layout's column, from 0, in the order they are joined; empty when the file has none. */
    public List<Integer> positions(Column column) {
        return positions.getOrDefault(column, List.of());
    }

    /** The heading as the sender wrote it; the layout's own where the file has no such column. */
    public @Nullable String heading(Column column) {
        List<String> written = new ArrayList<>();
        for (int position : positions(column)) {
            written.add(header.get(position));
        }
        if (!written.isEmpty()) {
            return String.join(" + ", written);
        }
        return column.from().isEmpty() ? column.header() : String.join(" + ", column.from());
    }

    private Map<String, Integer> index() {
        Map<String, Integer> byKey = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String key = Text.headerKey(header.get(i));
            if (key.isEmpty()) {
                continue;
            }
            Integer before = byKey.putIfAbsent(key, i);
            if (before != null) {
                faults.add(HeaderFault.repeated(header.get(i), List.of(header.get(before), header.get(i))));
            }
        }
        return byKey;
    }

    private void place(Column column, Map<String, Integer> byKey) {
        if (!column.from().isEmpty()) {
            placeJoined(column, byKey);
            return;
        }
        List<Integer> found = new ArrayList<>();
        for (String spelling : column.spellings()) {
            Integer at = byKey.get(Text.headerKey(spelling));
            if (at != null && !found.contains(at)) {
                found.add(at);
            }
        }
        String expected = column.header();
        if (expected == null) {
            return;
        }
        if (found.size() > 1) {
            faults.add(HeaderFault.repeated(
                    expected, found.stream().map(header::get).toList()));
        }
        if (found.isEmpty() && column.required()) {
            faults.add(new HeaderFault(Reason.FILE_COLUMN_MISSING, expected, header));
        }
        if (!found.isEmpty()) {
            positions.put(column, List.of(found.get(0)));
            matched++;
        }
    }

    private void placeJoined(Column column, Map<String, Integer> byKey) {
        List<Integer> found = new ArrayList<>();
        for (String part : column.from()) {
            Integer at = byKey.get(Text.headerKey(part));
            if (at != null) {
                found.add(at);
                matched++;
            } else if (column.required()) {
                faults.add(new HeaderFault(Reason.FILE_COLUMN_MISSING, part, header));
            }
        }
        if (!found.isEmpty()) {
            positions.put(column, List.copyOf(found));
        }
    }
}
