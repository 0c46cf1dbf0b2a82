package vn.declareonce.report;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.tabular.RowCursor;
import vn.declareonce.tabular.SheetFacts;
import vn.declareonce.tabular.TabularFile;
import vn.declareonce.tabular.TabularRow;

/** A delivery's archived file as {@link SenderRows}. The file stays the caller's to close, after this. */
public final class TabularSenderRows implements SenderRows {
    private final List<Sheet> sheets;
    private final RowCursor cursor;

    /** @param file opened through the layout the delivery was loaded with, so that the same rows come under the same numbers */
    public TabularSenderRows(TabularFile file) {
        this.sheets = file.facts().sheets().stream()
                .filter(SheetFacts::read)
                .map(sheet -> new Sheet(sheet.index(), sheet.name(), sheet.header()))
                .toList();
        this.cursor = file.rows();
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public @Nullable Row next() {
        TabularRow row = cursor.next();
        while (row != null && row.kind() == TabularRow.Kind.NOTE) {
            row = cursor.next();
        }
        return row == null
                ? null
                : new Row(row.sheet(), row.number(), Collections.unmodifiableList(Arrays.asList(row.cells())));
    }

    @Override
    public void close() {
        cursor.close();
    }
}
