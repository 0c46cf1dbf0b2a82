package vn.declareonce.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.declareonce.audit.Access;
import vn.declareonce.audit.Audit;
import vn.declareonce.audit.Purpose;
import vn.declareonce.job.Engine;
import vn.declareonce.report.DeliveryRows;
import vn.declareonce.report.LedgerRow;
import vn.declareonce.report.ReasonCount;
import vn.declareonce.report.Receipt;
import vn.declareonce.report.Receipts;
import vn.declareonce.report.StatusReport;

/** What the pages ask of the ledger: receipts, why rows wait, what goes back to a sender, and the store as it stands. Thread-safe. */
public final class Ledger {
    private final Engine engine;
    private final Audit audit;

    public Ledger(Engine engine) {
        this.engine = engine;
        this.audit = new Audit(engine.jdbc(), engine.home());
    }

    public Optional<Receipt> receipt(String delivery) {
        return Receipts.of(engine.jdbc(), delivery);
    }

    /** The receipts of these deliveries, the newest first. */
    public List<Receipt> receipts(Collection<String> deliveries) {
        return Receipts.of(engine.jdbc(), deliveries).stream()
                .sorted(Comparator.comparingInt(Receipt::number).reversed())
                .toList();
    }

    public List<ReasonCount> reasons(Receipt receipt) {
        return ReasonCount.of(engine.jdbc(), receipt);
    }

    /** The first rows that are neither loaded nor known, in the sender's order. */
    public List<LedgerRow> waiting(Receipt receipt, int most) {
        DeliveryRows rows = DeliveryRows.notLoaded(engine.jdbc(), receipt);
        List<LedgerRow> first = new ArrayList<>();
        while (first.size() < most && rows.hasNext()) {
            first.add(rows.next());
        }
        return first;
    }

    /**
     * The workbook of the rows to correct; empty when there are none. It holds the sender's own rows, so the audit says who took it.
     *
     * @param actor who asks
     */
    public Optional<Path> toCorrect(Receipt receipt, String actor) {
        List<String> columns = List.of("delivery " + receipt.delivery());
        engine.inTransaction(() -> audit.append(
                new Access(actor, Purpose.DATA_CORRECTION.code(), "download-to-correct", "", columns, true)));
        return Reports.correctable(engine, receipt).stream()
                .filter(file -> file.toString().endsWith(".xlsx"))
                .findFirst();
    }

    /** What each source has sent and what became of it. */
    public List<StatusReport.SourceLine> sources() {
        return StatusReport.sources(engine.jdbc());
    }

    /**
     * The rows behind a row of a delivery, in the sender's order, that are neither loaded nor known.
     *
     * @param sheet where to go on from, with {@code row}; 0 and 0 for the beginning
     */
    public List<LedgerRow> waiting(Receipt receipt, int sheet, int row, int most) {
        DeliveryRows rows = DeliveryRows.notLoaded(engine.jdbc(), receipt, sheet, row, most);
        List<LedgerRow> page = new ArrayList<>();
        while (page.size() < most && rows.hasNext()) {
            page.add(rows.next());
        }
        return page;
    }

    public StatusReport status() {
        return StatusReport.of(engine.jdbc());
    }
}
