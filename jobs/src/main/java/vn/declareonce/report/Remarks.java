package vn.declareonce.report;

import java.util.List;
import java.util.function.Function;

/**
 * The five columns behind the sender's own that say what is wrong with a row. Their headings start with {@link #MARK}, which no layout
 * reads: the corrected file can be sent as it is.
 */
final class Remarks {
    /** Starts the heading of every column a layout must treat as no content. */
    static final String MARK = "»";

    static final List<String> HEADINGS = List.of(
            "» Dòng / Row", "» Kết quả / Outcome", "» Cột / Column", "» Vấn đề / Problem", "» Cần làm / What to do");

    private static final String WHOLE_ROW = "cả dòng / whole row";

    private Remarks() {}

    /** The cells under {@link #HEADINGS}; several reasons stand on numbered lines. */
    static List<String> of(LedgerRow row) {
        return List.of(
                Integer.toString(row.row()),
                row.outcome().vietnamese() + " / " + row.outcome().english(),
                lines(row, reason -> reason.column() == null ? WHOLE_ROW : reason.column()),
                lines(row, RowReason::message),
                lines(row, RowReason::remedy));
    }

    /** What a cell's comment says. */
    static String comment(List<RowReason> reasons) {
        StringBuilder text = new StringBuilder();
        for (RowReason reason : reasons) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(reason.message())
                    .append("\n→ ")
                    .append(reason.remedy());
        }
        return text.toString();
    }

    private static String lines(LedgerRow row, Function<RowReason, String> part) {
        List<RowReason> reasons = row.reasons();
        if (reasons.size() == 1) {
            return part.apply(reasons.get(0));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < reasons.size(); i++) {
            text.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(part.apply(reasons.get(i)));
        }
        return text.toString();
    }
}
