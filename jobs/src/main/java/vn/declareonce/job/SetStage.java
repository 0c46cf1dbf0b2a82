package vn.declareonce.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.declareonce.crashpoint.CrashPoint;
import vn.declareonce.database.Sql;

/**
 * Runs the SQL files of a set-based stage in order. A part is one transaction, or one for each slice of its keys; slices share no rows
 * and run on as many connections as there are processors. Every file changes nothing when it runs again, so a stage that stopped
 * anywhere is simply run again.
 */
final class SetStage {
    private static final String COMMIT = "begin and commit";

    private final Engine engine;
    private final Timings timings;
    private final TransactionDefinition transaction;
    private final Pulse pulse;

    /** @param pulse the run's, which is heeded before each transaction */
    SetStage(Engine engine, Timings timings, Pulse pulse) {
        this(engine, timings, Transactions.OWN, pulse);
    }

    private SetStage(Engine engine, Timings timings, TransactionDefinition transaction, Pulse pulse) {
        this.engine = engine;
        this.timings = timings;
        this.transaction = transaction;
        this.pulse = pulse;
    }

    /** Every part runs in the caller's transaction: all of them or none. There is one slice, because there is one connection. */
    static SetStage inside(Engine engine, Timings timings, Pulse pulse) {
        return new SetStage(engine, timings, Transactions.CALLERS, pulse);
    }

    /**
     * Files that share a transaction.
     *
     * @param sliced one transaction for each slice instead of one for all
     */
    record Part(boolean sliced, List<Sql> files) {
        static Part once(String... files) {
            return new Part(false, sql(files));
        }

        static Part sliced(String... files) {
            return new Part(true, sql(files));
        }

        private static List<Sql> sql(String... files) {
            List<Sql> loaded = new ArrayList<>();
            for (String file : files) {
                loaded.add(Sql.file(file));
            }
            return List.copyOf(loaded);
        }
    }

    /**
     * Runs the parts one after the other; answers the rows changed in all.
     *
     * @param slices wanted; in a caller's transaction there is one all the same
     */
    long run(List<Part> parts, Map<String, ? extends @Nullable Object> parameters, int slices) {
        int possible = transaction == Transactions.CALLERS ? 1 : slices;
        long changed = 0;
        for (Part part : parts) {
            changed += part.sliced() ? runSlices(part, parameters, possible) : runOnce(part, parameters);
        }
        return changed;
    }

    private long runSlices(Part part, Map<String, ? extends @Nullable Object> parameters, int slices) {
        List<Callable<Long>> work = new ArrayList<>();
        for (int slice = 0; slice < slices; slice++) {
            Map<String, @Nullable Object> own = new HashMap<>(parameters);
            own.putAll(Slices.parameters(slice, slices));
            work.add(() -> runOnce(part, own));
        }
        if (slices == 1) {
            return runOnce(part, slice(parameters));
        }
        int threads = Math.min(slices, Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long changed = 0;
            for (Future<Long> done : pool.invokeAll(work)) {
                changed += done.get();
            }
            return changed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between slices", e);
        } catch (ExecutionException e) {
            throw new SliceFailed(e.getCause() == null ? e : e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Map<String, @Nullable Object> slice(Map<String, ? extends @Nullable Object> parameters) {
        Map<String, @Nullable Object> own = new HashMap<>(parameters);
        own.putAll(Slices.parameters(0, 1));
        return own;
    }

    private long runOnce(Part part, Map<String, ? extends @Nullable Object> parameters) {
        pulse.heed();
        long began = System.nanoTime();
        AtomicLong inStatements = new AtomicLong();
        Long changed = new TransactionTemplate(engine.transactions(), transaction).execute(status -> {
            long rows = 0;
            for (Sql file : part.files()) {
                List<Sql.Count> counts = file.update(engine.jdbc(), parameters, (label, elapsed) -> {
                    timings.statement(label, elapsed);
                    CrashPoint.reached(label);
                    inStatements.addAndGet(elapsed);
                });
                for (Sql.Count count : counts) {
                    rows += count.rows();
                }
            }
            return rows;
        });
        timings.statement(COMMIT, System.nanoTime() - began - inStatements.get());
        return changed == null ? 0 : changed;
    }

    /** A slice did not come to its end; the others may have. Running the stage again completes it. */
    static final class SliceFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SliceFailed(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
