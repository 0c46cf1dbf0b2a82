package vn.declareonce.command;

import java.util.stream.Collectors;
import vn.declareonce.report.LedgerRow;

/** A row of a report as a line of text. */
final class RowText {
    private RowText() {}

    static String of(LedgerRow row) {
        String reasons = row.reasons().stream()
                .map(reason -> "\n    " + reason.code() + (reason.column() == null ? "" : " [" + reason.column() + "]")
                        + ": " + reason.message())
                .collect(Collectors.joining());
        return row.sheetName() + " dòng / row " + row.row() + ": "
                + row.outcome().vietnamese() + " / " + row.outcome().code() + reasons;
    }
}
