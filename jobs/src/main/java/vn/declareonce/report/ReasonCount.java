package vn.declareonce.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;

/**
 * How often a reason was met in a delivery.
 *
 * @param rejected rows refused for it
 * @param held rows that wait for it
 * @param taken rows taken although it was doubted
 */
public record ReasonCount(String code, long rejected, long held, long taken) {
    private static final Sql REASONS = Sql.file("report/reasons.sql");

    /** What stopped most rows first. */
    public static List<ReasonCount> of(NamedParameterJdbcOperations jdbc, Receipt receipt) {
        return jdbc.query(
                REASONS.text(),
                Map.of("deliveries", List.of(receipt.number())),
                (row, number) -> new ReasonCount(
                        row.getString("reason"), row.getLong("rejected"), row.getLong("held"), row.getLong("taken")));
    }

    /** What is wrong. */
    public String what(Locale locale) {
        return ReasonWords.what(code, locale);
    }

    /** What the sender is to do. */
    public String todo(Locale locale) {
        return ReasonWords.todo(code, locale);
    }
}
