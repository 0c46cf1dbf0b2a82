package vn.declareonce.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import vn.declareonce.database.Sql;

/**
 * A lock of the database on a connection of its own: it goes when the process dies. The store's one lock is held from admit to merge;
 * a job's lock is held for the whole run.
 */
final class AdvisoryLock implements AutoCloseable {
    private static final String STORE = "declare-once store";
    private static final Sql LOCK = Sql.file("run/lock.sql");
    private static final Sql UNLOCK = Sql.file("run/unlock.sql");
    private static final Sql TRY = Sql.file("run/try_lock.sql");

    private final Connection connection;

    private AdvisoryLock(Connection connection) {
        this.connection = connection;
    }

    /** Waits for the store's one lock. */
    static AdvisoryLock store(DataSource dataSource) {
        return take(dataSource, LOCK, STORE).orElseThrow();
    }

    /** The lock of one job instance; empty when somebody holds it. */
    static Optional<AdvisoryLock> job(DataSource dataSource, String name) {
        return take(dataSource, TRY, name);
    }

    /**
     * The lock of a delivery: whoever loads it or takes it back holds it.
     *
     * @throws AlreadyRunning when somebody does
     */
    static AdvisoryLock delivery(DataSource dataSource, String id) {
        return job(dataSource, "load " + id).orElseThrow(() -> new AlreadyRunning("load of delivery " + id));
    }

    @Override
    public void close() {
        // A lock belongs to its session: it must go before the pool hands the connection to somebody else.
        try (connection;
                PreparedStatement unlock = connection.prepareStatement(UNLOCK.text())) {
            unlock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the lock could not be given back", e);
        }
    }

    private static Optional<AdvisoryLock> take(DataSource dataSource, Sql statement, String name) {
        try {
            Connection connection = dataSource.getConnection();
            if (locked(connection, statement, name)) {
                return Optional.of(new AdvisoryLock(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the lock could not be asked for", e);
        }
    }

    private static boolean locked(Connection connection, Sql statement, String name) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.text())) {
            prepared.setString(1, name);
            try (ResultSet row = prepared.executeQuery()) {
                row.next();
                return row.getBoolean("locked");
            }
        }
    }
}
