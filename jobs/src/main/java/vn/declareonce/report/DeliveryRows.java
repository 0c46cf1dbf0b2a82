package vn.declareonce.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;
import vn.declareonce.values.Reason;

/**
 * The rows of one delivery in the sender's order, fetched page by page along the ledger's key: bounded memory at any size, no
 * transaction held open. One pass, one thread.
 */
public final class DeliveryRows implements Iterator<LedgerRow> {
    private static final Sql ROWS = Sql.file("report/rows.sql");
    private static final int PAGE_ROWS = 5_000;

    private final NamedParameterJdbcOperations jdbc;
    private final int delivery;
    private final List<String> outcomes;
    private final int pageRows;
    private List<LedgerRow> page = List.of();
    private int next;
    private int lastSheet = Integer.MIN_VALUE;
    private int lastRow = Integer.MIN_VALUE;
    private boolean finished;

    DeliveryRows(NamedParameterJdbcOperations jdbc, int delivery, Set<Outcome> outcomes, int pageRows) {
        this.jdbc = jdbc;
        this.delivery = delivery;
        this.outcomes = outcomes.stream().map(Outcome::code).toList();
        this.pageRows = pageRows;
    }

    /** Every row. */
    public static DeliveryRows all(NamedParameterJdbcOperations jdbc, Receipt receipt) {
        return new DeliveryRows(jdbc, receipt.number(), EnumSet.allOf(Outcome.class), PAGE_ROWS);
    }

    /** Every row that is neither loaded nor unchanged. */
    public static DeliveryRows notLoaded(NamedParameterJdbcOperations jdbc, Receipt receipt) {
        Set<Outcome> outcomes = EnumSet.of(Outcome.SUPERSEDED, Outcome.HELD, Outcome.REJECTED);
        return new DeliveryRows(jdbc, receipt.number(), outcomes, PAGE_ROWS);
    }

    /** The same behind a row, fetched {@code pageRows} at a time. */
    public static DeliveryRows notLoaded(
            NamedParameterJdbcOperations jdbc, Receipt receipt, int sheet, int row, int pageRows) {
        Set<Outcome> outcomes = EnumSet.of(Outcome.SUPERSEDED, Outcome.HELD, Outcome.REJECTED);
        DeliveryRows rows = new DeliveryRows(jdbc, receipt.number(), outcomes, pageRows);
        rows.lastSheet = sheet;
        rows.lastRow = row;
        return rows;
    }

    /** Every row the sender can correct: held or rejected. */
    public static DeliveryRows correctable(NamedParameterJdbcOperations jdbc, Receipt receipt) {
        return new DeliveryRows(jdbc, receipt.number(), EnumSet.of(Outcome.HELD, Outcome.REJECTED), PAGE_ROWS);
    }

    @Override
    public boolean hasNext() {
        if (next == page.size() && !finished) {
            fetch();
        }
        return next < page.size();
    }

    @Override
    public LedgerRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(next++);
    }

    private void fetch() {
        Map<String, Object> parameters = Map.of(
                "delivery", delivery, "sheet", lastSheet, "row", lastRow, "outcomes", outcomes, "page", pageRows);
        page = jdbc.query(ROWS.text(), parameters, (row, number) -> ledgerRow(row));
        next = 0;
        finished = page.size() < pageRows;
        if (!page.isEmpty()) {
            LedgerRow last = page.get(page.size() - 1);
            lastSheet = last.sheet();
            lastRow = last.row();
        }
    }

    private static LedgerRow ledgerRow(ResultSet row) throws SQLException {
        Outcome outcome = Outcome.of(row.getString("outcome"));
        String person = row.getString("person_key");
        return new LedgerRow(
                row.getInt("sheet_no"),
                row.getString("sheet"),
                row.getInt("row_no"),
                outcome,
                reasons(row, outcome),
                person,
                person == null ? null : row.getString("method"));
    }

    private static List<RowReason> reasons(ResultSet row, Outcome outcome) throws SQLException {
        List<RowReason> reasons = new ArrayList<>();
        @Nullable String[] codes = texts(row.getArray("codes"));
        @Nullable String[] columns = texts(row.getArray("columns"));
        for (int i = 0; i < codes.length; i++) {
            String code = codes[i];
            if (code != null) {
                reasons.add(new RowReason(code, columns[i]));
            }
        }
        for (String code : texts(row.getArray("held_codes"))) {
            if (code != null && reasons.stream().noneMatch(known -> known.code().equals(code))) {
                reasons.add(new RowReason(code, null));
            }
        }
        if (outcome == Outcome.SUPERSEDED && reasons.isEmpty()) {
            reasons.add(new RowReason(Reason.ROW_OLDER_THAN_KNOWN.name(), null));
        }
        return List.copyOf(reasons);
    }

    private static @Nullable String[] texts(@Nullable Array array) throws SQLException {
        return array == null ? new String[0] : (@Nullable String[]) array.getArray();
    }
}
