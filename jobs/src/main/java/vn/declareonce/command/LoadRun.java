package vn.declareonce.command;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.declareonce.desk.Refusals;
import vn.declareonce.desk.Reports;
import vn.declareonce.job.Engine;
import vn.declareonce.job.LoadRequest;
import vn.declareonce.job.Loads;
import vn.declareonce.job.Progress;
import vn.declareonce.job.Runs;
import vn.declareonce.job.SetAside;
import vn.declareonce.job.StopSignal;
import vn.declareonce.job.Stopped;
import vn.declareonce.job.Timings;
import vn.declareonce.job.Unfinished;
import vn.declareonce.report.AccountingTable;
import vn.declareonce.report.Receipt;
import vn.declareonce.report.ReceiptJson;
import vn.declareonce.report.Receipts;

/** Loads files one after the other, reports each, and answers the exit code. One refused file does not keep the others out. */
final class LoadRun {
    private final Engine engine;
    private final boolean json;
    private final @Nullable String replaces;
    private final Timings timings = new Timings();
    private int exitCode = ExitCodes.DONE;

    LoadRun(Engine engine, boolean json) {
        this(engine, json, null);
    }

    /** @param replaces the delivery the one file replaces; null for none */
    LoadRun(Engine engine, boolean json, @Nullable String replaces) {
        this.engine = engine;
        this.json = json;
        this.replaces = replaces;
    }

    /** Takes up what former runs left, loads, then prints receipts and where the reports lie. */
    int run(List<LoadRequest> requests) {
        takeUp(engine);
        String sources = requests.stream()
                .map(request -> request.source().name())
                .distinct()
                .collect(Collectors.joining(", "));
        return recorded("load", sources, run -> load(requests, run));
    }

    /** Takes up what former runs left, and reports it as {@link #run} does. */
    int resume() {
        return recorded("resume", "", run -> {
            List<String> finished = unfinished().takeUp(run, this::failed);
            return receipts(finished);
        });
    }

    /** What {@link #resume} does, for a command that has something else to report. */
    static void takeUp(Engine engine) {
        LoadRun resumed = new LoadRun(engine, false);
        if (!resumed.unfinished().isThere()) {
            return;
        }
        Runs runs = new Runs(engine);
        long run = runs.start("resume", "");
        List<String> finished = resumed.unfinished().takeUp(run, resumed::failed);
        finished.forEach(delivery -> System.err.println("Đã làm tiếp / Taken up: " + delivery));
        resumed.receipts(finished);
        runs.end(run, resumed.exitCode, null);
    }

    private Unfinished unfinished() {
        return new Unfinished(engine, Progress.NONE, timings);
    }

    private void failed(String delivery, Exception failure) {
        System.err.println("Lần gửi / Delivery " + delivery + ":");
        worst(Failures.report(failure));
    }

    private int recorded(String job, String detail, LongFunction<List<Receipt>> work) {
        Runs runs = new Runs(engine);
        long run = runs.start(job, detail);
        try {
            List<Receipt> receipts = work.apply(run);
            Reports reports = receipts.isEmpty() ? null : Reports.write(engine, run, receipts);
            if (json) {
                ReceiptJson.writeDeliveries(receipts, System.out);
            } else if (reports != null) {
                print(receipts, reports);
            }
            runs.end(run, exitCode, reports == null ? null : reports.page().toString());
            return exitCode;
        } catch (RuntimeException e) {
            runs.end(run, Failures.exitCode(Failures.known(e)), null);
            throw e;
        }
    }

    private List<Receipt> load(List<LoadRequest> requests, long run) {
        Map<String, Boolean> loaded = new LinkedHashMap<>();
        for (LoadRequest request : requests) {
            try (TerminalProgress progress =
                    new TerminalProgress(String.valueOf(request.file().getFileName()))) {
                loaded.put(load(new Loads(engine, progress, timings), request, run), true);
            } catch (Exception e) {
                System.err.println(request.file() + ":");
                worst(Failures.report(e));
                setAside(request, e);
                if (StopSignal.isGiven() || Failures.known(e) instanceof Stopped) {
                    break;
                }
            }
        }
        return receipts(loaded.keySet());
    }

    private List<Receipt> receipts(Collection<String> deliveries) {
        List<Receipt> receipts = Receipts.of(engine.jdbc(), deliveries);
        receipts.forEach(receipt -> worst(exitCode(receipt)));
        return receipts;
    }

    private String load(Loads loads, LoadRequest request, long run) throws Exception {
        return replaces == null
                ? loads.load(request, run)
                : loads.replace(new Loads.Replacement(replaces, Actor.name()), request, run);
    }

    static int exitCode(Receipt receipt) {
        boolean waiting = receipt.counts().held() + receipt.counts().rejected() > 0;
        return !receipt.balanced() ? ExitCodes.REFUSED : waiting ? ExitCodes.ROWS_WAIT : ExitCodes.DONE;
    }

    /** The message says where the file lies; that it cannot be kept must not hide why it was refused. */
    private void setAside(LoadRequest request, Exception refusal) {
        Throwable known = Failures.known(refusal);
        if (!SetAside.concerns(known)) {
            return;
        }
        try {
            SetAside.Kept kept = new SetAside(engine).keep(request, Refusals.text(known));
            String how = kept.whole()
                    ? "Tệp được để riêng nguyên vẹn, kèm mẫu nháp / The file was set aside whole, with a drafted layout: "
                    : "Không giữ nội dung tệp, chỉ đếm dòng / Nothing of the file is kept, its rows are counted: ";
            System.err.println(how + kept.folder());
        } catch (IOException | RuntimeException e) {
            System.err.println("Không để riêng được tệp / The file could not be set aside: "
                    + e.getClass().getSimpleName());
        }
    }

    private void worst(int code) {
        exitCode = Math.max(exitCode, code);
    }

    private static void print(List<Receipt> receipts, Reports reports) {
        System.out.println(AccountingTable.of(receipts).text());
        for (Receipt receipt : receipts) {
            receipt.warnings()
                    .forEach(
                            warning -> System.out.println("Khác thường / Unusual: " + receipt.file() + ": " + warning));
        }
        reports.toCorrect().forEach(file -> System.out.println("Cần sửa / To correct: " + file));
        System.out.println("Báo cáo / Report: " + reports.page());
    }
}
