package vn.declareonce.desk;

import vn.declareonce.values.Reason;

/**
 * One problem of one row, as its sender sees it. Holds a cell of the file: shown to its sender alone, never logged.
 *
 * @param rejects the row would be refused; else it is taken and the value left out or doubted
 * @param sheet the sheet's name, "" in a text file
 * @param row the number the sender sees
 * @param column the heading as written, "" for the whole row
 * @param value the cell as written, "" for the whole row
 */
public record Finding(Reason reason, boolean rejects, String sheet, int row, String column, String value) {
    @Override
    public String toString() {
        return reason + " row " + row;
    }

    /** One kind of problem and how many rows have it. */
    public record Group(Reason reason, boolean rejects, long count) {}
}
