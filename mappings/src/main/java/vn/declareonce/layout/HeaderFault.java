package vn.declareonce.layout;

import java.util.List;
import vn.declareonce.values.Reason;

/**
 * One thing wrong with a file's header.
 *
 * @param sheet the sheet's name; "" in a text file, and where only a header is judged
 * @param reason {@code FILE_COLUMN_MISSING} or {@code FILE_COLUMN_REPEATED}
 * @param expected the heading the layout names
 * @param found the headings the file has: all of them for a missing column, those that mean the same for a repeated one
 */
public record HeaderFault(String sheet, Reason reason, String expected, List<String> found) {
    public HeaderFault {
        found = List.copyOf(found);
    }

    HeaderFault(Reason reason, String expected, List<String> found) {
        this("", reason, expected, found);
    }

    static HeaderFault repeated(String expected, List<String> found) {
        return new HeaderFault(Reason.FILE_COLUMN_REPEATED, expected, found);
    }

    HeaderFault in(String sheetName) {
        return new HeaderFault(sheetName, reason, expected, found);
    }

    @Override
    public String toString() {
        String where = sheet.isEmpty() ? "" : " sheet '" + sheet + "'";
        return reason + where + " '" + expected + "', found: " + String.join(" | ", found);
    }
}
