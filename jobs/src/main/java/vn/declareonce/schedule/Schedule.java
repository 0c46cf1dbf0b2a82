package vn.declareonce.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import vn.declareonce.connect.ConnectorSettings;
import vn.declareonce.connect.Connectors;
import vn.declareonce.connect.ScheduleSettings;
import vn.declareonce.job.Engine;

/**
 * Runs connectors at their times, from {@link #start()} to {@link #close()}. Any number of processes may run one on the same database
 * with the same configuration: each planned run is picked by one of them. A process runs as many at once as the configuration says.
 */
public final class Schedule implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Connectors connectors;
    private final Scheduler scheduler;
    private final Supplier<Instant> clock;

    public Schedule(Engine engine, Connectors connectors, Extracts extracts) {
        this(engine, connectors, extracts, Instant::now, POLL);
    }

    Schedule(Engine engine, Connectors connectors, Extracts extracts, Supplier<Instant> clock, Duration poll) {
        this.connectors = connectors;
        this.clock = clock;
        PlannedTasks tasks = new PlannedTasks(connectors, extracts, new Pauses(engine.jdbc()), clock);
        this.scheduler = Scheduler.create(engine.dataSource(), tasks.all())
                .serializer(new PlainText())
                .threads(connectors.concurrency())
                .pollingInterval(poll)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(PATIENCE)
                .failureLogging(LogLevel.WARN, false)
                .clock(clock::get)
                .build();
    }

    /** Plans what the configuration says and begins to run it. What the configuration does not name any more is taken off the plan. */
    public void start() {
        for (ConnectorSettings connector : connectors.connectors()) {
            ScheduleSettings settings = connector.schedule();
            if (settings != null) {
                plan(connector.name(), settings);
            }
        }
        scheduler.getScheduledExecutionsForTask(PlannedTasks.EXTRACT.getTaskName(), String.class).stream()
                .map(ScheduledExecution::getTaskInstance)
                .filter(planned -> connectors
                        .named(planned.getId())
                        .filter(one -> one.schedule() != null)
                        .isEmpty())
                .forEach(scheduler::cancel);
        scheduler.start();
    }

    /** Stops picking runs and waits a little for those at work; one that does not end in time is found dead and run anew. */
    @Override
    public void close() {
        scheduler.stop();
    }

    private void plan(String name, ScheduleSettings settings) {
        String written = settings.cron() + " " + settings.quiet();
        TaskInstance<String> instance =
                PlannedTasks.EXTRACT.instance(name).data(written).build();
        Instant next = new Timing(settings).next(clock.get());
        Optional<ScheduledExecution<Object>> before = scheduler.getScheduledExecution(instance);
        if (before.isEmpty()) {
            scheduler.scheduleIfNotExists(instance, next);
        } else if (!written.equals(before.get().getData()) && !before.get().isPicked()) {
            scheduler.reschedule(instance, next, written);
        }
    }
}
