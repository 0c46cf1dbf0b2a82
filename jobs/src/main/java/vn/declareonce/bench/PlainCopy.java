package vn.declareonce.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import vn.declareonce.database.Sql;
import vn.declareonce.job.Engine;

/** What nothing can beat: PostgreSQL's own COPY of the file, alone and with one upsert into a keyed table. */
final class PlainCopy {
    private static final Sql FROM_SERVER = Sql.file("bench/copy_from_server.sql");
    private static final Sql FROM_CLIENT = Sql.file("bench/copy_from_client.sql");
    private static final Sql UPSERT = Sql.file("bench/upsert_copied.sql");
    private static final int BUFFER_BYTES = 1 << 16;
    /** The server sees no such file, or its account or ours may not read it. */
    private static final Set<String> NOT_READABLE = Set.of("58P01", "42501");

    private final Engine engine;
    private final Path file;
    private boolean readByServer = true;

    PlainCopy(Engine engine, Path file) {
        this.engine = engine;
        this.file = file;
    }

    /** True when the server read the file itself; false when we sent it the bytes. */
    boolean readByServer() {
        return readByServer;
    }

    /** Seconds of the COPY with its commit. */
    double copySeconds() {
        if (readByServer) {
            long started = System.nanoTime();
            try {
                engine.inTransaction(this::copyFromServer);
                return Seconds.since(started);
            } catch (DataAccessException e) {
                if (!(e.getMostSpecificCause() instanceof SQLException cause)
                        || !NOT_READABLE.contains(Objects.requireNonNullElse(cause.getSQLState(), ""))) {
                    throw e;
                }
                readByServer = false;
            }
        }
        long started = System.nanoTime();
        engine.inTransaction(this::copyFromClient);
        return Seconds.since(started);
    }

    /** Seconds of the COPY and of the upsert, each with its commit. */
    double floorSeconds() {
        double copySeconds = copySeconds();
        long started = System.nanoTime();
        engine.inTransaction(() -> UPSERT.update(engine.jdbc(), Map.of()));
        return copySeconds + Seconds.since(started);
    }

    private void copyFromServer() {
        String copy = engine.jdbc().queryForObject(FROM_SERVER.text(), Map.of("file", file.toString()), String.class);
        engine.jdbc().getJdbcOperations().execute(Objects.requireNonNull(copy));
    }

    private void copyFromClient() {
        Connection connection = DataSourceUtils.getConnection(engine.dataSource());
        try (InputStream in = Files.newInputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(FROM_CLIENT.text(), in, BUFFER_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("COPY of the bench's file failed", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, engine.dataSource());
        }
    }
}
