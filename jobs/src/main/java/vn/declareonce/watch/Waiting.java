package vn.declareonce.watch;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;

/** Rows and deliveries that wait, and for whom. Thread-safe. */
public final class Waiting {
    private static final Sql REASONS = Sql.file("watch/waiting_reasons.sql");
    private static final Sql DELIVERIES = Sql.file("watch/waiting_deliveries.sql");
    private static final Sql HALTED = Sql.file("watch/halted.sql");

    private final NamedParameterJdbcOperations jdbc;

    public Waiting(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Rows of one sender's deliveries that waited or were refused for one reason at loading. A row with several reasons stands under
     * each.
     */
    public record Line(String source, String sender, String reason, long rejected, long held) {
        /** Who has to act on them. */
        public Actor actor() {
            return Actor.of(reason);
        }

        public long rows() {
            return rejected + held;
        }
    }

    /** By source, sender and reason, the most rows first. */
    public List<Line> lines(@Nullable String source, @Nullable String sender) {
        return jdbc.query(
                REASONS.text(),
                values(source, sender),
                (row, number) -> new Line(
                        row.getString("source"),
                        row.getString("sender"),
                        row.getString("reason"),
                        row.getLong("rejected"),
                        row.getLong("held")));
    }

    /** Ids of deliveries with such rows, those with the most first. */
    public List<String> deliveries(@Nullable String source, @Nullable String sender, Watch.Page page) {
        Map<String, @Nullable Object> values = values(source, sender);
        values.put("page", page.size());
        values.put("skipped", page.number() * page.size());
        return jdbc.queryForList(DELIVERIES.text(), values, String.class);
    }

    /** Ids of deliveries that were stopped by their own content: somebody has to admit them or let them be. */
    public List<String> halted(Instant since) {
        return jdbc.queryForList(HALTED.text(), Map.of("since", Columns.moment(since)), String.class);
    }

    private static Map<String, @Nullable Object> values(@Nullable String source, @Nullable String sender) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("source", source);
        values.put("sender", sender);
        return values;
    }
}
