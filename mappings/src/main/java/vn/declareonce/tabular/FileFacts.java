package vn.declareonce.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a file before its first row. Charset, its evidence and delimiter are null for a workbook, the
 * delimiter for XML too. {@code sheets}
 * lists all sheets in the workbook's order, read or not; a CSV or XML file is one sheet.
 */
public record FileFacts(
        TabularFormat.Kind kind,
        @Nullable String charset,
        @Nullable String charsetEvidence,
        @Nullable Character delimiter,
        List<SheetFacts> sheets,
        List<FileNote> notes) {

    public FileFacts {
        sheets = List.copyOf(sheets);
        notes = List.copyOf(notes);
    }
}
