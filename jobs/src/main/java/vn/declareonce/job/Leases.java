package vn.declareonce.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.declareonce.database.Sql;

/**
 * The locks of one process. Each is an advisory lock on a connection of its own, which goes when the process dies, and a row in
 * {@code lease} that names the owner, shows that it lives and counts the owners. A lock passes on only when every connection of an owner
 * that died has been ended, and a transaction of an owner that lost a lock cannot begin. Thread-safe.
 */
final class Leases implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);
    private static final int BEAT_SECONDS = 5;
    private static final int PATIENCE_SECONDS = 60;
    private static final int VALID_SECONDS = 5;
    private static final Sql LOCK = Sql.file("run/lock.sql");
    private static final Sql TRY = Sql.file("run/try_lock.sql");
    private static final Sql HELD = Sql.file("run/lease_held.sql");
    private static final Sql BEAT = Sql.file("run/lease_beat.sql");
    private static final Sql EVICT_SILENT = Sql.file("run/evict_silent.sql");
    private static final Sql HOLDER = Sql.file("run/lease_holder.sql");

    private final DataSource dataSource;
    private final NamedParameterJdbcTemplate jdbc;
    private final String owner;
    private final Map<String, Lease> held = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService heart;

    /** @param owner what the process's connections carry in their names */
    Leases(DataSource dataSource, String owner) {
        this.dataSource = dataSource;
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.owner = owner;
    }

    /** Who holds a lock; {@code since} is Vietnam local time. */
    record Holder(String by, LocalDateTime since) {}

    /** Takes a lock, or answers empty when somebody who lives holds it. */
    Optional<Lease> tryTake(String name) {
        startHeart();
        Optional<Lease> taken = take(TRY, name);
        if (taken.isEmpty() && evictSilent() > 0) {
            return take(TRY, name);
        }
        return taken;
    }

    /** Waits for a lock, behind those who asked before. */
    Lease take(String name) {
        startHeart();
        return take(LOCK, name).orElseThrow();
    }

    /**
     * The lock of a delivery: whoever loads it or takes it back holds it.
     *
     * @throws AlreadyRunning when somebody does
     */
    Lease ofDelivery(String id) {
        String name = "load " + id;
        return tryTake(name).orElseThrow(() -> new AlreadyRunning("load of delivery " + id, holder(name)));
    }

    /** Who holds the lock now, if that is known. */
    Optional<Holder> holder(String name) {
        return jdbc
                .query(
                        HOLDER.text(),
                        Map.of("name", name),
                        (row, number) ->
                                new Holder(row.getString("held_by"), row.getObject("since", LocalDateTime.class)))
                .stream()
                .findFirst();
    }

    /**
     * Holds the leases of this process for a transaction that has just begun, to its end.
     *
     * @throws LeaseLost when one of them has another owner by now, or its lock is gone
     */
    void confirm(Connection transaction) throws SQLException {
        if (held.isEmpty()) {
            return;
        }
        Map<String, Long> rows = new HashMap<>();
        try (PreparedStatement statement = transaction.prepareStatement(HELD.text())) {
            statement.setString(1, owner);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.put(row.getString("name"), row.getLong("epoch"));
                }
            }
        }
        for (Lease lease : held.values()) {
            Long epoch = rows.get(lease.name());
            if (lease.isLost() || epoch == null || epoch != lease.epoch()) {
                throw new LeaseLost(lease.name());
            }
        }
    }

    @Override
    public synchronized void close() {
        if (heart != null) {
            heart.shutdownNow();
            heart = null;
        }
    }

    private Optional<Lease> take(Sql lock, String name) {
        Optional<Lease> taken = Lease.take(dataSource, lock, name, owner, held::remove);
        taken.ifPresent(lease -> held.put(name, lease));
        return taken;
    }

    private synchronized void startHeart() {
        if (heart != null) {
            return;
        }
        ScheduledExecutorService beating = Executors.newSingleThreadScheduledExecutor(beat -> {
            Thread thread = new Thread(beat, "lease-heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        beating.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        heart = beating;
    }

    private void beat() {
        try {
            for (Lease lease : held.values()) {
                lease.check(VALID_SECONDS);
            }
            if (!held.isEmpty()) {
                BEAT.update(jdbc, Map.of("owner", owner));
            }
            evictSilent();
        } catch (RuntimeException e) {
            // The server is away: the next beat may find it again, and the work itself meets the same trouble.
            LOG.debug("no heartbeat", e);
        }
    }

    private int evictSilent() {
        Map<String, Object> values = Map.of("owner", owner, "patience_seconds", PATIENCE_SECONDS);
        return jdbc.queryForList(EVICT_SILENT.text(), values, Boolean.class).size();
    }
}
