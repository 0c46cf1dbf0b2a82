package vn.declareonce.watch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;

/**
 * How many persons need not declare again, counted at most once after each change and kept for each day. Where counting is quick it is
 * done at once; where it is not, the last count is answered and a newer one is made in the background. Thread-safe.
 */
public final class ReadinessDays implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadinessDays.class);
    private static final double QUICK_SECONDS = 0.1;
    private static final double BETWEEN_SECONDS = 30;
    private static final Sql PERSONS = Sql.file("report/persons.sql");
    private static final Sql DAYS = Sql.file("watch/readiness_days.sql");
    private static final Sql STALE = Sql.file("watch/readiness_stale.sql");
    private static final Sql KEEP = Sql.file("watch/keep_readiness.sql");

    private final NamedParameterJdbcOperations jdbc;
    private final Supplier<Instant> clock;
    private final AtomicBoolean counting = new AtomicBoolean();
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "readiness");
        thread.setDaemon(true);
        return thread;
    });

    public ReadinessDays(NamedParameterJdbcOperations jdbc, Supplier<Instant> clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A count.
     *
     * @param day of Viet Nam
     * @param persons known to a legacy system
     * @param ready of those, with everything PcCovid asks for
     * @param seconds how long counting took
     */
    public record Day(LocalDate day, Instant measuredAt, long citizens, long persons, long ready, double seconds) {
        /** From 0 to 1 with four decimals, rounded down. Without persons 0. */
        public BigDecimal share() {
            return persons == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(ready).divide(BigDecimal.valueOf(persons), 4, RoundingMode.DOWN);
        }
    }

    /** The last days that were counted, the newest first; the first is of now, or as new as counting in the background allows. */
    public List<Day> last(int most) {
        List<Day> days = days(most);
        if (!days.isEmpty() && !stale(days.get(0))) {
            return days;
        }
        if (days.isEmpty() || days.get(0).seconds() < QUICK_SECONDS) {
            count();
            return days(most);
        }
        boolean due = days.get(0)
                .measuredAt()
                .plusMillis((long) (1000 * BETWEEN_SECONDS))
                .isBefore(clock.get());
        if (due && counting.compareAndSet(false, true)) {
            background.execute(this::countQuietly);
        }
        return days;
    }

    @Override
    public void close() {
        background.shutdownNow();
    }

    private List<Day> days(int most) {
        return jdbc.query(DAYS.text(), Map.of("days", most), (row, number) -> day(row));
    }

    private boolean stale(Day last) {
        Map<String, Object> values = Map.of("measured_at", Columns.moment(last.measuredAt()));
        return !last.day().equals(Days.of(clock.get()))
                || Boolean.TRUE.equals(jdbc.queryForObject(STALE.text(), values, Boolean.class));
    }

    private void countQuietly() {
        try {
            count();
        } catch (RuntimeException e) {
            LOG.warn("The readiness could not be counted; the next look tries again: {}", e.getClass());
        } finally {
            counting.set(false);
        }
    }

    private void count() {
        Instant at = clock.get();
        long started = System.nanoTime();
        Map<String, Object> found = Objects.requireNonNull(jdbc.queryForMap(PERSONS.text(), Map.of()));
        double seconds = (System.nanoTime() - started) / 1e9;
        KEEP.update(
                jdbc,
                Map.of(
                        "measured_at", Columns.moment(at),
                        "citizens", Objects.requireNonNull(found.get("citizens")),
                        "persons", Objects.requireNonNull(found.get("persons")),
                        "ready", Objects.requireNonNull(found.get("ready")),
                        "seconds", seconds));
    }

    private static Day day(ResultSet row) throws SQLException {
        return new Day(
                row.getObject("day", LocalDate.class),
                Columns.instant(row, "measured_at"),
                row.getLong("citizens"),
                row.getLong("persons"),
                row.getLong("ready"),
                row.getDouble("seconds"));
    }
}
