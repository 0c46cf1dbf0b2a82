package vn.declareonce.extract;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;

/** The deliveries of the store. Registering the same delivery again keeps the first registration. */
public final class Deliveries {
    private static final Sql SENDER = Sql.file("extract/sender.sql");
    private static final Sql DELIVERY = Sql.file("extract/delivery.sql");
    private static final Sql REOPEN = Sql.file("extract/reopen.sql");
    private static final Sql BY_ID = Sql.file("extract/delivery_by_id.sql");

    private final NamedParameterJdbcOperations database;

    public Deliveries(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    /** What is known of a delivery before its first row is read. */
    public record Received(
            Delivery.Key key,
            Archive.Frozen frozen,
            String layout,
            int layoutVersion,
            String layoutSha256,
            @Nullable Long runNumber) {}

    public Optional<Delivery> find(String id) {
        return database
                .query(
                        BY_ID.text(),
                        Map.of("delivery_id", id),
                        (row, number) -> new Delivery(
                                row.getInt("delivery_no"),
                                row.getString("delivery_id"),
                                row.getInt("sender_no"),
                                row.getString("source"),
                                row.getString("code"),
                                row.getString("layout"),
                                row.getString("layout_sha256"),
                                Path.of(row.getString("archive_path")),
                                row.getObject("stated_time", java.time.LocalDateTime.class),
                                row.getString("status"),
                                row.getInt("retractions")))
                .stream()
                .findFirst();
    }

    /** A delivery that was taken back comes again, perhaps under another layout; one that was not stays as it is. */
    public Delivery reopen(Delivery delivery, Received received) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("delivery_no", delivery.number());
        values.put("layout", received.layout());
        values.put("layout_version", received.layoutVersion());
        values.put("layout_sha256", received.layoutSha256());
        values.put("run_no", received.runNumber());
        REOPEN.update(database, values);
        return find(delivery.id()).orElseThrow();
    }

    public Delivery register(Received received) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("source", received.key().source());
        values.put("code", received.key().sender());
        SENDER.update(database, values);
        values.put("delivery_id", received.key().id());
        values.put("layout", received.layout());
        values.put("layout_version", received.layoutVersion());
        values.put("layout_sha256", received.layoutSha256());
        values.put("file_name", received.frozen().fileName());
        values.put("sha256", received.frozen().sha256());
        values.put("bytes", received.frozen().bytes());
        values.put("stated_time", received.key().statedTime());
        values.put("archive_path", received.frozen().path().toString());
        values.put("run_no", received.runNumber());
        DELIVERY.update(database, values);
        return find(received.key().id()).orElseThrow();
    }
}
