package vn.declareonce.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.RowMapping;
import vn.declareonce.mapping.Source;
import vn.declareonce.marking.EditedText;
import vn.declareonce.marking.EditedWorkbook;
import vn.declareonce.record.Problem;
import vn.declareonce.record.Statement;
import vn.declareonce.tabular.FileFacts;
import vn.declareonce.tabular.LegacyText;
import vn.declareonce.tabular.RowCursor;
import vn.declareonce.tabular.SheetFacts;
import vn.declareonce.tabular.TabularFile;
import vn.declareonce.tabular.TabularFormat;
import vn.declareonce.tabular.TabularRow;
import vn.declareonce.values.Reason;
import vn.declareonce.watch.Days;

/** Reads one row of a checked file again, judges it with other cells, and writes the corrected copy. Never touches the file itself. */
final class RowDesk {
    private static final int CELL_CHARS_MOST = 2_000;

    private final Path file;
    private final Source source;
    private final Layout layout;
    private final String sender;

    RowDesk(Path file, Source source, Layout layout, String sender) {
        this.file = file;
        this.source = source;
        this.layout = layout;
        this.sender = sender;
    }

    /** Whether cells of this file can be corrected in the page: not those of XML, and no text in a legacy encoding. */
    boolean correctable() {
        try (TabularFile opened = open()) {
            FileFacts facts = opened.facts();
            boolean plain = facts.sheets().stream()
                    .flatMap(sheet -> sheet.columnText().stream())
                    .allMatch(text -> text == LegacyText.NONE);
            return plain
                    && (facts.kind() == TabularFormat.Kind.XLSX
                            || facts.kind() == TabularFormat.Kind.CSV && "UTF-8".equals(facts.charset()));
        }
    }

    /**
     * The row with these cells in place of its own.
     *
     * @param cells by column
     */
    Optional<RowView> view(String sheetName, int number, Map<Integer, String> cells) {
        try (TabularFile opened = open()) {
            SheetFacts sheet = sheet(opened, sheetName);
            TabularRow row = sheet == null ? null : row(opened, sheet, number);
            return sheet == null || row == null || row.flaw() != null
                    ? Optional.empty()
                    : Optional.of(view(sheet, row, cells));
        }
    }

    /** The cells that differ from the file's own. */
    Map<Integer, String> changed(RowView asWritten, Map<Integer, String> cells) {
        Map<Integer, String> changed = new TreeMap<>();
        for (RowView.Cell cell : asWritten.cells()) {
            String now = cells.get(cell.column());
            if (now != null && !now.equals(cell.value())) {
                changed.put(cell.column(), now.length() > CELL_CHARS_MOST ? now.substring(0, CELL_CHARS_MOST) : now);
            }
        }
        return changed;
    }

    void write(Corrections corrections, Path copy) throws IOException {
        try (TabularFile opened = open()) {
            Character delimiter = opened.facts().delimiter();
            if (delimiter == null) {
                EditedWorkbook.write(file, copy, corrections.edits());
            } else {
                EditedText.write(file, copy, delimiter, corrections.edits());
            }
        }
    }

    private TabularFile open() {
        return TabularFile.open(file, layout.format(), layout.headerFinder());
    }

    private static @Nullable SheetFacts sheet(TabularFile opened, String name) {
        return opened.facts().sheets().stream()
                .filter(sheet -> sheet.read() && sheet.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable TabularRow row(TabularFile opened, SheetFacts sheet, int number) {
        try (RowCursor rows = opened.rows()) {
            for (TabularRow row = rows.next(); row != null; row = rows.next()) {
                if (row.sheet() == sheet.index() && row.number() == number && row.kind() == TabularRow.Kind.DATA) {
                    return row;
                }
            }
            return null;
        }
    }

    private RowView view(SheetFacts sheet, TabularRow row, Map<Integer, String> cells) {
        @Nullable String[] now = row.cells().clone();
        long numeric = row.numericCells();
        for (Map.Entry<Integer, String> one : cells.entrySet()) {
            int column = one.getKey();
            if (column < now.length) {
                now[column] = one.getValue().isEmpty() ? null : one.getValue();
                numeric &= column < Long.SIZE ? ~(1L << column) : -1L;
            }
        }
        TabularRow corrected = new TabularRow(row.sheet(), row.number(), row.kind(), now, numeric, null);
        Statement statement = RowMapping.bindForCheck(source, layout, sender, sheet.header(), Days.of(Instant.now()))
                .map(corrected);
        List<RowView.Cell> shown = new ArrayList<>();
        for (int i = 0; i < sheet.header().size(); i++) {
            String heading = sheet.header().get(i);
            String value = now[i] == null ? "" : now[i];
            shown.add(new RowView.Cell(i, heading, value, cells.containsKey(i), problems(statement, sheet, i)));
        }
        List<Reason> whole = statement.problems().stream()
                .filter(problem -> problem.column() == null)
                .map(Problem::reason)
                .toList();
        return new RowView(sheet.index(), sheet.name(), row.number(), shown, whole, statement.rejected(), List.of());
    }

    private static List<RowView.Problem> problems(Statement statement, SheetFacts sheet, int column) {
        List<RowView.Problem> found = new ArrayList<>();
        for (Problem problem : statement.problems()) {
            String named = problem.column();
            if (named != null && Columns.places(sheet.header(), named).contains(column)) {
                found.add(new RowView.Problem(problem.reason(), problem.rejects()));
            }
        }
        return found;
    }
}
