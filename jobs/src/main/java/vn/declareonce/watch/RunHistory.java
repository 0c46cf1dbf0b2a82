package vn.declareonce.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;

/** The runs: those that go on, with how far they are, and those that were. Thread-safe. */
public final class RunHistory {
    private static final Sql RUNS = Sql.file("watch/runs.sql");
    private static final Sql COUNT = Sql.file("watch/run_count.sql");
    private static final Sql LIVE = Sql.file("watch/live.sql");
    private static final Sql MEDIAN = Sql.file("watch/median.sql");

    private final NamedParameterJdbcOperations jdbc;

    public RunHistory(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What to look for.
     *
     * @param source null for all; matched with the run's deliveries and with what it was given
     * @param sender code; null for all
     * @param states empty for all
     * @param from the first day; null for all
     * @param to the last day; null for all
     * @param words a run's number, a delivery's whole id, part of a file's name or of what the run was given; blank for all
     */
    public record Search(
            @Nullable String source,
            @Nullable String sender,
            Set<RunState> states,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String words) {
        public static final Search ALL = new Search(null, null, Set.of(), null, null, "");
    }

    /** How many runs ended badly. */
    public record Failures(long refused, long broke, long stopped, long died) {
        /** Those an operator did not ask for. */
        public long count() {
            return refused + broke + died;
        }
    }

    /**
     * How long the like of a run took.
     *
     * @param runs how many were compared
     * @param median null when fewer than three can be compared
     */
    public record Usual(long runs, @Nullable Duration median) {}

    /** Runs, the newest first. */
    public List<RunLine> search(Search search, Watch.Page page) {
        return search(search, null, page);
    }

    public Optional<RunLine> run(long number) {
        return search(Search.ALL, number, new Watch.Page(0, 1)).stream().findFirst();
    }

    public Failures failedSince(Instant from) {
        Failures found = jdbc.queryForObject(
                COUNT.text(),
                Map.of("since", Columns.moment(from)),
                (row, number) -> new Failures(
                        row.getLong("refused"), row.getLong("broke"), row.getLong("stopped"), row.getLong("died")));
        return Objects.requireNonNull(found);
    }

    /** The runs at work, the newest first. */
    public List<LiveRun> live(Instant now) {
        return jdbc.query(LIVE.text(), Map.of(), (row, number) -> LiveRun.of(row, now));
    }

    public Usual usual(long run) {
        Usual found = jdbc.queryForObject(MEDIAN.text(), Map.of("run_no", run), (row, number) -> {
            Double median = Columns.doubleOrNull(row, "median");
            return new Usual(row.getLong("runs"), median == null ? null : Duration.ofMillis(Math.round(median * 1000)));
        });
        return Objects.requireNonNull(found);
    }

    private List<RunLine> search(Search search, @Nullable Long run, Watch.Page page) {
        Set<RunState> states = search.states().isEmpty() ? Set.of(RunState.values()) : search.states();
        LocalDate from = search.from();
        LocalDate to = search.to();
        String words = search.words().strip().toLowerCase(Locale.ROOT);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("page", page.size());
        values.put("skipped", page.number() * page.size());
        values.put("run_no", run);
        values.put("source", search.source());
        values.put("sender", search.sender());
        values.put("since", from == null ? null : Columns.moment(Days.start(from)));
        values.put("until", to == null ? null : Columns.moment(Days.end(to)));
        values.put("words", words.isEmpty() ? null : words);
        values.put("states", states.stream().map(RunState::code).toList());
        return jdbc.query(RUNS.text(), values, (row, number) -> line(row));
    }

    private static RunLine line(ResultSet row) throws SQLException {
        int code = row.getInt("exit_code");
        Integer exitCode = row.wasNull() ? null : code;
        Instant asked = Columns.instantOrNull(row, "stop_asked_at");
        Instant beat = Columns.instantOrNull(row, "beat_at");
        return new RunLine(
                row.getLong("run_no"),
                row.getString("job"),
                Objects.requireNonNullElse(row.getString("detail"), ""),
                Columns.instant(row, "started_at"),
                Columns.instantOrNull(row, "ended_at"),
                exitCode,
                RunState.of(row.getString("state")).orElseThrow(),
                asked == null ? null : new RunLine.Stop(asked, row.getString("stop_asked_by")),
                beat == null ? null : new RunLine.Last(row.getString("stage"), row.getLong("rows_done"), beat),
                row.getLong("deliveries"),
                row.getLong("rows_read"));
    }
}
