package vn.declareonce.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.desk.Reports;
import vn.declareonce.job.DryLoads;
import vn.declareonce.job.Engine;
import vn.declareonce.job.LoadRequest;
import vn.declareonce.job.StopSignal;
import vn.declareonce.job.Timings;
import vn.declareonce.report.AccountingTable;
import vn.declareonce.report.Receipt;
import vn.declareonce.report.ReceiptJson;

/** Says what loading each of the files alone would give: receipts, rows to correct and the exit code. Nothing is changed. */
final class DryLoadRun {
    private final Engine engine;
    private final boolean json;
    private final @Nullable String replaces;
    private int exitCode = ExitCodes.DONE;

    /** @param replaces the delivery the one file would replace; null for none */
    DryLoadRun(Engine engine, boolean json, @Nullable String replaces) {
        this.engine = engine;
        this.json = json;
        this.replaces = replaces;
    }

    private record Seen(Receipt receipt, List<Path> toCorrect) {}

    int run(List<LoadRequest> requests) {
        List<Seen> seen = new ArrayList<>();
        for (LoadRequest request : requests) {
            try (TerminalProgress progress =
                    new TerminalProgress(String.valueOf(request.file().getFileName()))) {
                seen.add(new DryLoads(engine, progress, new Timings()).load(request, replaces, this::seen));
            } catch (Exception e) {
                System.err.println(request.file() + ":");
                exitCode = Math.max(exitCode, Failures.report(e));
                if (StopSignal.isGiven()) {
                    break;
                }
            }
        }
        print(seen);
        return exitCode;
    }

    private Seen seen(Receipt receipt) {
        exitCode = Math.max(exitCode, LoadRun.exitCode(receipt));
        return new Seen(receipt, json ? List.of() : Reports.correctable(engine, receipt));
    }

    private void print(List<Seen> seen) {
        List<Receipt> receipts = seen.stream().map(Seen::receipt).toList();
        if (json) {
            ReceiptJson.writeDeliveries(receipts, System.out);
        } else if (!receipts.isEmpty()) {
            System.out.println("Chạy thử, chưa có gì thay đổi / Dry run, nothing was changed");
            System.out.println(AccountingTable.of(receipts).text());
            seen.stream()
                    .flatMap(one -> one.toCorrect().stream())
                    .forEach(file -> System.out.println("Cần sửa / To correct: " + file));
        }
    }
}
