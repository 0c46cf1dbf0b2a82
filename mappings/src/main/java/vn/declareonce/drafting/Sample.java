package vn.declareonce.drafting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.declareonce.tabular.FileFacts;
import vn.declareonce.tabular.HeaderFinder;
import vn.declareonce.tabular.RowCursor;
import vn.declareonce.tabular.SheetFacts;
import vn.declareonce.tabular.TabularFile;
import vn.declareonce.tabular.TabularFormat;
import vn.declareonce.tabular.TabularRow;
import vn.declareonce.values.Text;

/**
 * The first rows of one sheet: what stands under each heading, and how often. Bounded, whatever the file is. Holds personal values.
 *
 * @param rows data rows that were looked at
 * @param values per column what was written, trimmed, with its count, in order of appearance
 */
record Sample(FileFacts facts, SheetFacts sheet, int rows, List<Map<String, Integer>> values) {
    static final int MOST_ROWS = 2_000;
    private static final int LONGEST_HEADING = 80;
    private static final int LONGEST_VALUE = 200;
    private static final int KNOWN_WEIGHT = 3;

    Sample {
        values = List.copyOf(values);
    }

    /**
     * The sheet with most columns of a file whose headings may all be unknown.
     *
     * @throws vn.declareonce.tabular.FileRefused when the file cannot be read, or no row looks like a header
     */
    static Sample read(Path path, Set<String> knownHeadings) {
        return read(path, TabularFormat.DETECT, knownHeadings);
    }

    /** The same of a file that may be XML, where the format says where its records stand. */
    static Sample read(Path path, TabularFormat format, Set<String> knownHeadings) {
        try (TabularFile file = open(path, format, knownHeadings)) {
            return of(file, widest(file));
        }
    }

    static TabularFile open(Path path, TabularFormat format, Set<String> knownHeadings) {
        return TabularFile.open(path, format, finder(knownHeadings));
    }

    static SheetFacts widest(TabularFile file) {
        SheetFacts widest = file.facts().sheets().get(0);
        for (SheetFacts sheet : file.facts().sheets()) {
            if (sheet.header().size() > widest.header().size()) {
                widest = sheet;
            }
        }
        return widest;
    }

    /** The data rows of all sheets. */
    static long rows(Path path, TabularFormat format) {
        long rows = 0;
        try (TabularFile file = open(path, format, Set.of());
                RowCursor cursor = file.rows()) {
            for (TabularRow row = cursor.next(); row != null; row = cursor.next()) {
                rows += row.kind() == TabularRow.Kind.DATA ? 1 : 0;
            }
        }
        return rows;
    }

    static Sample of(TabularFile file, SheetFacts sheet) {
        List<Map<String, Integer>> values = new ArrayList<>();
        sheet.header().forEach(heading -> values.add(new LinkedHashMap<>()));
        int rows = 0;
        try (RowCursor cursor = file.rows()) {
            TabularRow row = cursor.next();
            for (; row != null && rows < MOST_ROWS && row.sheet() <= sheet.index(); row = cursor.next()) {
                if (row.sheet() == sheet.index() && row.kind() == TabularRow.Kind.DATA && row.flaw() == null) {
                    add(row.cells(), values);
                    rows++;
                }
            }
        }
        return new Sample(file.facts(), sheet, rows, values);
    }

    List<String> header() {
        return sheet.header();
    }

    int filled(int column) {
        return values.get(column).values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void add(@Nullable String[] cells, List<Map<String, Integer>> values) {
        for (int i = 0; i < values.size() && i < cells.length; i++) {
            String text = Text.clean(cells[i]);
            if (!text.isEmpty() && text.length() <= LONGEST_VALUE) {
                values.get(i).merge(text, 1, Integer::sum);
            }
        }
    }

    /** A header is a row of many different words; known headings count more than others. */
    private static HeaderFinder finder(Set<String> known) {
        return cells -> {
            Set<String> words = new HashSet<>();
            int score = 0;
            for (String cell : cells) {
                String key = Text.headerKey(cell);
                boolean word = cell.length() <= LONGEST_HEADING
                        && key.chars().filter(Character::isLetter).count() * 2 >= key.length();
                if (!key.isEmpty() && word && words.add(key)) {
                    score += known.contains(key) ? KNOWN_WEIGHT : 1;
                }
            }
            return score;
        };
    }
}
