package vn.declareonce.layout;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row with the outcome it must have; it runs as a test.
 *
 * @param line where it stands in the layout
 * @param cells by the file's header
 * @param accepted false when the row must be rejected
 * @param reasons that must be among the row's problems
 * @param values what the statement must say, by the names of {@code docs/layouts.md}
 */
public record Example(
        int line, Map<String, String> cells, boolean accepted, List<String> reasons, Map<String, String> values) {
    public Example {
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
        reasons = List.copyOf(reasons);
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
