package vn.declareonce.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a delivery and what became of it.
 *
 * @param sheet the sheet's number
 * @param sheetName the sheet's name as the sender sees it
 * @param row the row number as the sender sees it
 * @param outcome at loading
 * @param person the one person its claims are linked to now; null when none or several are established
 * @param method how; null with the person
 */
public record LedgerRow(
        int sheet,
        String sheetName,
        int row,
        Outcome outcome,
        List<RowReason> reasons,
        @Nullable String person,
        @Nullable String method) {}
