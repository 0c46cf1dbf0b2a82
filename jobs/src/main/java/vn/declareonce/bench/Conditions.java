package vn.declareonce.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import vn.declareonce.job.Engine;

/** What the figures hold for, in words. */
final class Conditions {
    private Conditions() {}

    static List<String> of(Engine engine, BenchPlan plan) {
        String server = engine.jdbc().getJdbcOperations().execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductVersion());
        List<String> lines = new ArrayList<>();
        lines.add(plan.rows() + " rows, " + (plan.rows() + 1) / 2 + " citizens in the register, seed " + plan.seed());
        lines.add("PostgreSQL " + Objects.requireNonNull(server) + ", Java " + Runtime.version() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, heap of " + PeakHeap.limitMegabytes()
                + " MB at most");
        lines.add(
                "order: copy, floor, stock, staging, (new database, register) endToEnd, rowsAlone, the same file again,"
                        + " hash, onePercent; after a warm-up of every part, with a CHECKPOINT before each");
        lines.add("plain tables: the file's 20 columns, all text but the running number, because the cells are dirty");
        return lines;
    }
}
