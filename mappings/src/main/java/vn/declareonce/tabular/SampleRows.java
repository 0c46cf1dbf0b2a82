package vn.declareonce.tabular;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first rows of a sheet that are not blank, bounded in number and, against hostile files, in characters. */
final class SampleRows {

    private static final int MOST_CHARS = 2_000_000;

    private final List<HeaderChoice.Candidate> rows = new ArrayList<>();
    private final int mostRows;
    private long chars;

    SampleRows(int mostRows) {
        this.mostRows = mostRows;
    }

    boolean hasRoom() {
        return rows.size() < mostRows && chars < MOST_CHARS;
    }

    void add(int number, @Nullable String[] cells) {
        if (Blank.all(cells, 0)) {
            return;
        }
        chars += TabularRow.chars(cells);
        rows.add(new HeaderChoice.Candidate(number, cells));
    }

    List<HeaderChoice.Candidate> rows() {
        return List.copyOf(rows);
    }
}
