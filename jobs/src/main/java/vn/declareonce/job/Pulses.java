package vn.declareonce.job;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.declareonce.database.Sql;

/**
 * The open runs of one process. Once a second it writes how far each is and looks who was asked to stop, so that anybody who reaches the
 * database can watch and stop a run of any process. Thread-safe.
 */
final class Pulses implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulses.class);
    private static final long BEAT_MILLISECONDS = 1_000;
    private static final Sql BEAT = Sql.file("run/progress.sql");
    private static final Sql STOP_ASKED = Sql.file("run/stop_asked.sql");

    private final NamedParameterJdbcTemplate jdbc;
    private final Map<Long, Pulse> open = new ConcurrentHashMap<>();
    private final Lock beat = new ReentrantLock();
    private @Nullable ScheduledExecutorService heart;

    Pulses(DataSource dataSource) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
    }

    /** The pulse of a run; one that nobody watches when the run was not begun here. */
    Pulse of(@Nullable Long run) {
        Pulse known = run == null ? null : open.get(run);
        return known == null ? new Pulse(0) : known;
    }

    void begin(long run) {
        open.put(run, new Pulse(run));
        startHeart();
    }

    /**
     * Nothing is written of the run afterwards: a beat under way ends first. Not to be called in a transaction that has locked the run,
     * for which that beat may wait.
     */
    void end(long run) {
        open.remove(run);
        beat.lock();
        beat.unlock();
    }

    @Override
    public synchronized void close() {
        open.clear();
        if (heart != null) {
            heart.shutdownNow();
            heart = null;
        }
    }

    private synchronized void startHeart() {
        if (heart != null) {
            return;
        }
        ScheduledExecutorService beating = Executors.newSingleThreadScheduledExecutor(beat -> {
            Thread thread = new Thread(beat, "run-pulse");
            thread.setDaemon(true);
            return thread;
        });
        beating.scheduleWithFixedDelay(this::beat, BEAT_MILLISECONDS, BEAT_MILLISECONDS, TimeUnit.MILLISECONDS);
        heart = beating;
    }

    private void beat() {
        if (open.isEmpty()) {
            return;
        }
        beat.lock();
        try {
            open.values().forEach(this::write);
            List<Long> asked =
                    jdbc.queryForList(STOP_ASKED.text(), Map.of("runs", List.copyOf(open.keySet())), Long.class);
            asked.forEach(run -> of(run).askToStop());
        } catch (RuntimeException e) {
            // The server is away: the next beat may find it again, and the work itself meets the same trouble.
            LOG.debug("no pulse", e);
        } finally {
            beat.unlock();
        }
    }

    private void write(Pulse pulse) {
        Pulse.State state = pulse.state();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("run_no", pulse.run());
        values.put("stage", state.stage());
        values.put("stage_since", Timestamp.from(state.since()));
        values.put("rows_done", state.rows());
        values.put("rows_expected", state.expected());
        values.put("delivery_no", state.delivery());
        BEAT.update(jdbc, values);
    }
}
