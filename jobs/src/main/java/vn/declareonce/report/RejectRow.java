package vn.declareonce.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row on its way back to its sender.
 *
 * @param cells the sender's cells, one for each column of the sender's header, then the remarks, then cells beyond the header
 * @param marked the reasons of each offending column
 */
record RejectRow(List<String> cells, Map<Integer, List<RowReason>> marked) {

    static RejectRow of(SenderRows.Sheet sheet, LedgerRow ledger, List<@Nullable String> written) {
        int width = sheet.header().size();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(cell(written, i));
        }
        cells.addAll(Remarks.of(ledger));
        for (int i = width; i < written.size(); i++) {
            cells.add(cell(written, i));
        }
        Map<Integer, List<RowReason>> marked = new TreeMap<>();
        for (RowReason reason : ledger.reasons()) {
            for (int column : columns(sheet.header(), reason.column())) {
                marked.computeIfAbsent(column, none -> new ArrayList<>()).add(reason);
            }
        }
        return new RejectRow(List.copyOf(cells), marked);
    }

    /** The header of a sheet that is sent back. */
    static List<String> header(SenderRows.Sheet sheet) {
        List<String> header = new ArrayList<>(sheet.header());
        header.addAll(Remarks.HEADINGS);
        return List.copyOf(header);
    }

    /** A value joined from several columns is named by all of them. */
    private static List<Integer> columns(List<String> header, @Nullable String named) {
        if (named == null) {
            return List.of();
        }
        List<String> names = header.contains(named) ? List.of(named) : List.of(named.split(" \\+ ", -1));
        return names.stream().map(header::indexOf).filter(column -> column >= 0).toList();
    }

    private static String cell(List<@Nullable String> cells, int column) {
        String cell = column < cells.size() ? cells.get(column) : null;
        return cell == null ? "" : cell;
    }
}
