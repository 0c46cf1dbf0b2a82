package vn.declareonce.desk;

import java.util.List;
import vn.declareonce.values.Reason;

/**
 * One row of a file as its sender sees it, with what is wrong with which cell. Holds cells: shown to its sender alone, never logged.
 *
 * @param sheet its number, from 0
 * @param row the number the sender sees
 * @param whole what is wrong with the row as a whole
 * @param rejected whether it would be refused as it stands now
 * @param holds why it would wait as it was sent; a row with corrected cells is asked about again with the corrected copy
 */
public record RowView(
        int sheet,
        String sheetName,
        int row,
        List<Cell> cells,
        List<Reason> whole,
        boolean rejected,
        List<Reason> holds) {
    /**
     * One cell.
     *
     * @param column from 0
     * @param value as it stands now, corrections included; "" when empty
     * @param corrected whether it says something else than the file
     * @param problems what is wrong with it
     */
    public record Cell(int column, String heading, String value, boolean corrected, List<Problem> problems) {}

    /** What is wrong with a cell. */
    public record Problem(Reason reason, boolean rejects) {}

    /** Whether a cell says something else than the file. */
    public boolean corrected() {
        return cells.stream().anyMatch(Cell::corrected);
    }

    RowView withHolds(List<Reason> reasons) {
        return new RowView(sheet, sheetName, row, cells, whole, rejected, reasons);
    }

    @Override
    public String toString() {
        return "row " + row;
    }
}
