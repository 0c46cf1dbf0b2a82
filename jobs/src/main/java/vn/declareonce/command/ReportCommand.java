package vn.declareonce.command;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.declareonce.desk.Reports;
import vn.declareonce.job.Engine;
import vn.declareonce.report.AccountingTable;
import vn.declareonce.report.DeliveryRows;
import vn.declareonce.report.LedgerRow;
import vn.declareonce.report.Receipt;
import vn.declareonce.report.ReceiptJson;
import vn.declareonce.report.Receipts;

@Command(
        name = "report",
        description = "Shows the receipt of a delivery and every row that is not loaded, with its reasons.")
final class ReportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DELIVERY", description = "The delivery's id, as the receipt shows it.")
    private String delivery = "";

    @Option(names = "--all", description = "Every row, each with the person it stands on and the method of the link.")
    private boolean all;

    @Option(names = "--json", description = "Prints JSON alone on standard output.")
    private boolean json;

    @Override
    public Integer call() {
        try (Engine engine = Opened.engine()) {
            Receipt receipt = Receipts.of(engine.jdbc(), delivery)
                    .orElseThrow(() -> new BadUsage("There is no delivery " + delivery));
            Iterator<LedgerRow> rows =
                    all ? DeliveryRows.all(engine.jdbc(), receipt) : DeliveryRows.notLoaded(engine.jdbc(), receipt);
            if (json) {
                ReceiptJson.writeReport(receipt, rows, all, System.out);
                return ExitCodes.DONE;
            }
            System.out.println(AccountingTable.of(List.of(receipt)).text());
            System.out.println(layout(receipt));
            rows.forEachRemaining(row -> System.out.println(RowText.of(row)));
            Reports.correctable(engine, receipt).forEach(file -> System.out.println("Cần sửa / To correct: " + file));
            return ExitCodes.DONE;
        }
    }

    private static String layout(Receipt receipt) {
        Integer version = receipt.layoutUsed().version();
        return "Mẫu / Layout: " + receipt.layout() + (version == null ? "" : " v" + version) + ", sha256 "
                + receipt.layoutUsed().sha256();
    }
}
