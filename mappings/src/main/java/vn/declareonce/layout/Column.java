package vn.declareonce.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a layout. It has a {@code header} (one column of the file), or {@code from} (several columns joined by {@code join}), or a
 * {@code constant}.
 *
 * @param field the source row's field; null for a column that is known and not used
 * @param aliases other spellings of the header, matched like it
 * @param required the column must exist
 * @param filled the cell must not be empty, else the row is rejected
 * @param notContent the cell says nothing about anybody (a running number) and stays out of the row fingerprint
 */
public record Column(
        @Nullable String field,
        @Nullable String header,
        List<String> aliases,
        boolean required,
        boolean filled,
        boolean notContent,
        List<String> from,
        String join,
        @Nullable String constant) {
    public Column {
        aliases = List.copyOf(aliases);
        from = List.copyOf(from);
    }

    /** The spellings of its one header, the layout's own first; empty for a joined or constant column. */
    public List<String> spellings() {
        List<String> all = new ArrayList<>();
        if (header != null) {
            all.add(header);
        }
        all.addAll(aliases);
        return all;
    }
}
