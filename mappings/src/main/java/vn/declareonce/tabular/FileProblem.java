package vn.declareonce.tabular;

import org.jspecify.annotations.Nullable;

/**
 * One reason for refusing a file. {@code row} is the sender's row number or 0, {@code column} counts from 0 or is -1;
 * {@code detail} names sizes, limits and parts, never a cell's value.
 */
public record FileProblem(FileFault fault, @Nullable String sheet, long row, int column, String detail) {

    static FileProblem of(FileFault fault, String detail) {
        return new FileProblem(fault, null, 0, -1, detail);
    }

    static FileProblem at(FileFault fault, @Nullable String sheet, long row, String detail) {
        return new FileProblem(fault, sheet, row, -1, detail);
    }

    @Override
    public String toString() {
        return fault
                + (sheet == null ? "" : " sheet " + sheet)
                + (row == 0 ? "" : " row " + row)
                + (column < 0 ? "" : " column " + (column + 1))
                + ": "
                + detail;
    }
}
