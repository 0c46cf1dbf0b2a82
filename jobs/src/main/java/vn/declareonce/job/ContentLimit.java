package vn.declareonce.job;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;
import vn.declareonce.extract.Delivery;
import vn.declareonce.layout.Layout;

/**
 * The limit on a delivery's own content: of {@link #ROWS_MIN} rows or more, at most the share that its layout allows may be rejected,
 * half where it says nothing. More than that says that the layout is wrong or the columns have moved, not that the clerks were
 * careless. Depends on nothing but the delivery and its layout.
 */
final class ContentLimit {
    static final long ROWS_MIN = 20;
    private static final int REASONS_MOST = 5;
    private static final Sql REJECTED = Sql.file("stage/rejected.sql");
    private static final Sql REASONS = Sql.file("stage/rejected_reasons.sql");
    private static final Sql ADMITTED = Sql.file("extract/admitted.sql");

    private final NamedParameterJdbcOperations jdbc;
    private final Delivery delivery;

    ContentLimit(NamedParameterJdbcOperations jdbc, Delivery delivery) {
        this.jdbc = jdbc;
        this.delivery = delivery;
    }

    private record Staged(
            long read, long rejected, @Nullable String admittedBecause) {
        boolean stops(int mostPercent) {
            return read >= ROWS_MIN && rejected * 100 > read * mostPercent && admittedBecause == null;
        }
    }

    /** Records that the delivery is to be admitted whatever its content; the first decision stays. */
    void admit(LoadRequest.Admission admission) {
        Map<String, Object> values =
                Map.of("delivery_no", delivery.number(), "reason", admission.reason(), "actor", admission.actor());
        ADMITTED.update(jdbc, values);
    }

    /** Null when the staged delivery may go on, else what stops it. */
    @Nullable
    TooManyRejected exceeded(Layout layout) {
        Map<String, Object> values = Map.of("delivery_no", delivery.number(), "most", REASONS_MOST);
        Staged staged = jdbc.query(
                        REJECTED.text(),
                        values,
                        (row, number) -> new Staged(
                                row.getLong("rows_read"), row.getLong("rejected"), row.getString("admitted_because")))
                .get(0);
        if (!staged.stops(layout.rejectedMostPercent())) {
            return null;
        }
        List<String> reasons = jdbc.query(
                REASONS.text(),
                values,
                (row, number) -> row.getLong("rows") + " x " + row.getString("reason")
                        + (row.getString("column_name") == null ? "" : " '" + row.getString("column_name") + "'"));
        return new TooManyRejected(delivery.id(), staged.rejected(), staged.read(), reasons);
    }
}
