package vn.declareonce.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.declareonce.crashpoint.CrashPoint;

/**
 * A query on a legacy database, written as a CSV with the query's column names. Rows and keys are read in one read-only transaction of
 * REPEATABLE READ, so they are of one moment. The time up to which it reads is the legacy server's own, asked before the first row.
 */
final class JdbcConnector implements Connector {
    private static final long EVERY_ROWS = 1_000;

    private final String name;
    private final JdbcSettings settings;
    private final FetchWork work;

    JdbcConnector(String name, JdbcSettings settings, FetchWork work) {
        this.name = name;
        this.settings = settings;
        this.work = work;
    }

    @Override
    public List<Offer> offers(FetchWindow window) {
        return List.of(new QueryOffer(window));
    }

    @Override
    public void close() {}

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (settings.user() != null) {
            properties.setProperty("user", settings.user());
        }
        if (settings.password() != null) {
            properties.setProperty("password", settings.password().value());
        }
        if (settings.url().startsWith("jdbc:postgresql:")) {
            // The detail of a server's error quotes the row it is about.
            properties.setProperty("logServerErrorDetail", "false");
            properties.setProperty("ApplicationName", "declare-once extract");
        }
        return DriverManager.getConnection(settings.url(), properties);
    }

    private FetchFailed failed(@Nullable SQLException sql, Exception failure) {
        String state = sql == null ? "" : " (SQL state " + sql.getSQLState() + ")";
        return new FetchFailed(
                "Connector " + name + ": the legacy database does not answer as it should" + state
                        + ". Check its address, user, password and the query, then run again.",
                failure);
    }

    private final class QueryOffer implements Offer {
        private final FetchWindow window;

        QueryOffer(FetchWindow window) {
            this.window = window;
        }

        @Override
        public String origin() {
            return window.range() == null
                    ? "query"
                    : "query " + window.range().from() + " " + window.range().until();
        }

        @Override
        public Optional<Fetched> fetch(Path folder) {
            try (Connection connection = connect()) {
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setAutoCommit(false);
                Snapshot snapshot = new Snapshot(connection, window);
                Fetched fetched = snapshot.read(folder);
                connection.rollback();
                return Optional.of(fetched);
            } catch (SQLException e) {
                throw failed(e, e);
            } catch (DataAccessException e) {
                throw failed(e.getRootCause() instanceof SQLException sql ? sql : null, e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One transaction on the legacy database. */
    private final class Snapshot {
        private final NamedParameterJdbcTemplate legacy;
        private final FetchWindow window;

        Snapshot(Connection connection, FetchWindow window) {
            JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            template.setFetchSize(settings.fetchSize());
            template.setQueryTimeout(settings.timeoutSeconds());
            this.legacy = new NamedParameterJdbcTemplate(template);
            this.window = window;
        }

        Fetched read(Path folder) throws IOException {
            JdbcWatermark watermark = settings.watermark();
            Map<String, Object> bounds = watermark == null ? Map.of() : bounds(watermark);
            String largest = window.watermark();
            Rows rows = new Rows(folder.resolve(name + ".csv"), watermark == null ? "" : watermark.column());
            legacy.query(settings.query(), bounds, rows);
            Path keys = window.range() == null && settings.keys() != null ? keys(folder, settings.keys()) : null;
            if (window.range() != null || watermark == null) {
                return new Fetched(rows.file(), null, keys, rows.count());
            }
            String reached = watermark.kind() == JdbcWatermark.Kind.TIME
                    ? String.valueOf(bounds.get("until"))
                    : rows.largest(largest);
            return new Fetched(rows.file(), reached, keys, rows.count());
        }

        private Map<String, Object> bounds(JdbcWatermark watermark) {
            FetchWindow.Range range = window.range();
            if (range != null) {
                return Map.of("since", range.from(), "until", range.until());
            }
            String before = window.watermark();
            Map<String, Object> bounds = new HashMap<>();
            bounds.put("since", before == null ? watermark.first() : watermark.since(before));
            bounds.put("until", watermark.kind() == JdbcWatermark.Kind.TIME ? now(watermark) : Long.MAX_VALUE);
            return bounds;
        }

        private LocalDateTime now(JdbcWatermark watermark) {
            List<LocalDateTime> now = legacy.getJdbcOperations()
                    .query(watermark.clock(), (row, number) -> row.getObject(1, LocalDateTime.class));
            return now.get(0);
        }

        private Path keys(Path folder, String query) throws IOException {
            try (SnapshotFile file = SnapshotFile.ofKeys(folder.resolve("keys"))) {
                legacy.query(query, Map.of(), row -> {
                    String key = row.getString(1);
                    if (key != null) {
                        write(file, List.of(key));
                    }
                });
                return file.finish();
            }
        }
    }

    /** Writes what the query answers; the largest number is followed where the watermark is one. */
    private final class Rows implements ResultSetExtractor<Boolean> {
        private final Path target;
        private final String column;
        private long count;
        private @Nullable Long largest;

        Rows(Path target, String column) {
            this.target = target;
            this.column = column;
        }

        @Override
        public Boolean extractData(ResultSet rows) throws SQLException {
            List<String> header = header(rows.getMetaData());
            int number = header.indexOf(column) + 1;
            if (!column.isEmpty() && number == 0) {
                throw new SQLException("the query has no column '" + column + "'", "42703");
            }
            try (SnapshotFile file = SnapshotFile.withHeader(target, header)) {
                while (rows.next()) {
                    List<@Nullable String> cells = new ArrayList<>();
                    for (int i = 1; i <= header.size(); i++) {
                        cells.add(rows.getString(i));
                    }
                    file.row(cells);
                    largest = number == 0 ? null : larger(largest, rows.getLong(number));
                    told(file.rows());
                }
                CrashPoint.reached("fetch read");
                file.finish();
                count = file.rows();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        }

        Path file() {
            return target;
        }

        long count() {
            return count;
        }

        @Nullable
        String largest(@Nullable String before) {
            Long known = before == null ? null : Long.valueOf(before);
            Long reached = largest == null ? known : larger(known, largest);
            return reached == null ? null : reached.toString();
        }

        private void told(long rows) {
            if (rows % EVERY_ROWS == 0) {
                CrashPoint.reached("fetch rows");
                work.rows(rows);
            }
        }
    }

    private static Long larger(@Nullable Long one, long other) {
        return one == null ? other : Math.max(one, other);
    }

    private static void write(SnapshotFile file, List<String> cells) {
        try {
            file.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> header(ResultSetMetaData columns) throws SQLException {
        List<String> header = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            header.add(columns.getColumnLabel(i));
        }
        return header;
    }
}
