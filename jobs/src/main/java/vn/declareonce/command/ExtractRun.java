package vn.declareonce.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.declareonce.connect.ConnectorSettings;
import vn.declareonce.connect.FetchWindow;
import vn.declareonce.desk.Refusals;
import vn.declareonce.desk.Reports;
import vn.declareonce.job.Engine;
import vn.declareonce.job.Extraction;
import vn.declareonce.job.Runs;
import vn.declareonce.job.StopSignal;
import vn.declareonce.job.Timings;
import vn.declareonce.report.AccountingTable;
import vn.declareonce.report.Receipt;
import vn.declareonce.report.ReceiptJson;
import vn.declareonce.report.Receipts;

/** Runs connectors one after the other, reports, and answers the exit code. One that fails does not keep the others out. */
final class ExtractRun {
    private final Engine engine;
    private final boolean json;
    private final Set<String> deliveries = new LinkedHashSet<>();
    private int exitCode = ExitCodes.DONE;

    ExtractRun(Engine engine, boolean json) {
        this.engine = engine;
        this.json = json;
    }

    /** @param range only this range, leaving watermarks alone; null for what is new */
    int run(List<ConnectorSettings> connectors, FetchWindow.@Nullable Range range) {
        Runs runs = new Runs(engine);
        String names = connectors.stream().map(ConnectorSettings::name).collect(Collectors.joining(", "));
        long run = runs.start("extract", range == null ? names : names + " " + range.from() + " .. " + range.until());
        try {
            for (ConnectorSettings connector : connectors) {
                extract(connector, range, run);
                if (StopSignal.isGiven()) {
                    break;
                }
            }
            Reports reports = report(run);
            runs.end(run, exitCode, reports == null ? null : reports.page().toString());
            return exitCode;
        } catch (RuntimeException e) {
            runs.end(run, Failures.exitCode(Failures.known(e)), null);
            throw e;
        }
    }

    private void extract(ConnectorSettings connector, FetchWindow.@Nullable Range range, long run) {
        try (TerminalProgress progress = new TerminalProgress(connector.name())) {
            Extraction extraction = new Extraction(engine, progress, new Timings(), Refusals::text);
            Extraction.Result result = extraction.run(connector, range, run);
            deliveries.addAll(result.deliveries());
            say(connector.name(), result);
        } catch (Exception e) {
            System.err.println(connector.name() + ":");
            worst(Failures.report(e));
        }
    }

    private void say(String connector, Extraction.Result result) {
        for (String refused : result.refused()) {
            System.err.println(connector + ": " + refused);
            worst(ExitCodes.REFUSED);
        }
        for (String unreadable : result.unreadable()) {
            System.err.println(connector + ": " + unreadable);
            worst(ExitCodes.BROKE);
        }
        for (String takenBack : result.takenBack()) {
            System.err.println(connector + ": " + takenBack
                    + ": lần gửi này đã bị thu hồi, tệp được chuyển đi mà không nạp; đặt lại tệp vào thư mục để nạp"
                    + " / its delivery was taken back, the file is moved away unread; put it back to load it");
        }
        if (result.left() > 0) {
            System.err.println(
                    connector + ": " + result.left() + " chưa trọn, để lần sau / not whole yet, left for the next run");
        }
        if (isEmpty(result)) {
            System.err.println(connector + ": không có gì mới / nothing new");
        }
        result.deletedAtSource()
                .filter(keys -> keys > 0)
                .ifPresent(keys -> System.err.println(connector + ": " + keys
                        + " bản ghi đã bị xóa ở nguồn / records deleted at the source (table legacy_deletion)"));
    }

    private static boolean isEmpty(Extraction.Result result) {
        return result.deliveries().isEmpty()
                && result.refused().isEmpty()
                && result.unreadable().isEmpty()
                && result.takenBack().isEmpty()
                && result.left() == 0;
    }

    private @Nullable Reports report(long run) {
        List<Receipt> receipts = Receipts.of(engine.jdbc(), deliveries);
        for (Receipt receipt : receipts) {
            boolean waiting = receipt.counts().held() + receipt.counts().rejected() > 0;
            worst(!receipt.balanced() ? ExitCodes.REFUSED : waiting ? ExitCodes.ROWS_WAIT : ExitCodes.DONE);
        }
        Reports reports = receipts.isEmpty() ? null : Reports.write(engine, run, receipts);
        if (json) {
            ReceiptJson.writeDeliveries(receipts, System.out);
        } else if (reports != null) {
            System.out.println(AccountingTable.of(receipts).text());
            reports.toCorrect().forEach(file -> System.out.println("Cần sửa / To correct: " + file));
            System.out.println("Báo cáo / Report: " + reports.page());
        }
        return reports;
    }

    private void worst(int code) {
        exitCode = Math.max(exitCode, code);
    }
}
