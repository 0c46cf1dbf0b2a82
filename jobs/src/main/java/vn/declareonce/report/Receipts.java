package vn.declareonce.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;

/** The receipts of deliveries, counted from the ledger each time they are asked for. */
public final class Receipts {
    private static final Sql RECEIPTS = Sql.file("report/receipts.sql");

    private Receipts() {}

    /** The receipt of one delivery; empty when there is no such delivery. */
    public static Optional<Receipt> of(NamedParameterJdbcOperations jdbc, String deliveryId) {
        return of(jdbc, List.of(deliveryId)).stream().findFirst();
    }

    /** The receipts of these deliveries, in the order they were received; an unknown one is left out. */
    public static List<Receipt> of(NamedParameterJdbcOperations jdbc, Collection<String> deliveryIds) {
        return deliveryIds.isEmpty() ? List.of() : query(jdbc, deliveryIds, false);
    }

    /** The receipts of all deliveries of any status, in the order they were received. */
    public static List<Receipt> all(NamedParameterJdbcOperations jdbc) {
        return query(jdbc, List.of(""), true);
    }

    private static List<Receipt> query(NamedParameterJdbcOperations jdbc, Collection<String> ids, boolean every) {
        return jdbc.query(RECEIPTS.text(), Map.of("deliveries", ids, "every", every), (row, number) -> receipt(row));
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        Counts counts = Counts.of(row);
        String status = row.getString("status");
        BigDecimal rate = row.getBigDecimal("rows_per_second");
        return new Receipt(
                row.getInt("delivery_no"),
                row.getString("delivery_id"),
                row.getString("source"),
                row.getString("layout"),
                new Receipt.LayoutUsed(
                        row.getObject("layout_version", Integer.class),
                        row.getString("layout_sha256"),
                        row.getString("admitted_because")),
                row.getString("sender"),
                row.getString("sha256"),
                row.getString("file_name"),
                row.getString("archive_path"),
                counts,
                counts.unaccounted() == 0 && status.equals("active"),
                rate == null ? null : rate.longValueExact(),
                status,
                row.getString("charset"),
                row.getString("delimiter"),
                List.of((String[]) row.getArray("notes").getArray()),
                row.getObject("stated_time", LocalDateTime.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
