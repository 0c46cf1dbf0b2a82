package vn.declareonce.schedule;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.declareonce.connect.ConnectorSettings;
import vn.declareonce.connect.Connectors;
import vn.declareonce.connect.FetchWindow;
import vn.declareonce.database.Sql;
import vn.declareonce.job.Engine;

/** What operators see of the schedule and ask of it; needs no running schedule. */
public final class Plan {
    private static final Sql LIST = Sql.file("schedule/list.sql");

    private final Engine engine;
    private final Connectors connectors;
    private final Pauses pauses;
    private final SchedulerClient client;

    public Plan(Engine engine, Connectors connectors) {
        this.engine = engine;
        this.connectors = connectors;
        this.pauses = new Pauses(engine.jdbc());
        this.client = SchedulerClient.Builder.create(engine.dataSource())
                .serializer(new PlainText())
                .build();
    }

    /**
     * One planned run.
     *
     * @param what the connector, with the day where one was asked for
     * @param cron empty where it runs only when asked
     * @param next null when no schedule has planned it yet
     * @param runningOn the process that is at it; null when none is
     * @param failures in a row
     */
    public record Line(
            String what,
            String cron,
            boolean paused,
            @Nullable Instant next,
            @Nullable String runningOn,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            int failures) {}

    /** Every connector with a schedule in the order of the configuration, then what was asked for once. */
    public List<Line> lines() {
        Set<String> paused = pauses.names();
        List<Planned> planned = engine.jdbc().query(LIST.text(), Map.of(), (row, number) -> Planned.of(row));
        List<Line> lines = new ArrayList<>();
        for (ConnectorSettings connector : connectors.connectors()) {
            if (connector.schedule() != null) {
                Planned known = planned.stream()
                        .filter(one -> one.is(PlannedTasks.EXTRACT.getTaskName(), connector.name()))
                        .findFirst()
                        .orElse(Planned.NOT_YET);
                lines.add(known.line(connector.name(), connector.schedule().cron(), paused.contains(connector.name())));
            }
        }
        planned.stream()
                .filter(one -> one.task().equals(PlannedTasks.ASKED.getTaskName()))
                .forEach(one -> lines.add(one.line(one.instance(), "", false)));
        return lines;
    }

    public void pause(String connector) {
        pauses.pause(connector);
    }

    public void resume(String connector) {
        pauses.resume(connector);
    }

    /** Asks for one run as soon as a schedule picks it, paused or not, in quiet hours too. */
    public void runNow(String connector) {
        ask(connector + " now", "");
    }

    /** Asks for one run per day, the first and the last day included; answers how many days. */
    public int backfill(String connector, LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            LocalDateTime begin = day.atStartOfDay();
            ask(connector + " " + day, Ranges.write(new FetchWindow.Range(begin, begin.plusDays(1))));
            days++;
        }
        return days;
    }

    private void ask(String instance, String range) {
        TaskInstance<String> asked =
                PlannedTasks.ASKED.instance(instance).data(range).build();
        client.scheduleIfNotExists(asked, Instant.now());
    }

    private record Planned(
            String task,
            String instance,
            @Nullable Instant next,
            @Nullable String pickedBy,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            int failures) {
        static final Planned NOT_YET = new Planned("", "", null, null, null, null, 0);

        static Planned of(ResultSet row) throws SQLException {
            return new Planned(
                    row.getString("task_name"),
                    row.getString("task_instance"),
                    instant(row.getTimestamp("execution_time")),
                    row.getBoolean("picked") ? row.getString("picked_by") : null,
                    instant(row.getTimestamp("last_success")),
                    instant(row.getTimestamp("last_failure")),
                    row.getInt("consecutive_failures"));
        }

        boolean is(String otherTask, String otherInstance) {
            return task.equals(otherTask) && instance.equals(otherInstance);
        }

        Line line(String what, String cron, boolean paused) {
            return new Line(what, cron, paused, next, pickedBy, lastSuccess, lastFailure, failures);
        }

        private static @Nullable Instant instant(@Nullable Timestamp time) {
            return time == null ? null : time.toInstant();
        }
    }
}
