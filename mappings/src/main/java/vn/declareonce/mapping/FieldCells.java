package vn.declareonce.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.declareonce.layout.Column;
import vn.declareonce.layout.HeaderMatch;
import vn.declareonce.layout.Layout;

/** How one field of a source's row is filled from a file's cells. */
final class FieldCells {
    private static final int[] NOWHERE = {};

    private final int[] positions;
    private final String join;
    private final @Nullable String constant;
    private final @Nullable RecentReadings<String> codeWords;
    private final @Nullable String heading;

    private FieldCells(
            int[] positions,
            String join,
            @Nullable String constant,
            @Nullable RecentReadings<String> codeWords,
            @Nullable String heading) {
        this.positions = positions;
        this.join = join;
        this.constant = constant;
        this.codeWords = codeWords;
        this.heading = heading;
    }

    static FieldCells of(@Nullable Column column, HeaderMatch match, Layout layout) {
        if (column == null) {
            return new FieldCells(NOWHERE, "", null, null, null);
        }
        List<Integer> found = match.positions(column);
        int[] positions = new int[found.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = found.get(i);
        }
        Map<String, String> words = layout.codeWords().get(column.field());
        RecentReadings<String> codeWords = words == null
                ? null
                : new RecentReadings<>(written -> words.getOrDefault(Layout.wordKey(written), written));
        return new FieldCells(positions, column.join(), column.constant(), codeWords, match.heading(column));
    }

    /** What was written, null when nothing was. */
    @Nullable
    String written(@Nullable String[] texts) {
        if (positions.length == 1) {
            return texts[positions[0]];
        }
        if (positions.length == 0) {
            return constant;
        }
        StringBuilder joined = new StringBuilder();
        for (int position : positions) {
            String text = texts[position];
            if (text != null) {
                joined.append(joined.isEmpty() ? "" : join).append(text);
            }
        }
        return joined.isEmpty() ? null : joined.toString();
    }

    /** What the layout's code words make of it; the writing itself where they say nothing. */
    @Nullable
    String meant(@Nullable String written) {
        if (written == null || codeWords == null) {
            return written;
        }
        String meant = codeWords.read(written);
        return meant.isEmpty() ? null : meant;
    }

    @Nullable
    String heading() {
        return heading;
    }

    /** The file's one column, or -1. */
    int position() {
        return positions.length == 1 ? positions[0] : -1;
    }
}
