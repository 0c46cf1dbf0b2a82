package vn.declareonce.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;
import vn.declareonce.database.Sql;
import vn.declareonce.job.Engine;
import vn.declareonce.job.Timings;

/**
 * One run of the bench: a warm-up with fewer and other rows, then every part once in a fixed order, a CHECKPOINT before each. All parts use
 * the same database on the same server with the same settings, and tables nobody used before.
 */
public final class Bench {
    private static final List<Sql> TABLES = List.of(
            Sql.file("bench/drop_tables.sql"), Sql.file("bench/copied_row.sql"), Sql.file("bench/upserted_row.sql"));
    private static final Sql DROP_TABLES = Sql.file("bench/drop_tables.sql");
    private static final Sql CREATE_TWINS = Sql.file("bench/create_twins.sql");
    private static final Sql WRITE_TWINS = Sql.file("bench/write_twins.sql");
    private static final Sql DROP_TWINS = Sql.file("bench/drop_twins.sql");
    private static final Sql COUNT_COPIED = Sql.file("bench/count_copied.sql");
    private static final Sql COUNT_UPSERTED = Sql.file("bench/count_upserted.sql");

    private final BenchPlan plan;
    private final BenchDatabase database;
    private final Consumer<String> said;
    private final Map<String, Long> figures = new LinkedHashMap<>();
    private final Map<String, Timings> timings = new LinkedHashMap<>();
    private Map<String, Double> stagingParts = Map.of();
    private double repeatSeconds;
    private double hashSeconds;
    private double verifySeconds;
    private long peakHeapMb;
    private boolean readByServer;

    private Bench(BenchPlan plan, BenchDatabase database, Consumer<String> said) {
        this.plan = plan;
        this.database = database;
        this.said = said;
    }

    /**
     * Generates, measures and cleans up.
     *
     * @param said told what is being done
     * @throws IllegalStateException when a part did not take exactly the rows of the file
     */
    public static BenchResult run(BenchPlan plan, Consumer<String> said) throws Exception {
        FileSystemUtils.deleteRecursively(plan.folder());
        try (BenchDatabase database = BenchDatabase.of(plan.settings())) {
            try {
                new Bench(plan.warmUp(), database, text -> {}).measure("warm-up", said);
                return new Bench(plan, database, said).measure("measured", said);
            } finally {
                if (!plan.keep()) {
                    database.drop();
                    FileSystemUtils.deleteRecursively(plan.folder());
                }
            }
        }
    }

    private BenchResult measure(String folder, Consumer<String> heading) throws Exception {
        heading.accept(folder + ": " + plan.rows() + " rows, seed " + plan.seed());
        Path own = plan.folder().resolve(folder);
        BenchFiles files = BenchFiles.write(plan, own);
        List<String> conditions;
        try (Engine engine = database.fresh(plan.folder())) {
            conditions = Conditions.of(engine, plan);
            measureOthers(engine, files);
            measureStaging(engine, files);
        }
        try (Engine engine = database.fresh(plan.folder())) {
            measureLoads(engine, files);
        }
        List<String> all = new ArrayList<>(conditions);
        all.add("plain COPY: "
                + (readByServer ? "the server reads the file itself" : "the bytes are sent to the server"));
        return new BenchResult(
                plan.rows(),
                List.copyOf(all),
                figures,
                new BenchResult.Singles(repeatSeconds, hashSeconds, verifySeconds, peakHeapMb),
                stagingParts,
                timings);
    }

    private void measureOthers(Engine engine, BenchFiles files) throws Exception {
        PlainCopy copy = new PlainCopy(engine, files.delivery());
        tables(engine);
        figure(Figure.COPY, copy::copySeconds);
        requireAll(engine, COUNT_COPIED);
        tables(engine);
        figure(Figure.FLOOR, copy::floorSeconds);
        requireAll(engine, COUNT_UPSERTED);
        readByServer = copy.readByServer();
        tables(engine);
        figure(Figure.STOCK, () -> new StockWriter(engine, files.delivery()).seconds());
        requireAll(engine, COUNT_UPSERTED);
        DROP_TABLES.update(engine.jdbc(), Map.of());
    }

    private void measureStaging(Engine engine, BenchFiles files) throws Exception {
        StagingAlone staging = new StagingAlone(engine, files.delivery());
        figure(Figure.STAGING, staging::seconds);
        stagingParts = staging.parts();
    }

    private void measureLoads(Engine engine, BenchFiles files) throws Exception {
        OurLoad load = new OurLoad(engine);
        load.register(files.register());
        PeakHeap.reset();
        figure(Figure.END_TO_END, () -> load(load, Figure.END_TO_END, files.delivery()));
        peakHeapMb = PeakHeap.megabytes();
        CREATE_TWINS.update(engine.jdbc(), Map.of());
        figure(Figure.ROWS_ALONE, () -> rowsAlone(engine));
        DROP_TWINS.update(engine.jdbc(), Map.of());
        repeatSeconds = load.load(files.delivery(), plan.rows()).seconds();
        hashSeconds = files.hashSeconds();
        figure(Figure.ONE_PERCENT, () -> load(load, Figure.ONE_PERCENT, files.changed()));
        verifySeconds = load.verify();
    }

    private static double rowsAlone(Engine engine) {
        long started = System.nanoTime();
        engine.inTransaction(() -> WRITE_TWINS.update(engine.jdbc(), Map.of()));
        return Seconds.since(started);
    }

    private double load(OurLoad load, String figure, Path file) throws Exception {
        OurLoad.Taken taken = load.load(file, plan.rows());
        timings.put(figure, taken.timings());
        return taken.seconds();
    }

    private void figure(String name, Callable<Double> part) throws Exception {
        database.checkpoint();
        double seconds = part.call();
        figures.put(name, Math.round(plan.rows() / seconds));
        said.accept(String.format(Locale.ROOT, "%s: %.2f s", name, seconds));
    }

    private static void tables(Engine engine) {
        TABLES.forEach(sql -> sql.update(engine.jdbc(), Map.of()));
    }

    private void requireAll(Engine engine, Sql count) {
        long found = Objects.requireNonNull(engine.jdbc().queryForObject(count.text(), Map.of(), Long.class));
        if (found != plan.rows()) {
            throw new IllegalStateException("of " + plan.rows() + " rows " + found + " arrived");
        }
    }
}
