package vn.declareonce.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The data rows of a CSV file. */
final class CsvCursor implements RowCursor {

    private final CsvSplitter splitter;
    private final SheetFacts sheet;
    private final CharsetDecision charset;
    private final RowShape shape;
    private final boolean changesText;

    CsvCursor(CsvSplitter splitter, SheetFacts sheet, CharsetDecision charset, Limits limits) {
        this.splitter = splitter;
        this.sheet = sheet;
        this.charset = charset;
        this.shape = new RowShape(sheet, limits);
        this.changesText = charset.changesText();
    }

    @Override
    public @Nullable TabularRow next() {
        try {
            while (splitter.next()) {
                if (splitter.line() <= sheet.headerRow()) {
                    continue;
                }
                @Nullable String[] cells = splitter.cells(0);
                if (changesText) {
                    decode(cells, charset);
                }
                TabularRow row = shape.row(splitter.line(), cells, 0L, flaw());
                if (row != null) {
                    return row;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long formulaCells() {
        return 0;
    }

    @Override
    public void close() {
        try {
            splitter.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void decode(@Nullable String[] cells, CharsetDecision charset) {
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            cells[i] = cell == null ? null : charset.text(cell);
        }
    }

    private @Nullable Flaw flaw() {
        int undecodable = splitter.undecodableCell();
        if (undecodable >= 0) {
            return new Flaw(Flaw.Code.UNDECODABLE, undecodable);
        }
        if (splitter.strayQuote()) {
            return new Flaw(Flaw.Code.STRAY_QUOTE, -1);
        }
        return splitter.count() < sheet.header().size() && !isBlankLine()
                ? new Flaw(Flaw.Code.RAGGED_TOO_FEW, splitter.count())
                : null;
    }

    private boolean isBlankLine() {
        for (int i = 0; i < splitter.count(); i++) {
            if (!Blank.is(splitter.cell(i))) {
                return false;
            }
        }
        return true;
    }
}
