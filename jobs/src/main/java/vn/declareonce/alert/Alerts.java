package vn.declareonce.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;
import vn.declareonce.watch.Expectations;

/** The alerts of the store. Thread-safe. */
public final class Alerts {
    /** How long a delivery nobody works on may stand half way. */
    static final int STUCK_SECONDS = 600;

    /** How long after its time a planned run may begin. */
    static final int LATE_SECONDS = 900;

    /** Deliveries of a sender before there is a usual size. */
    static final int USUAL_DELIVERIES = 5;

    private static final int TRIES_MOST = 12;
    private static final Sql RAISE = Sql.file("alert/raise.sql");
    private static final Sql OVERDUE = Sql.file("alert/overdue.sql");
    private static final Sql CLAIM = Sql.file("alert/claim.sql");
    private static final Sql SENT = Sql.file("alert/sent.sql");
    private static final Sql LIST = Sql.file("alert/list.sql");
    private static final Sql FIND = Sql.file("alert/find.sql");
    private static final Sql ACKNOWLEDGE = Sql.file("alert/acknowledge.sql");

    private final NamedParameterJdbcOperations jdbc;
    private final Expectations expectations;

    public Alerts(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
        this.expectations = new Expectations(jdbc);
    }

    /** Looks for events; each that has no alert yet gets one. The answer is how many are new. */
    public long raise() {
        Map<String, Object> limits = Map.of(
                "stuck_seconds", STUCK_SECONDS,
                "late_seconds", LATE_SECONDS,
                "usual_deliveries", USUAL_DELIVERIES);
        return RAISE.update(jdbc, limits).get(0).rows() + raiseOverdue();
    }

    /** The due times are worked out where the pages have them from, so that both say the same. */
    private long raiseOverdue() {
        List<Expectations.Line> late = expectations.lines(Instant.now()).stream()
                .filter(Expectations.Line::late)
                .toList();
        if (late.isEmpty()) {
            return 0;
        }
        Map<String, Object> values = Map.of(
                "events", late.stream().map(Alerts::event).toArray(String[]::new),
                "sources", late.stream().map(Expectations.Line::source).toArray(String[]::new),
                "senders", late.stream().map(Expectations.Line::sender).toArray(String[]::new));
        return OVERDUE.update(jdbc, values).get(0).rows();
    }

    private static String event(Expectations.Line line) {
        Instant lastAt = line.lastAt();
        return line.source() + " " + line.sender() + " since " + (lastAt == null ? "ever" : lastAt);
    }

    /** A page of the alerts, those nobody has acknowledged first. */
    public List<Alert> list(boolean openAlone, int page, int size) {
        Map<String, Object> values = Map.of("open", openAlone, "page", size, "skipped", page * size);
        return jdbc.query(LIST.text(), values, (row, number) -> alert(row));
    }

    public Optional<Alert> find(long id) {
        return jdbc.query(FIND.text(), Map.of("alert_id", id), (row, number) -> alert(row)).stream()
                .findFirst();
    }

    /** Notes that somebody knows of it. False when somebody did before, or there is no such alert. */
    public boolean acknowledge(long id, String user) {
        return ACKNOWLEDGE
                        .update(jdbc, Map.of("alert_id", id, "user_name", user))
                        .get(0)
                        .rows()
                > 0;
    }

    /** Takes alerts to be sent; what is not marked as sent comes again later. */
    List<Alert> claim(boolean byMail, boolean byPost) {
        Map<String, Object> values = Map.of("mail", byMail, "post", byPost, "tries_most", TRIES_MOST);
        return jdbc.query(CLAIM.text(), values, (row, number) -> alert(row));
    }

    void sent(Alert alert, boolean mailed, boolean posted) {
        SENT.update(jdbc, Map.of("alert_id", alert.id(), "mailed", mailed, "posted", posted));
    }

    private static Alert alert(ResultSet row) throws SQLException {
        long run = row.getLong("run_no");
        Long known = row.wasNull() ? null : run;
        return new Alert(
                row.getLong("alert_id"),
                Alert.Kind.of(row.getString("kind")),
                new Alert.Subject(
                        known, row.getString("delivery_id"), row.getString("source"), row.getString("sender")),
                Objects.requireNonNull(instant(row, "raised_at")),
                new Alert.Sent(instant(row, "mailed_at"), instant(row, "posted_at")),
                new Alert.Acknowledged(instant(row, "acknowledged_at"), row.getString("acknowledged_by")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
