package vn.declareonce.tabular;

import org.jspecify.annotations.Nullable;

/**
 * One row as it was written. {@code sheet} indexes {@link FileFacts#sheets()}. {@code number} is the row number the sender sees: the
 * spreadsheet's own, the first physical line of a CSV record, or the ordinal of an XML record,
 * counting from 1. Cells stand under the header's columns, at least
 * as many as the header has; an empty cell is null. Bit i of {@code numericCells} is set when cell i (below 64) was stored as a
 * number in a workbook, dates included. A row with a flaw holds what could be read and is to be rejected with that reason.
 */
@SuppressWarnings(
        "ArrayRecordComponent") // a row is made and read once; a list per row would cost a copy of every cell array
public record TabularRow(
        int sheet,
        int number,
        Kind kind,
        @Nullable String[] cells,
        long numericCells,
        @Nullable Flaw flaw) {

    /** What a row is: data, or a comment, total or repeated header that states nothing about a person. */
    public enum Kind {
        DATA,
        NOTE
    }

    /** Characters of all its cells. */
    public long chars() {
        return chars(cells);
    }

    static long chars(@Nullable String[] cells) {
        long chars = 0;
        for (String cell : cells) {
            chars += cell == null ? 0 : cell.length();
        }
        return chars;
    }

    /** True when the cell was stored as a number; never for columns from 64 on. */
    public boolean isNumeric(int column) {
        return column < Long.SIZE && (numericCells & (1L << column)) != 0;
    }
}
