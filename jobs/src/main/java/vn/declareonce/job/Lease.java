package vn.declareonce.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.declareonce.crashpoint.CrashPoint;
import vn.declareonce.database.Sql;

/** One lock this process holds, on a connection of its own, until it is closed or the connection breaks. */
final class Lease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final Sql UNLOCK = Sql.file("run/unlock.sql");
    private static final Sql EVICT_OWNER = Sql.file("run/evict_owner.sql");
    private static final Sql TAKE = Sql.file("run/lease_take.sql");
    private static final Sql EPOCH = Sql.file("run/lease_epoch.sql");
    private static final Sql RELEASE = Sql.file("run/lease_release.sql");

    private final Connection connection;
    private final Map<String, Object> row;
    private final Consumer<String> given;
    private volatile boolean lost;

    private Lease(Connection connection, Map<String, Object> row, Consumer<String> given) {
        this.connection = connection;
        this.row = row;
        this.given = given;
    }

    /**
     * Asks for a lock; empty when it cannot be had.
     *
     * @param given told the name when the lock is given back
     */
    static Optional<Lease> take(DataSource dataSource, Sql lock, String name, String owner, Consumer<String> given) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                if (locked(connection, lock, name)) {
                    return Optional.of(new Lease(connection, written(connection, name, owner), given));
                }
            } catch (SQLException | RuntimeException e) {
                // The lock must not stay with a session that goes back to the pool.
                dataSource.unwrap(com.zaxxer.hikari.HikariDataSource.class).evictConnection(connection);
                throw e;
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the lock could not be asked for", e);
        }
    }

    String name() {
        return (String) Objects.requireNonNull(row.get("name"));
    }

    long epoch() {
        return (Long) Objects.requireNonNull(row.get("epoch"));
    }

    /** True when the lock went with its connection. */
    boolean isLost() {
        return lost;
    }

    void check(int seconds) {
        try {
            lost |= !connection.isValid(seconds);
        } catch (SQLException e) {
            lost = true;
        }
    }

    @Override
    public void close() {
        given.accept(name());
        // A lock belongs to its session: it must go before the pool hands the connection to somebody else.
        try (connection;
                PreparedStatement unlock = connection.prepareStatement(UNLOCK.text())) {
            RELEASE.update(on(connection), row);
            unlock.execute();
        } catch (SQLException | RuntimeException e) {
            // The connection broke, and the lock went with it; the lease that stays open tells the next owner.
            LOG.debug("a lock was lost before it was given back", e);
        }
    }

    private static boolean locked(Connection connection, Sql lock, String name) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(lock.text())) {
            prepared.setString(1, name);
            try (ResultSet row = prepared.executeQuery()) {
                row.next();
                return row.getBoolean("locked");
            }
        }
    }

    private static Map<String, Object> written(Connection connection, String name, String owner) throws SQLException {
        NamedParameterJdbcTemplate jdbc = on(connection);
        Map<String, Object> values = Map.of("name", name, "owner", owner, "held_by", heldBy());
        jdbc.queryForList(EVICT_OWNER.text(), values, Boolean.class);
        CrashPoint.reached("lock taken");
        connection.setAutoCommit(false);
        TAKE.update(jdbc, values);
        Long epoch = jdbc.queryForObject(EPOCH.text(), values, Long.class);
        connection.commit();
        connection.setAutoCommit(true);
        CrashPoint.reached("lease written");
        return Map.of("name", name, "owner", owner, "epoch", Objects.requireNonNull(epoch));
    }

    private static NamedParameterJdbcTemplate on(Connection connection) {
        return new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    private static String heldBy() {
        return System.getProperty("user.name", "unknown") + "@" + machine() + ", process "
                + ProcessHandle.current().pid();
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
