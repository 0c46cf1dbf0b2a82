package vn.declareonce.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
    private static final int VALID_SECONDS = 5;
    private static final long MOMENT_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final Sql LOCK = Sql.file("run/lock.sql");
    private static final Sql TRY = Sql.file("run/try_lock.sql");
    private static final Sql HELD = Sql.file("run/lease_held.sql");
    private static final Sql BEAT = Sql.file("run/lease_beat.sql");
    private static final Sql SILENT = Sql.file("run/silent.sql");
    private static final Sql EVICT_SILENT = Sql.file("run/evict_silent.sql");
    private static final Sql HOLDER = Sql.file("run/lease_holder.sql");

    private final DataSource dataSource;
    private final NamedParameterJdbcTemplate jdbc;
    private final String owner;
    private final Pace pace;
    private final Map<String, Lease> held = new ConcurrentHashMap<>();
    private final Map<Silence, Long> watched = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService heart;

    /** @param owner what the process's connections carry in their names */
    Leases(DataSource dataSource, String owner) {
        this(dataSource, owner, Pace.USUAL);
    }

    Leases(DataSource dataSource, String owner, Pace pace) {
        this.dataSource = dataSource;
        this.pace = pace;
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.owner = owner;
    }

    /** Who holds a lock; {@code since} is Vietnam local time. */
    record Holder(String by, LocalDateTime since) {}

    /**
     * How often an owner says that it lives, and how long others wait for a word of it.
     *
     * @param beatSeconds between two heartbeats
     * @param patienceSeconds after which a heartbeat looks old, or looks to come from the future
     */
    record Pace(int beatSeconds, int patienceSeconds) {
        static final Pace USUAL = new Pace(5, 60);

        /** How long a heartbeat that looks old must stand still before its owner is taken for dead. */
        long watchNanoseconds() {
            return TimeUnit.SECONDS.toNanos(2L * beatSeconds + 1);
        }
    }

    /** A heartbeat that looks old by the server's clock. That alone proves nothing: the clock may have jumped. */
    private record Silence(String owner, String beat) {}

    /** Takes a lock, or answers empty when somebody who lives holds it; a silent owner is watched for a few heartbeats first. */
    Optional<Lease> tryTake(String name) {
        startHeart();
        Optional<Lease> taken = take(TRY, name);
        long until = System.nanoTime() + 2 * pace.watchNanoseconds();
        while (taken.isEmpty() && isSilent(name) && System.nanoTime() < until) {
            StopSignal.heed();
            LockSupport.parkNanos(MOMENT_NANOSECONDS);
            evictSilent();
            taken = take(TRY, name);
        }
        return taken;
    }

    /** Takes a lock if nobody holds it and nobody waits for it. */
    Optional<Lease> takeIfFree(String name) {
        startHeart();
        return take(TRY, name);
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
        return takeAlone("load " + id, "load of delivery " + id);
    }

    /**
     * The lock of a connector: one run of it at a time.
     *
     * @throws AlreadyRunning when it is at work elsewhere
     */
    Lease ofConnector(String connector) {
        return takeAlone("extract " + connector, "extract by connector " + connector);
    }

    /**
     * The lock of a job there is one of: two commands that do the same change one after the other would only wait for each other.
     *
     * @throws AlreadyRunning when somebody is at it
     */
    Lease ofJob(String name) {
        return takeAlone(name, name);
    }

    /** @param job what the lock is called where it is refused */
    private Lease takeAlone(String name, String job) {
        return tryTake(name).orElseThrow(() -> new AlreadyRunning(job, holder(name)));
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
        List<Lease> asked = List.copyOf(held.values());
        if (asked.isEmpty()) {
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
        for (Lease lease : asked) {
            if (held.get(lease.name()) != lease) {
                continue; // another thread has given it back since
            }
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
        beating.scheduleWithFixedDelay(this::beat, pace.beatSeconds(), pace.beatSeconds(), TimeUnit.SECONDS);
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

    private boolean isSilent(String lock) {
        return !silent(lock).isEmpty();
    }

    /** Ends the owners whose heartbeat looks old and has not moved while our own steady clock went on. */
    private void evictSilent() {
        List<Silence> silent = silent("");
        long now = System.nanoTime();
        watched.keySet().retainAll(silent);
        for (Silence silence : silent) {
            Long since = watched.putIfAbsent(silence, now);
            if (since != null && now - since > pace.watchNanoseconds()) {
                Map<String, Object> values = Map.of("silent", silence.owner(), "beat", silence.beat());
                jdbc.queryForList(EVICT_SILENT.text(), values, Boolean.class);
            }
        }
    }

    /** @param lock whose owner is asked for; empty for every owner */
    private List<Silence> silent(String lock) {
        Map<String, Object> values = Map.of("name", lock, "owner", owner, "patience_seconds", pace.patienceSeconds());
        return jdbc.query(
                SILENT.text(), values, (row, number) -> new Silence(row.getString("owner"), row.getString("beat")));
    }
}
