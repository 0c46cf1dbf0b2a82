package vn.declareonce.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.declareonce.desk.Finding.Effect;
import vn.declareonce.layout.Layout;
import vn.declareonce.marking.CellEdit;
import vn.declareonce.marking.CellEdit.Colour;
import vn.declareonce.marking.EditedWorkbook;
import vn.declareonce.report.LedgerRow;
import vn.declareonce.report.Outcome;
import vn.declareonce.report.RejectFiles;
import vn.declareonce.report.RowReason;
import vn.declareonce.report.SenderRows;
import vn.declareonce.report.TabularSenderRows;
import vn.declareonce.tabular.SheetFacts;
import vn.declareonce.tabular.TabularFile;
import vn.declareonce.values.ReasonText;

/**
 * What a checked file goes back to its sender as: the sender's own workbook with the cells filled and commented, or for a text file a
 * workbook of the rows to correct.
 */
final class MarkedFile {
    /** More comments than this make a workbook that no spreadsheet opens in good time; the rows behind them stay unmarked. */
    static final int MARKS_MOST = 5_000;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Path file;
    private final Layout layout;

    MarkedFile(Path file, Layout layout) {
        this.file = file;
        this.layout = layout;
    }

    /**
     * Writes it; answers where it is.
     *
     * @throws IOException when it is too large to be marked, or a text file has no row to correct
     */
    Path write(List<Finding> findings, Path marked) throws IOException {
        try (TabularFile opened = TabularFile.open(file, layout.format(), layout.headerFinder())) {
            Map<String, SheetFacts> sheets = new HashMap<>();
            opened.facts().sheets().stream()
                    .filter(SheetFacts::read)
                    .forEach(sheet -> sheets.put(sheet.name(), sheet));
            if (file.toString().endsWith(".xlsx")) {
                EditedWorkbook.write(file, marked, marks(findings, sheets));
                return marked;
            }
            try (SenderRows sender = new TabularSenderRows(opened)) {
                String stem = String.valueOf(marked.getFileName()).replaceFirst("\\.xlsx$", "");
                Path folder = Optional.ofNullable(marked.getParent()).orElseThrow();
                List<Path> written = RejectFiles.write(
                                stem, rows(findings, sheets).iterator(), sender, folder)
                        .files();
                for (Path file : written) {
                    if (!file.equals(marked)) {
                        Files.delete(file);
                    }
                }
                if (written.isEmpty()) {
                    throw new NoSuchFileException("no row to correct");
                }
                return marked;
            }
        }
    }

    private static List<CellEdit> marks(List<Finding> findings, Map<String, SheetFacts> sheets) {
        List<CellEdit> marks = new ArrayList<>();
        for (Finding finding : findings) {
            SheetFacts sheet = sheets.get(finding.sheet());
            if (sheet == null || marks.size() >= MARKS_MOST) {
                continue;
            }
            Colour colour = finding.effect() == Effect.REFUSES ? Colour.BAD : Colour.DOUBTED;
            for (int column : Columns.places(sheet.header(), finding.column())) {
                marks.add(CellEdit.mark(sheet.index(), finding.row(), column, colour, words(finding)));
            }
        }
        return marks;
    }

    private static String words(Finding finding) {
        return ReasonText.what(finding.reason(), VIETNAMESE) + " " + ReasonText.todo(finding.reason(), VIETNAMESE) + "\n"
                + ReasonText.what(finding.reason(), Locale.ENGLISH) + " "
                + ReasonText.todo(finding.reason(), Locale.ENGLISH);
    }

    /** The rows that would be refused or wait, with all their reasons, in the file's order. */
    private static List<LedgerRow> rows(List<Finding> findings, Map<String, SheetFacts> sheets) {
        Map<List<Object>, List<Finding>> byRow = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byRow.computeIfAbsent(List.of(finding.sheet(), finding.row()), row -> new ArrayList<>())
                    .add(finding);
        }
        List<LedgerRow> rows = new ArrayList<>();
        for (List<Finding> row : byRow.values()) {
            SheetFacts sheet = sheets.get(row.get(0).sheet());
            boolean refused = row.stream().anyMatch(one -> one.effect() == Effect.REFUSES);
            if (sheet == null || !refused && row.stream().noneMatch(one -> one.effect() == Effect.HOLDS)) {
                continue;
            }
            List<RowReason> reasons = row.stream()
                    .map(one -> new RowReason(one.reason().name(), heading(one)))
                    .toList();
            Outcome outcome = refused ? Outcome.REJECTED : Outcome.HELD;
            rows.add(new LedgerRow(
                    sheet.index(), sheet.name(), row.get(0).row(), outcome, reasons, null, null));
        }
        rows.sort(Comparator.comparingInt(LedgerRow::sheet).thenComparingInt(LedgerRow::row));
        return rows;
    }

    private static @Nullable String heading(Finding finding) {
        return finding.column().isEmpty() ? null : finding.column();
    }
}
