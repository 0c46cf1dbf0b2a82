package vn.declareonce.schedule;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.declareonce.connect.ConnectorSettings;
import vn.declareonce.connect.Connectors;
import vn.declareonce.connect.ScheduleSettings;

/** The two kinds of planned runs: by a connector's cron expression, and once because an operator asked. */
final class PlannedTasks {
    /** Instance: the connector. */
    static final TaskDescriptor<String> EXTRACT = TaskDescriptor.of("extract", String.class);
    /** Instance: the connector and what was asked; carries the range to fetch, or nothing. */
    static final TaskDescriptor<String> ASKED = TaskDescriptor.of("asked", String.class);

    private static final Logger LOG = LoggerFactory.getLogger(PlannedTasks.class);
    private static final Duration LATE = Duration.ofMinutes(5);
    private static final Duration BUSY_WAIT = Duration.ofMinutes(1);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(2);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);

    private final Connectors connectors;
    private final Extracts extracts;
    private final Pauses pauses;
    private final Supplier<Instant> clock;

    PlannedTasks(Connectors connectors, Extracts extracts, Pauses pauses, Supplier<Instant> clock) {
        this.connectors = connectors;
        this.extracts = extracts;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Thrown to the library alone, which counts it as a failure of the run; the run itself has said why. */
    private static final class Broke extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broke(String connector) {
            super("the run of connector " + connector + " broke; it is tried again", null, false, false);
        }
    }

    List<Task<?>> all() {
        return List.of(
                Tasks.custom(EXTRACT)
                        .onFailure(this::again)
                        .onDeadExecutionRevive()
                        .execute((instance, context) -> extract(instance.getId(), context.getExecution())),
                Tasks.custom(ASKED)
                        .onFailure(this::again)
                        .onDeadExecutionRevive()
                        .execute((instance, context) -> asked(instance.getId(), String.valueOf(instance.getData()))));
    }

    private CompletionHandler<String> extract(String name, Execution execution) {
        Optional<ConnectorSettings> connector = connectors.named(name).filter(one -> one.schedule() != null);
        if (connector.isEmpty()) {
            return (complete, operations) -> operations.remove();
        }
        ScheduleSettings schedule = Objects.requireNonNull(connector.get().schedule());
        Timing timing = new Timing(schedule);
        Instant now = clock.get();
        Instant next = timing.next(now);
        if (pauses.names().contains(name)) {
            return (complete, operations) -> operations.reschedule(complete, next);
        }
        Instant allowed = timing.allowed(now);
        if (allowed.isAfter(now)) {
            return (complete, operations) -> operations.reschedule(complete, allowed);
        }
        boolean late = execution.executionTime.plus(LATE).isBefore(now) && execution.consecutiveFailures == 0;
        boolean skip = schedule.catchUp() == ScheduleSettings.CatchUp.SKIP;
        if (late) {
            LOG.warn(
                    "Connector {} was due at {} and {} times since; {}",
                    name,
                    execution.executionTime.atZone(Timing.VIETNAM),
                    timing.missed(execution.executionTime, now),
                    skip ? "left out, as configured" : "one run makes up for them");
        }
        return late && skip
                ? (complete, operations) -> operations.reschedule(complete, next)
                : run(connector.get(), "", next);
    }

    private CompletionHandler<String> asked(String instance, String range) {
        String name = instance.replaceFirst(" .*", "");
        Optional<ConnectorSettings> connector = connectors.named(name);
        return connector.isEmpty() ? (complete, operations) -> operations.remove() : run(connector.get(), range, null);
    }

    /** @param next when it runs again; null when it was asked for once */
    private CompletionHandler<String> run(ConnectorSettings connector, String range, @Nullable Instant next) {
        Extracts.End end = extracts.run(connector, Ranges.read(range));
        return switch (end) {
            case BROKE -> throw new Broke(connector.name());
            case BUSY ->
                (complete, operations) ->
                        operations.reschedule(complete, clock.get().plus(BUSY_WAIT));
            case DONE ->
                next == null
                        ? (complete, operations) -> operations.remove()
                        : (complete, operations) -> operations.reschedule(complete, next);
        };
    }

    /** After each failure a longer wait, outside quiet hours. */
    private void again(ExecutionComplete complete, ExecutionOperations<String> operations) {
        int failures = Math.min(complete.getExecution().consecutiveFailures, 10);
        Duration wait = FIRST_RETRY.multipliedBy(1L << failures);
        Instant retry = clock.get().plus(wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait);
        String name = complete.getExecution().taskInstance.getId();
        Instant allowed = connectors
                .named(name)
                .map(ConnectorSettings::schedule)
                .map(schedule -> new Timing(schedule).allowed(retry))
                .orElse(retry);
        operations.reschedule(complete, allowed);
    }
}
