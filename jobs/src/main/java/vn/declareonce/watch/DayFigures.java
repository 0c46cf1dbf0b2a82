package vn.declareonce.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;

/** What came on a day, beside the days before it. Days are Viet Nam's and of receipt. Thread-safe. */
public final class DayFigures {
    /** Days before a day that say what is usual. */
    public static final int USUAL_DAYS = 14;

    private static final int FEWEST_DAYS = 3;
    private static final Sql SOURCES = Sql.file("watch/source_days.sql");
    private static final Sql SENDERS = Sql.file("watch/sender_days.sql");
    private static final Sql REASONS = Sql.file("watch/day_reasons.sql");
    private static final Sql DELIVERIES = Sql.file("watch/day_deliveries.sql");

    private final NamedParameterJdbcOperations jdbc;

    public DayFigures(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a source sent on a day.
     *
     * @param before rows of the day before, whole
     * @param usual median rows of the days before on which it sent something, whole; null when there are fewer than three
     * @param usualBy the same up to the time of day that is asked for
     */
    public record SourceDay(
            String source,
            long deliveries,
            Outcomes rows,
            long before,
            @Nullable Long usual,
            @Nullable Long usualBy) {
        /** Less than half of what is usual by this time. */
        public boolean low() {
            return usualBy != null && rows.read() * 2 < usualBy;
        }
    }

    /** What a sender sent of a source on a day and on the day before. */
    public record SenderDay(String sender, long deliveries, long deliveriesBefore, Outcomes rows, long before) {
        public long difference() {
            return rows.read() - before;
        }
    }

    /** How often a reason was met. */
    public record ReasonDay(String reason, long rejected, long held, long taken, long deliveries) {}

    private record Cell(String source, LocalDate day, long deliveries, Outcomes rows, long rowsBy) {}

    /**
     * One line per source that sent something on the day or usually does.
     *
     * @param by the time of day the usual is compared at; the end of the day for days that are over
     */
    public List<SourceDay> sources(LocalDate day, LocalTime by) {
        Map<String, Object> values = range(day.minusDays(USUAL_DAYS), day);
        values.put("by", java.sql.Time.valueOf(by));
        Map<String, List<Cell>> bySource = new TreeMap<>();
        jdbc.query(SOURCES.text(), values, (row, number) -> cell(row))
                .forEach(cell -> bySource.computeIfAbsent(cell.source(), source -> new ArrayList<>())
                        .add(cell));
        return bySource.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), day))
                .toList();
    }

    /** The senders of a source, those whose rows differ most from the day before first. */
    public List<SenderDay> senders(String source, LocalDate day) {
        Map<String, Object> values = range(day, day);
        values.put("before", Columns.moment(Days.start(day.minusDays(1))));
        values.put("source", source);
        return jdbc
                .query(
                        SENDERS.text(),
                        values,
                        (row, number) -> new SenderDay(
                                row.getString("sender"),
                                row.getLong("deliveries"),
                                row.getLong("deliveries_before"),
                                Columns.outcomes(row),
                                row.getLong("rows_before")))
                .stream()
                .sorted((one, other) -> Long.compare(Math.abs(other.difference()), Math.abs(one.difference())))
                .toList();
    }

    /** Why rows of the day wait or were refused, what stopped most rows first. */
    public List<ReasonDay> reasons(@Nullable String source, LocalDate day) {
        Map<String, @Nullable Object> values = new HashMap<>(range(day, day));
        values.put("source", source);
        return jdbc.query(
                REASONS.text(),
                values,
                (row, number) -> new ReasonDay(
                        row.getString("reason"),
                        row.getLong("rejected"),
                        row.getLong("held"),
                        row.getLong("taken"),
                        row.getLong("deliveries")));
    }

    /** Ids of the deliveries received on the day, the newest first. */
    public List<String> deliveries(@Nullable String source, LocalDate day, Watch.Page page) {
        Map<String, @Nullable Object> values = new HashMap<>(range(day, day));
        values.put("source", source);
        values.put("page", page.size());
        values.put("skipped", page.number() * page.size());
        return jdbc.queryForList(DELIVERIES.text(), values, String.class);
    }

    /** The time of day up to which a day can be compared now. */
    public static LocalTime by(LocalDate day, Instant now) {
        return day.equals(Days.of(now)) ? now.atZone(Days.VIETNAM).toLocalTime().withNano(0) : LocalTime.of(23, 59, 59);
    }

    private static SourceDay line(String source, List<Cell> cells, LocalDate day) {
        Cell today = cells.stream()
                .filter(cell -> cell.day().equals(day))
                .findFirst()
                .orElse(new Cell(source, day, 0, Outcomes.NONE, 0));
        List<Cell> former =
                cells.stream().filter(cell -> cell.day().isBefore(day)).toList();
        long before = former.stream()
                .filter(cell -> cell.day().equals(day.minusDays(1)))
                .mapToLong(cell -> cell.rows().read())
                .sum();
        return new SourceDay(
                source,
                today.deliveries(),
                today.rows(),
                before,
                median(former.stream().map(cell -> cell.rows().read()).toList()),
                median(former.stream().map(Cell::rowsBy).toList()));
    }

    private static @Nullable Long median(List<Long> values) {
        if (values.size() < FEWEST_DAYS) {
            return null;
        }
        List<Long> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static Map<String, Object> range(LocalDate first, LocalDate last) {
        Map<String, Object> values = new HashMap<>();
        values.put("since", Columns.moment(Days.start(first)));
        values.put("until", Columns.moment(Days.end(last)));
        return values;
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                row.getString("source"),
                row.getObject("day", LocalDate.class),
                row.getLong("deliveries"),
                Columns.outcomes(row),
                row.getLong("rows_by"));
    }
}
