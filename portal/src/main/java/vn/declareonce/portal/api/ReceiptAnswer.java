package vn.declareonce.portal.api;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.report.Counts;
import vn.declareonce.report.LedgerRow;
import vn.declareonce.report.ReasonCount;
import vn.declareonce.report.Receipt;
import vn.declareonce.report.RowReason;

/**
 * A receipt as the API shows it.
 *
 * @param statedTime Viet Nam's time; null when the delivery states none
 * @param reasons why rows wait or were refused; empty in a list of receipts
 * @param waiting the first rows that are neither loaded nor known; empty in a list of receipts
 * @param toCorrect the address of the workbook of rows to correct; null when there are none
 */
record ReceiptAnswer(
        String delivery,
        String source,
        String layout,
        String sender,
        Sent file,
        String status,
        boolean balanced,
        Counts counts,
        @Nullable LocalDateTime statedTime,
        Instant receivedAt,
        List<Reason> reasons,
        List<Row> waiting,
        @Nullable String toCorrect) {

    /** What was handed in. */
    record Sent(String name, String sha256) {}

    /** How many rows met a reason, by what became of them. */
    record Reason(String code, long rejected, long held, long taken, Words what, Words todo) {
        static Reason of(ReasonCount reason) {
            return new Reason(
                    reason.code(),
                    reason.rejected(),
                    reason.held(),
                    reason.taken(),
                    Words.what(reason),
                    Words.todo(reason));
        }
    }

    /** One row of the file, numbered as its sender sees it. */
    record Row(String sheet, int row, String outcome, List<Cause> causes) {
        static Row of(LedgerRow row) {
            return new Row(
                    row.sheetName(),
                    row.row(),
                    row.outcome().code(),
                    row.reasons().stream().map(Cause::of).toList());
        }
    }

    /** Why; with the heading as the sender wrote it, null for the whole row. */
    record Cause(String code, @Nullable String column) {
        static Cause of(RowReason reason) {
            return new Cause(reason.code(), reason.column());
        }
    }

    static String address(String delivery) {
        return "/api/v1/deliveries/" + delivery;
    }

    static ReceiptAnswer of(Receipt receipt, List<ReasonCount> reasons, List<LedgerRow> waiting) {
        boolean wrong = receipt.counts().held() + receipt.counts().rejected() > 0;
        return new ReceiptAnswer(
                receipt.delivery(),
                receipt.source(),
                receipt.layout(),
                receipt.sender(),
                new Sent(receipt.file(), receipt.sha256()),
                receipt.status(),
                receipt.balanced(),
                receipt.counts(),
                receipt.statedTime(),
                receipt.receivedAt(),
                reasons.stream().map(Reason::of).toList(),
                waiting.stream().map(Row::of).toList(),
                wrong ? address(receipt.delivery()) + "/to-correct" : null);
    }
}
