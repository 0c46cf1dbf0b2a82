package vn.declareonce.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The data rows of a workbook, sheet after sheet in the workbook's order. */
final class XlsxCursor implements RowCursor {

    private final ZipFile zip;
    private final SheetReader.Tables tables;
    private final Limits limits;
    private final List<Part> parts;

    private int nextPart;
    private long formulasBefore;
    private @Nullable SheetReader reader;
    private @Nullable RowShape shape;
    private int headerRow;

    /** A sheet that is read, and where its cells are. */
    record Part(SheetFacts sheet, @Nullable ZipEntry entry) {}

    XlsxCursor(ZipFile zip, SheetReader.Tables tables, Limits limits, List<Part> parts) {
        this.zip = zip;
        this.tables = tables;
        this.limits = limits;
        this.parts = parts;
    }

    @Override
    public @Nullable TabularRow next() {
        try {
            while (true) {
                SheetReader current = reader;
                RowShape form = shape;
                if (current == null || form == null) {
                    if (!openNext()) {
                        return null;
                    }
                } else if (!current.next()) {
                    formulasBefore += current.formulas();
                    closeReader(current);
                } else if (current.row() > headerRow) {
                    TabularRow row = form.row(current.row(), current.cells(), current.numeric(), current.flaw());
                    if (row != null) {
                        return row;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long formulaCells() {
        SheetReader current = reader;
        return formulasBefore + (current == null ? 0 : current.formulas());
    }

    @Override
    public void close() {
        nextPart = parts.size();
        SheetReader current = reader;
        if (current != null) {
            formulasBefore += current.formulas();
            try {
                closeReader(current);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void closeReader(SheetReader current) throws IOException {
        reader = null;
        current.close();
    }

    private boolean openNext() throws IOException {
        if (nextPart == parts.size()) {
            return false;
        }
        Part part = parts.get(nextPart++);
        ZipEntry entry = part.entry();
        if (entry != null) {
            reader = new SheetReader(zip, part.sheet().name(), entry, tables, limits);
            shape = new RowShape(part.sheet(), limits);
            headerRow = part.sheet().headerRow();
        }
        return true;
    }
}
