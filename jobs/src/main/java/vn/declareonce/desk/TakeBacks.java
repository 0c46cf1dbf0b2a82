package vn.declareonce.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.declareonce.job.Engine;
import vn.declareonce.job.Progress;
import vn.declareonce.job.Retracted;
import vn.declareonce.job.Retractions;
import vn.declareonce.job.Runs;
import vn.declareonce.job.Timings;

/**
 * Deliveries taken back from a page: first what it would do, then, after somebody's word and reason, the very job of the command line. Both
 * need the store's lock and may wait for a load, so they go on in the background. Killed in the middle, nothing has happened. Thread-safe.
 */
public final class TakeBacks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TakeBacks.class);
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int REASON_LENGTH_MIN = 5;
    private static final int REASON_LENGTH_MAX = 300;
    private static final int DONE = 0;
    private static final int BROKE = 3;

    private final Engine engine;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();

    public TakeBacks(Engine engine) {
        this.engine = engine;
    }

    /** How far it is. */
    public enum State {
        /** What it would do is being worked out. */
        LOOKING,
        /** What it would do is known. */
        SEEN,
        /** It is being taken back. */
        WORKING,
        DONE,
        /** It broke, and nothing was changed. */
        FAILED
    }

    /**
     * A delivery that somebody wants to take back.
     *
     * @param effect what it would do, or did; null while that is worked out or when it broke
     */
    public record Asked(State state, @Nullable Retracted effect, Instant at) {
        boolean stale() {
            return state == State.FAILED
                    || state == State.SEEN && at.isBefore(Instant.now().minus(GOOD_FOR));
        }
    }

    /** What somebody wrote as the reason, as it is kept; empty when it is too short or too long. */
    public static Optional<String> reason(@Nullable String written) {
        String reason = written == null ? "" : written.strip().replaceAll("\\p{Cntrl}", " ");
        return reason.length() >= REASON_LENGTH_MIN && reason.length() <= REASON_LENGTH_MAX
                ? Optional.of(reason)
                : Optional.empty();
    }

    /**
     * How far taking a delivery back is, and what it would do; begins to work that out when it is not known yet, or not any more.
     *
     * @param active whether the delivery is in force
     * @return null when there is nothing to take back, and nobody did from here
     */
    public @Nullable Asked shown(String delivery, BooleanSupplier active) {
        // Before the delivery is looked at: what was done by then and is in force again came again since.
        Asked known = asked.get(delivery);
        if (active.getAsBoolean()) {
            return known == null || known.stale() || known.state() == State.DONE ? look(delivery, known) : known;
        }
        return known != null && (known.state() == State.WORKING || known.state() == State.DONE) ? known : null;
    }

    private Asked look(String delivery, @Nullable Asked known) {
        Asked looking = new Asked(State.LOOKING, null, Instant.now());
        boolean first =
                known == null ? asked.putIfAbsent(delivery, looking) == null : asked.replace(delivery, known, looking);
        if (first) {
            begin(delivery, State.SEEN, () -> retractions().retract(delivery, new Retractions.Order("", ""), null));
        }
        return asked.getOrDefault(delivery, looking);
    }

    /**
     * Takes a delivery back. False when it is being done already.
     *
     * @param reason kept for ever; must hold no personal value
     */
    public boolean order(String delivery, String reason, String user) {
        Asked before = asked.get(delivery);
        boolean under = before != null && before.state() == State.WORKING;
        if (under) {
            return false;
        }
        asked.put(delivery, new Asked(State.WORKING, null, Instant.now()));
        Retractions.Order order = new Retractions.Order(reason, DeskWork.actor(user));
        begin(delivery, State.DONE, () -> {
            Runs runs = new Runs(engine);
            long run = runs.start("retract", delivery);
            int code = BROKE;
            try {
                Retracted done = retractions().retract(delivery, order, run);
                code = DONE;
                return done;
            } finally {
                runs.end(run, code, null);
            }
        });
        return true;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private Retractions retractions() {
        return new Retractions(engine, Progress.NONE, new Timings());
    }

    private void begin(String delivery, State after, Supplier<Retracted> work) {
        worker.execute(() -> {
            try {
                asked.put(delivery, new Asked(after, work.get(), Instant.now()));
            } catch (RuntimeException e) {
                LOG.error("Taking delivery {} back broke; nothing was changed", delivery, e);
                asked.put(delivery, new Asked(State.FAILED, null, Instant.now()));
            }
        });
    }
}
