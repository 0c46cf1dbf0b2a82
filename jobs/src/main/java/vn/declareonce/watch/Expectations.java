package vn.declareonce.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.scheduling.support.CronExpression;
import vn.declareonce.database.Sql;

/** By when which sender is to send what, and who is late. Thread-safe. */
public final class Expectations {
    /** Every sender that ever sent the source and has no rule of its own. */
    public static final String EVERY_SENDER = "*";

    /** Due times looked back at. */
    public static final int SLOTS = 14;

    private static final Duration LONGEST = Duration.ofDays(120);
    private static final Sql RULES = Sql.file("watch/expected.sql");
    private static final Sql ARRIVALS = Sql.file("watch/arrivals.sql");
    private static final Sql EXPECT = Sql.file("watch/expect.sql");
    private static final Sql NO_MORE = Sql.file("watch/expect_no_more.sql");

    private final NamedParameterJdbcOperations jdbc;

    public Expectations(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A rule.
     *
     * @param sender a code, or {@link #EVERY_SENDER}
     * @param cron when a delivery is due, in Viet Nam's time; six fields
     * @param graceMinutes how much later it is still in time
     */
    public record Rule(String source, String sender, String cron, int graceMinutes, Instant since) {}

    /** What became of one due time. */
    public enum Came {
        IN_TIME,
        MISSED,
        /** Its time, with the grace, is not over. */
        OPEN
    }

    public record Slot(Instant due, Came came) {}

    /**
     * A sender against its rule.
     *
     * @param lastAt when it last sent something; null when it never did
     * @param slots the last due times, the oldest first
     * @param missed how many of the latest were missed in a row; 0 when it is in time or has caught up
     */
    public record Line(
            String source, String sender, @Nullable Instant lastAt, List<Slot> slots, int missed) {
        public boolean late() {
            return missed > 0;
        }
    }

    private record Arrivals(String source, String sender, Instant firstAt, Instant lastAt, List<Instant> times) {}

    public List<Rule> rules() {
        return jdbc.query(
                RULES.text(),
                Map.of(),
                (row, number) -> new Rule(
                        row.getString("source"),
                        row.getString("sender"),
                        row.getString("cron"),
                        row.getInt("grace_minutes"),
                        Columns.instant(row, "since")));
    }

    /** @throws IllegalArgumentException when the cron expression cannot be read */
    public void expect(String source, String sender, String cron, int graceMinutes) {
        CronExpression.parse(cron);
        EXPECT.update(jdbc, Map.of("source", source, "sender", sender, "cron", cron, "grace_minutes", graceMinutes));
    }

    public void expectNoMore(String source, String sender) {
        NO_MORE.update(jdbc, Map.of("source", source, "sender", sender));
    }

    /** Every sender a rule concerns, those that missed most first. */
    public List<Line> lines(Instant now) {
        List<Rule> rules = rules();
        if (rules.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = Map.of("since", Columns.moment(now.minus(LONGEST)));
        List<Arrivals> arrivals = jdbc.query(ARRIVALS.text(), values, (row, number) -> arrivals(row));
        Set<String> own = rules.stream().map(Expectations::key).collect(Collectors.toSet());
        List<Line> lines = new ArrayList<>();
        for (Rule rule : rules) {
            arrivals.stream().filter(one -> concerns(rule, one, own)).forEach(one -> lines.add(line(rule, one, now)));
            if (!rule.sender().equals(EVERY_SENDER) && arrivals.stream().noneMatch(one -> concerns(rule, one, own))) {
                lines.add(never(rule, now));
            }
        }
        lines.sort(Comparator.comparingInt(Line::missed)
                .reversed()
                .thenComparing(Line::source)
                .thenComparing(Line::sender));
        return List.copyOf(lines);
    }

    private static boolean concerns(Rule rule, Arrivals one, Set<String> own) {
        boolean general = rule.sender().equals(EVERY_SENDER) && !own.contains(one.source() + " " + one.sender());
        return rule.source().equals(one.source()) && (general || rule.sender().equals(one.sender()));
    }

    private static Line line(Rule rule, Arrivals one, Instant now) {
        List<Slot> slots = slots(rule, one.firstAt(), one.times(), now);
        return new Line(one.source(), one.sender(), one.lastAt(), slots, missed(slots, one.lastAt(), rule));
    }

    private static Line never(Rule rule, Instant now) {
        List<Slot> slots = slots(rule, rule.since(), List.of(), now);
        int missed =
                (int) slots.stream().filter(slot -> slot.came() == Came.MISSED).count();
        return new Line(rule.source(), rule.sender(), null, slots, missed);
    }

    /** A delivery counts for the first due time whose end, with the grace, it does not pass. */
    private static List<Slot> slots(Rule rule, Instant first, List<Instant> times, Instant now) {
        Duration grace = Duration.ofMinutes(rule.graceMinutes());
        List<Slot> slots = new ArrayList<>();
        Instant from = Instant.MIN;
        for (Instant due : dueTimes(rule, now)) {
            Instant begin = from;
            Instant end = due.plus(grace);
            from = end;
            if (end.isBefore(first)) {
                continue;
            }
            boolean came = times.stream().anyMatch(at -> at.isAfter(begin) && !at.isAfter(end));
            slots.add(new Slot(due, came ? Came.IN_TIME : end.isAfter(now) ? Came.OPEN : Came.MISSED));
        }
        return List.copyOf(slots.subList(Math.max(0, slots.size() - SLOTS), slots.size()));
    }

    /** The last due times and the one whose end is still to come; one more than is shown, so that the first has a beginning. */
    private static List<Instant> dueTimes(Rule rule, Instant now) {
        CronExpression cron = CronExpression.parse(rule.cron());
        Duration grace = Duration.ofMinutes(rule.graceMinutes());
        List<Instant> found = List.of();
        for (Duration back : List.of(Duration.ofDays(SLOTS + 2), LONGEST)) {
            List<Instant> times = new ArrayList<>();
            for (Instant due = next(cron, now.minus(back)); due != null; due = next(cron, due)) {
                times.add(due);
                if (due.plus(grace).isAfter(now)) {
                    break;
                }
            }
            found = times;
            if (times.size() > SLOTS) {
                break;
            }
        }
        return found;
    }

    /** Whoever sent something after the last time it missed has caught up. */
    private static int missed(List<Slot> slots, Instant lastAt, Rule rule) {
        int missed = 0;
        Duration grace = Duration.ofMinutes(rule.graceMinutes());
        for (Slot slot : slots) {
            missed = slot.came() == Came.MISSED ? missed + 1 : slot.came() == Came.IN_TIME ? 0 : missed;
            if (slot.came() == Came.MISSED && lastAt.isAfter(slot.due().plus(grace))) {
                missed = 0;
            }
        }
        return missed;
    }

    private static @Nullable Instant next(CronExpression cron, Instant after) {
        java.time.ZonedDateTime next = cron.next(after.atZone(Days.VIETNAM));
        return next == null ? null : next.toInstant();
    }

    private static String key(Rule rule) {
        return rule.source() + " " + rule.sender();
    }

    private static Arrivals arrivals(ResultSet row) throws SQLException {
        Timestamp[] times = (Timestamp[]) row.getArray("times").getArray();
        return new Arrivals(
                row.getString("source"),
                row.getString("sender"),
                Columns.instant(row, "first_at"),
                Columns.instant(row, "last_at"),
                Arrays.stream(times).map(Timestamp::toInstant).toList());
    }
}
