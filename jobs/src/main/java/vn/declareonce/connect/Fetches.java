package vn.declareonce.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.declareonce.database.Sql;
import vn.declareonce.extract.Archive;

/** What a connector has fetched so far. Writing the same fetch again changes nothing but its time. */
public final class Fetches {
    private static final Sql FETCH = Sql.file("connect/fetched.sql");
    private static final Sql REFUSED = Sql.file("connect/refused.sql");
    private static final Sql WATERMARK = Sql.file("connect/watermark.sql");
    private static final Sql KNOWN = Sql.file("connect/known.sql");
    private static final Sql LEFT = Sql.file("connect/left.sql");
    private static final Sql TAKEN_BACK = Sql.file("connect/taken_back.sql");
    private static final Sql UNFINISHED = Sql.file("connect/unfinished.sql");
    private static final Sql NEXT_KEY = Sql.file("connect/create_next_key.sql");
    private static final Sql COPY_KEY = Sql.file("connect/copy_key.sql");
    private static final Sql LEGACY_KEY = Sql.file("connect/legacy_key.sql");
    private static final String GONE = "connect/legacy_key.sql gone";

    private final NamedParameterJdbcTemplate database;
    private final String connector;

    public Fetches(NamedParameterJdbcTemplate database, String connector) {
        this.database = database;
        this.connector = connector;
    }

    /** Something frozen whose load has not come to its end. */
    public record Unfinished(String origin, String fileName, String sha256, Path archived, String sender) {}

    /** Where the last fetch that was read whole ended; null at first. */
    public @Nullable String watermark() {
        List<String> found = database.queryForList(WATERMARK.text(), Map.of("connector", connector), String.class);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Whether this origin is a delivery, or was refused. */
    public boolean knows(String origin) {
        Map<String, String> values = Map.of("connector", connector, "origin", origin);
        return Boolean.TRUE.equals(database.queryForObject(KNOWN.text(), values, Boolean.class));
    }

    /** Whether this origin's delivery was taken back, and what was fetched lies there still because it could not be moved away. */
    public boolean takenBack(String origin) {
        Map<String, String> values = Map.of("connector", connector, "origin", origin);
        return Boolean.TRUE.equals(database.queryForObject(TAKEN_BACK.text(), values, Boolean.class));
    }

    /** Remembers that what was fetched was moved away: lying there again, it is sent again. */
    public void left(String origin) {
        LEFT.update(database, Map.of("connector", connector, "origin", origin));
    }

    public List<Unfinished> unfinished() {
        return database.query(
                UNFINISHED.text(),
                Map.of("connector", connector),
                (row, number) -> new Unfinished(
                        row.getString("origin"),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        Path.of(row.getString("archive_path")),
                        row.getString("sender")));
    }

    /** Remembers what was frozen, before it is loaded. */
    public void record(String source, String sender, String origin, Archive.Frozen frozen, @Nullable String watermark) {
        Map<String, @Nullable Object> values = values(source, sender, origin, watermark);
        values.put("file_name", frozen.fileName());
        values.put("sha256", frozen.sha256());
        values.put("archive_path", frozen.path().toString());
        FETCH.update(database, values);
    }

    /** Remembers that there was nothing new up to the watermark. */
    public void recordEmpty(String source, String sender, String origin, @Nullable String watermark) {
        Map<String, @Nullable Object> values = values(source, sender, origin, watermark);
        values.put("file_name", "");
        values.put("sha256", "");
        values.put("archive_path", "");
        FETCH.update(database, values);
    }

    public void refused(String origin, String sha256) {
        REFUSED.update(database, Map.of("connector", connector, "origin", origin, "sha256", sha256));
    }

    /**
     * Compares the keys the system holds now with those of the last look; to be called in a transaction.
     *
     * @param keys CSV of one column without header
     * @return keys that are gone since
     */
    public long compareKeys(Path keys) {
        NEXT_KEY.update(database, Map.of());
        database.getJdbcOperations().execute((ConnectionCallback<Long>) connection -> {
            try (InputStream in = Files.newInputStream(keys)) {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY_KEY.text(), in);
            } catch (IOException e) {
                throw new SQLException("the keys cannot be read", e);
            }
        });
        return LEGACY_KEY.update(database, Map.of("connector", connector)).stream()
                .filter(count -> count.label().equals(GONE))
                .mapToLong(Sql.Count::rows)
                .sum();
    }

    /** An empty folder of the connector's own, readable by its owner only; what a killed fetch left there is gone. */
    public static Path folder(Path home, String connector) {
        try {
            return PrivateFolder.emptied(home.toAbsolutePath().resolve("fetch").resolve(connector));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for fetching cannot be made", e);
        }
    }

    private Map<String, @Nullable Object> values(
            String source, String sender, String origin, @Nullable String watermark) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("connector", connector);
        values.put("source", source);
        values.put("sender", sender);
        values.put("origin", origin);
        values.put("watermark", watermark);
        return values;
    }
}
