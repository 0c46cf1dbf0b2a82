package vn.declareonce.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.declareonce.account.Role;
import vn.declareonce.database.DatabaseSettings;
import vn.declareonce.job.Engine;
import vn.declareonce.job.Progress;
import vn.declareonce.job.RegisterRuns;
import vn.declareonce.job.Runs;
import vn.declareonce.job.Timings;
import vn.declareonce.report.Receipt;
import vn.declareonce.report.Receipts;

/** One run: everything at once where it can be, while pages are asked for; then the server is killed twice; then all is counted. */
public final class Pressure {
    private static final int SLOW_PIECES = 20;
    private static final long SLOW_PAUSE_NANOSECONDS = 200_000_000;
    private static final long LOOK_NANOSECONDS = 20_000_000;

    private final PressurePlan plan;
    private final Engine engine;
    private final DatabaseSettings settings;
    private final Consumer<String> said;
    private final PressureFiles files;
    private final PressureUsers users;
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private int filesExpected;
    private long rowsExpected;

    private Pressure(PressurePlan plan, Engine engine, DatabaseSettings settings, Consumer<String> said) {
        this.plan = plan;
        this.engine = engine;
        this.settings = settings;
        this.said = said;
        this.users = new PressureUsers(engine);
        this.files = new PressureFiles(plan.folder().resolve("files"));
    }

    /**
     * Presses a portal on an empty database.
     *
     * @param engine open on that database
     * @param server how another process opens it
     * @param said told what is being done
     */
    public static PressureResult run(
            PressurePlan plan, Engine engine, DatabaseSettings.Server server, Consumer<String> said) throws Exception {
        DatabaseSettings settings = new DatabaseSettings(plan.folder().resolve("home"), Optional.of(server));
        return new Pressure(plan, engine, settings, said).run();
    }

    private PressureResult run() throws Exception {
        Files.createDirectories(plan.folder().resolve("files"));
        said.accept("files");
        List<Path> many = files.deliveries(plan.uploads(), plan.rows());
        register();
        try (ServerChild server = ServerChild.start(settings, plan.heapMegabytes())) {
            together(server, many);
            large(server);
            figures.put("server's peak memory, MB", server.peakMegabytes());
        }
        killed();
        figures.put("files left behind", (double) leftBehind());
        List<Receipt> receipts = Receipts.all(engine.jdbc());
        return new PressureResult(
                figures,
                filesExpected,
                receipts.size(),
                rowsExpected,
                receipts.stream().mapToLong(receipt -> receipt.counts().read()).sum(),
                (int) receipts.stream().filter(receipt -> !receipt.balanced()).count());
    }

    private void register() {
        Runs runs = new Runs(engine);
        long run = runs.start("register", "bench");
        new RegisterRuns(engine, Progress.NONE, new Timings()).load(files.register(), null, run);
        runs.end(run, 0, null);
    }

    /** Many files, slow lines and cut lines at once, with somebody on the pages. */
    private void together(ServerChild server, List<Path> many) throws Exception {
        said.accept(many.size() + " files at once, " + plan.slow() + " slow lines, " + plan.cuts() + " cut lines");
        Path slowFile = plan.slow() + plan.cuts() == 0 ? null : files.delivery("cham", plan.rows(), 2);
        ExecutorService senders = Executors.newCachedThreadPool();
        try (PageVisitor clerk = users.visitor(server, Role.UPLOADER, List.of("/uploads", "/deliveries"));
                PageVisitor operator = users.visitor(server, Role.OPERATOR, List.of("/runs", "/alerts"))) {
            List<Future<Integer>> slow = atOnce(server, many, slowFile, senders);
            expect(many.size(), plan.rows());
            settleSlow(server, slow, slowFile);
            pages("files at once", clerk, operator);
        } finally {
            senders.shutdownNow();
        }
    }

    private List<Future<Integer>> atOnce(
            ServerChild server, List<Path> many, @Nullable Path slowFile, ExecutorService senders) throws Exception {
        List<Future<double[]>> sent = new ArrayList<>();
        long started = System.nanoTime();
        for (int i = 0; i < many.size(); i++) {
            Path file = many.get(i);
            Sender sender = users.sender("bench-" + i);
            sent.add(senders.submit(() -> handedIn(server, sender, file)));
        }
        List<Future<Integer>> slow = slow(server, slowFile, senders);
        cut(server, slowFile);
        List<Double> taken = new ArrayList<>();
        List<Double> checked = new ArrayList<>();
        for (Future<double[]> one : sent) {
            taken.add(one.get()[0]);
            checked.add(one.get()[1]);
        }
        figures.put("files at once, s", since(started));
        figures.put("handing one in, p95 s", PageVisitor.quantile(taken, PageVisitor.P95));
        figures.put("checked after, p95 s", PageVisitor.quantile(checked, PageVisitor.P95));
        return slow;
    }

    private double[] handedIn(ServerChild server, Sender sender, Path file) throws Exception {
        long started = System.nanoTime();
        String upload = sender.upload(server, file);
        double taken = since(started);
        sender.settled(server, upload, "checked");
        double checked = since(started);
        sender.confirm(server, upload);
        sender.settled(server, upload, "loaded");
        return new double[] {taken, checked};
    }

    private List<Future<Integer>> slow(ServerChild server, @Nullable Path file, ExecutorService senders) {
        List<Future<Integer>> slow = new ArrayList<>();
        for (int i = 0; file != null && i < plan.slow(); i++) {
            Sender sender = users.sender("bench-slow-" + i);
            slow.add(senders.submit(() -> sender.slowly(server, file, SLOW_PIECES, SLOW_PAUSE_NANOSECONDS)));
        }
        return slow;
    }

    /** All slow lines bring the same file: one upload, one delivery. */
    private void settleSlow(ServerChild server, List<Future<Integer>> slow, @Nullable Path file) throws Exception {
        if (slow.isEmpty() || file == null) {
            return;
        }
        int created = 0;
        int known = 0;
        for (Future<Integer> one : slow) {
            int status = one.get();
            created += status == 201 ? 1 : 0;
            known += status == 200 ? 1 : 0;
        }
        figures.put("slow lines: new uploads", (double) created);
        figures.put("slow lines: the same again", (double) known);
        Sender again = users.sender("bench-again");
        String upload = again.upload(server, file);
        again.settled(server, upload, "checked");
        again.confirm(server, upload);
        again.settled(server, upload, "loaded");
        expect(1, plan.rows());
    }

    private void cut(ServerChild server, @Nullable Path file) throws IOException {
        if (plan.cuts() == 0 || file == null) {
            return;
        }
        Sender sender = users.sender("bench-cut");
        long whole = Sender.bodyBytes(file);
        for (int i = 0; i < plan.cuts(); i++) {
            // From the first byte to the last but one.
            sender.cut(server, file, (whole - 1) * i / Math.max(1, plan.cuts() - 1), i % 2 == 0);
        }
        figures.put("lines cut", (double) plan.cuts());
    }

    private void large(ServerChild server) throws Exception {
        if (plan.megabytes() == 0) {
            return;
        }
        PressureFiles.Workbook workbook = files.workbook(plan.megabytes());
        said.accept("a workbook of " + Files.size(workbook.file()) + " bytes, " + workbook.rows() + " rows");
        figures.put("workbook, MB", Files.size(workbook.file()) / 1e6);
        figures.put("workbook, rows", (double) workbook.rows());
        Sender sender = users.sender("bench-large");
        try (PageVisitor clerk = users.visitor(server, Role.SUPERVISOR, List.of("/uploads", "/deliveries"));
                PageVisitor operator = users.visitor(server, Role.ENGINEER, List.of("/runs", "/alerts"))) {
            long started = System.nanoTime();
            String upload = sender.upload(server, workbook.file());
            figures.put("workbook handed in, s", since(started));
            sender.settled(server, upload, "checked");
            figures.put("workbook checked after, s", since(started));
            sender.confirm(server, upload);
            sender.settled(server, upload, "loaded");
            figures.put("workbook loaded after, s", since(started));
            pages("workbook", clerk, operator);
        }
        expect(1, workbook.rows());
    }

    /** Killed while it checks, and again while it loads; each time a new server goes on. */
    private void killed() throws Exception {
        if (plan.killRows() == 0) {
            return;
        }
        said.accept("killed while it checks, and while it loads");
        Path file = files.delivery("kill", plan.killRows(), 4);
        Sender sender = users.sender("bench-kill");
        String upload;
        try (ServerChild first = ServerChild.start(settings, plan.heapMegabytes())) {
            upload = sender.upload(first, file);
            figures.put("killed at row of the check", killedAt(first, sender, upload));
        }
        try (ServerChild second = ServerChild.start(settings, plan.heapMegabytes())) {
            JsonNode checked = sender.settled(second, upload, "checked");
            require(checked.at("/check/counts/read").asLong() == plan.killRows(), "the check lost rows");
            sender.confirm(second, upload);
            figures.put("killed at row of the load", killedAt(second, sender, upload));
        }
        try (ServerChild third = ServerChild.start(settings, plan.heapMegabytes())) {
            sender.settled(third, upload, "loaded");
        }
        expect(1, plan.killRows());
    }

    /** Kills the server once the work on an upload is under way; the rows it had done. */
    private static double killedAt(ServerChild server, Sender sender, String upload) throws Exception {
        JsonNode now = sender.show(server, upload);
        while (now.path("moving").asBoolean(false) && now.at("/progress/rows").asLong(0) == 0) {
            LockSupport.parkNanos(LOOK_NANOSECONDS);
            now = sender.show(server, upload);
        }
        server.kill();
        return now.at("/progress/rows").asLong(0);
    }

    private void pages(String name, PageVisitor clerk, PageVisitor operator) {
        figures.put("pages during " + name, (double) clerk.seen() + operator.seen());
        figures.put("clerk's pages, p50 ms", clerk.quantile(PageVisitor.P50));
        figures.put("clerk's pages during " + name + ", p95 ms", clerk.quantile(PageVisitor.P95));
        figures.put("operator's pages during " + name + ", p95 ms", operator.quantile(PageVisitor.P95));
        figures.merge("pages that failed", (double) clerk.failures() + operator.failures(), Double::sum);
    }

    private long leftBehind() throws IOException {
        try (Stream<Path> incoming =
                Files.list(settings.home().resolve("archive").resolve("incoming"))) {
            return incoming.count();
        }
    }

    private void expect(int deliveries, long rowsOfEach) {
        filesExpected += deliveries;
        rowsExpected += deliveries * rowsOfEach;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static double since(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
