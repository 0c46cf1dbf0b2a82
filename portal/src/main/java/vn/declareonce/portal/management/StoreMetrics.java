package vn.declareonce.portal.management;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.declareonce.job.Engine;
import vn.declareonce.monitor.StoreFigures;
import vn.declareonce.report.Outcome;
import vn.declareonce.report.StatusReport;

/** The store's figures as gauges. A look that fails leaves the figures of the last one, and their age tells. */
public final class StoreMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(StoreMetrics.class);
    private static final String PREFIX = "declareonce.";

    private final Engine engine;
    private final MeterRegistry registry;
    private final Map<String, MultiGauge> gauges = new LinkedHashMap<>();
    private volatile long lookedAt = System.nanoTime();
    private volatile StatusReport.Readiness readiness = new StatusReport.Readiness(0, 0);

    public StoreMetrics(Engine engine, MeterRegistry registry) {
        this.engine = engine;
        this.registry = registry;
        Gauge.builder(PREFIX + "figures.age.seconds", this, one -> (System.nanoTime() - one.lookedAt) / 1e9)
                .description("Seconds since the store's figures were read")
                .register(registry);
        Gauge.builder(PREFIX + "readiness.persons", this, one -> one.readiness.persons())
                .description("Persons known to any older system")
                .register(registry);
        Gauge.builder(PREFIX + "readiness.ready", this, one -> one.readiness.ready())
                .description("Of these, who need not declare again")
                .register(registry);
    }

    /** Reads what is cheap to read. */
    public void look() {
        try {
            show(StoreFigures.of(engine.jdbc()));
            lookedAt = System.nanoTime();
        } catch (RuntimeException e) {
            LOG.warn("The store's figures could not be read: {}", e.getClass().getName());
        }
    }

    /** Reads what is counted over the whole store: rows by outcome, and readiness. */
    public void count() {
        try {
            StatusReport status = StatusReport.of(engine.jdbc());
            readiness = status.readiness();
            List<MultiGauge.Row<?>> rows = new ArrayList<>();
            for (StatusReport.SourceLine line : status.sources()) {
                for (Outcome outcome : Outcome.values()) {
                    rows.add(row(line.counts().of(outcome), "source", line.source(), "outcome", outcome.code()));
                }
            }
            gauge("rows", "Rows of deliveries in force, by what became of them at loading")
                    .register(rows, true);
        } catch (RuntimeException e) {
            LOG.warn("The store could not be counted: {}", e.getClass().getName());
        }
    }

    private void show(StoreFigures figures) {
        each("runs", "Runs by how they ended", figures.runs(), run -> row(run.runs(), runTags(run)));
        each(
                "run.last.timestamp.seconds",
                "When a run last ended so",
                figures.runs(),
                run -> row(run.lastAt(), runTags(run)));
        each(
                "stage.executions",
                "Stages of the last day",
                figures.stages(),
                stage -> row(stage.executions(), "stage", stage.stage(), "status", stage.status()));
        each(
                "stage.seconds",
                "Seconds the stages of the last day took together",
                figures.stages(),
                stage -> row(stage.seconds(), "stage", stage.stage(), "status", stage.status()));
        showSenders(figures.senders());
        each(
                "uploads",
                "Files at the desk",
                figures.uploads(),
                upload -> row(upload.uploads(), "status", upload.status()));
        each(
                "upload.oldest.timestamp.seconds",
                "When the file that waits longest came so far",
                figures.uploads(),
                upload -> row(upload.oldestAt(), "status", upload.status()));
        each("alerts", "Alerts nobody has acknowledged", figures.alerts(), alert -> row(
                alert.open(), "kind", alert.kind()));
    }

    /** Several senders that are no province come under one label; the latest of them counts. */
    private void showSenders(List<StoreFigures.SenderCount> senders) {
        Map<List<String>, StoreFigures.SenderCount> byLabels = new LinkedHashMap<>();
        for (StoreFigures.SenderCount one : senders) {
            byLabels.merge(
                    List.of(one.source(), one.province()),
                    one,
                    (first, second) -> new StoreFigures.SenderCount(
                            first.source(),
                            first.province(),
                            first.deliveries() + second.deliveries(),
                            first.rows() + second.rows(),
                            Math.max(first.lastAt(), second.lastAt())));
        }
        List<StoreFigures.SenderCount> shown = List.copyOf(byLabels.values());
        each("deliveries", "Deliveries in force", shown, one -> row(one.deliveries(), senderTags(one)));
        each("delivered.rows", "Rows of deliveries in force", shown, one -> row(one.rows(), senderTags(one)));
        each(
                "last.delivery.timestamp.seconds",
                "When a delivery last came",
                shown,
                one -> row(one.lastAt(), senderTags(one)));
    }

    private <T> void each(String name, String description, List<T> figures, Function<T, MultiGauge.Row<?>> row) {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        figures.forEach(figure -> rows.add(row.apply(figure)));
        gauge(name, description).register(rows, true);
    }

    private MultiGauge gauge(String name, String description) {
        return gauges.computeIfAbsent(
                name,
                first -> MultiGauge.builder(PREFIX + first)
                        .description(description)
                        .register(registry));
    }

    private static String[] runTags(StoreFigures.RunCount run) {
        return new String[] {"job", run.job(), "exit", run.exitCode() == null ? "none" : run.exitCode().toString()};
    }

    private static String[] senderTags(StoreFigures.SenderCount sender) {
        return new String[] {"source", sender.source(), "province", sender.province()};
    }

    private static MultiGauge.Row<Number> row(Number value, String... tags) {
        return MultiGauge.Row.of(Tags.of(tags), value);
    }
}
