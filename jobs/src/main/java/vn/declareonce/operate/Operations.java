package vn.declareonce.operate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.declareonce.audit.Access;
import vn.declareonce.audit.Audit;
import vn.declareonce.database.Sql;
import vn.declareonce.desk.Reports;
import vn.declareonce.job.AlreadyRunning;
import vn.declareonce.job.Engine;
import vn.declareonce.job.Loads;
import vn.declareonce.job.Progress;
import vn.declareonce.job.Retracted;
import vn.declareonce.job.Retractions;
import vn.declareonce.job.Runs;
import vn.declareonce.job.Stopped;
import vn.declareonce.job.Timings;
import vn.declareonce.job.Unfinished;
import vn.declareonce.report.Receipt;
import vn.declareonce.report.Receipts;

/**
 * The operators' hands. What takes long is done in the background under a run of its own, one after the other. Thread-safe.
 */
public final class Operations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    static final String PURPOSE = "operations";
    private static final int ENDS_WITHIN_SECONDS = 30;
    private static final Sql UPLOAD_LOADED = Sql.file("desk/resumed.sql");

    /** Exit codes as the command line answers them. */
    private static final int DONE = 0;

    private static final int ROWS_WAIT = 1;
    private static final int REFUSED = 2;
    private static final int BROKE = 3;
    private static final int ALREADY_RUNNING = 4;

    private final Engine engine;
    private final Audit audit;
    private final Runs runs;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Map<String, Long> atWork = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Retracted>> previews = new ConcurrentHashMap<>();

    public Operations(Engine engine) {
        this.engine = engine;
        this.audit = new Audit(engine.jdbc(), engine.home());
        this.runs = new Runs(engine);
    }

    /** Asks a run to stop at its next block of rows or statement; one that has ended stays as it is. */
    public void stop(long run, String actor) {
        engine.inTransaction(() -> {
            audited(actor, "stop-run", "run " + run);
            runs.askToStop(run, actor);
        });
    }

    /** Takes up a load that did not come to its end; answers the run that does it, empty when nothing is left of it. */
    public Optional<Long> resume(String delivery, String actor) {
        boolean left = new Unfinished(engine, Progress.NONE, new Timings())
                .deliveries()
                .contains(delivery);
        if (!left) {
            return Optional.empty();
        }
        return Optional.of(once("resume", delivery, actor, run -> {
            new Loads(engine, Progress.NONE, new Timings()).takeUp(delivery, run);
            Receipt receipt = Receipts.of(engine.jdbc(), delivery).orElseThrow();
            Reports.write(engine, run, List.of(receipt));
            UPLOAD_LOADED.update(engine.jdbc(), Map.of("delivery_id", delivery));
            boolean waiting = receipt.counts().held() + receipt.counts().rejected() > 0;
            return !receipt.balanced() ? REFUSED : waiting ? ROWS_WAIT : DONE;
        }));
    }

    /** What taking a delivery back would do, computed in the background and undone; done when it is known. */
    public CompletableFuture<Retracted> preview(String delivery) {
        return previews.compute(
                delivery,
                (id, known) -> known == null || known.isDone() && !fresh(known)
                        ? CompletableFuture.supplyAsync(() -> dryRun(id), worker)
                        : known);
    }

    /** Forgets a preview, so that the next one is computed anew. */
    public void forgetPreview(String delivery) {
        previews.computeIfPresent(delivery, (id, known) -> known.isDone() ? null : known);
    }

    /** Takes a delivery back; answers the run that does it, empty when it was taken back before. */
    public Optional<Long> retract(String delivery, String reason, String actor) {
        forgetPreview(delivery);
        boolean before = Receipts.of(engine.jdbc(), delivery)
                .filter(receipt -> receipt.status().equals("retracted"))
                .isPresent();
        if (before) {
            return Optional.empty();
        }
        return Optional.of(once("retract", delivery, actor, run -> {
            Retractions.Order order = new Retractions.Order(reason, actor);
            new Retractions(engine, Progress.NONE, new Timings()).retract(delivery, order, run);
            return DONE;
        }));
    }

    /** Writes into the audit what was done elsewhere, such as to the schedule. */
    public void record(String actor, String action, String subject) {
        engine.inTransaction(() -> audited(actor, action, subject));
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        int run(long number) throws Exception;
    }

    /** One run at a time for the same thing: who asks again while it works is answered the run that is at it. */
    private long once(String job, String delivery, String actor, Work work) {
        return atWork.computeIfAbsent(job + " " + delivery, key -> {
            record(actor, job + "-delivery", "delivery " + delivery);
            long run = runs.start(job, delivery);
            worker.execute(() -> {
                try {
                    runs.end(run, exitCode(() -> work.run(run), delivery), null);
                } finally {
                    atWork.remove(key);
                }
            });
            return run;
        });
    }

    @SuppressWarnings("CatchingUnchecked") // whatever ends the work, its run has an end
    private static int exitCode(Callable<Integer> work, String delivery) {
        try {
            return work.call();
        } catch (AlreadyRunning e) {
            return ALREADY_RUNNING;
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Stopped) {
                    return BROKE;
                }
            }
            LOG.error("The work on delivery {} broke; asking again goes on", delivery, e);
            return BROKE;
        }
    }

    private Retracted dryRun(String delivery) {
        return new Retractions(engine, Progress.NONE, new Timings())
                .retract(delivery, new Retractions.Order("", ""), null);
    }

    private static boolean fresh(CompletableFuture<Retracted> known) {
        try {
            return known.join().at().plusSeconds(60).isAfter(java.time.Instant.now());
        } catch (CompletionException broke) {
            return false;
        }
    }

    private void audited(String actor, String action, String subject) {
        audit.append(new Access(actor, PURPOSE, action, "", List.of(subject), true));
    }
}
