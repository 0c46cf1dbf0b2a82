package vn.declareonce.drafting;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.declareonce.tabular.RowCursor;
import vn.declareonce.tabular.SheetFacts;
import vn.declareonce.tabular.TabularFile;
import vn.declareonce.tabular.TabularFormat;
import vn.declareonce.tabular.TabularRow;
import vn.declareonce.values.Text;

/** The different words of some columns with their counts. Reads further than a sample, and keeps less of it. */
final class WrittenWords {
    private static final int MOST_ROWS = 200_000;

    private WrittenWords() {}

    /**
     * Of each heading; a column with more different words than a list of codes has more than {@link CodeList#MOST_WORDS} here.
     *
     * @throws vn.declareonce.tabular.FileRefused when the file cannot be read, or no row looks like a header
     */
    static Map<String, Map<String, Integer>> of(Path path, Set<String> knownHeadings, Collection<String> headings) {
        Map<String, Map<String, Integer>> words = new LinkedHashMap<>();
        headings.forEach(heading -> words.put(heading, new LinkedHashMap<>()));
        try (TabularFile file = Sample.open(path, TabularFormat.DETECT, knownHeadings);
                RowCursor cursor = file.rows()) {
            SheetFacts sheet = Sample.widest(file);
            int rows = 0;
            TabularRow row = cursor.next();
            for (; row != null && rows < MOST_ROWS && row.sheet() <= sheet.index(); row = cursor.next()) {
                if (row.sheet() == sheet.index() && row.kind() == TabularRow.Kind.DATA && row.flaw() == null) {
                    add(row, sheet, words);
                    rows++;
                }
            }
        }
        return words;
    }

    private static void add(TabularRow row, SheetFacts sheet, Map<String, Map<String, Integer>> words) {
        words.forEach((heading, counts) -> {
            int place = sheet.header().indexOf(heading);
            String text = place < 0 || place >= row.cells().length ? "" : Text.clean(row.cells()[place]);
            if (!text.isEmpty() && (counts.containsKey(text) || counts.size() <= CodeList.MOST_WORDS)) {
                counts.merge(text, 1, Integer::sum);
            }
        });
    }
}
