package vn.declareonce.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.declareonce.extract.Deliveries;
import vn.declareonce.extract.Delivery;
import vn.declareonce.job.Engine;
import vn.declareonce.job.Loads;
import vn.declareonce.job.Progress;
import vn.declareonce.job.Timings;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;
import vn.declareonce.report.DeliveryRows;
import vn.declareonce.report.Receipt;
import vn.declareonce.report.RejectFiles;
import vn.declareonce.report.RunReport;
import vn.declareonce.report.SenderRows;
import vn.declareonce.report.TabularSenderRows;
import vn.declareonce.source.Catalogue;
import vn.declareonce.tabular.TabularFile;

/**
 * The files a run leaves under {@code DECLARE_ONCE_HOME/reports}.
 *
 * @param page the run's page
 * @param toCorrect for each delivery with rows that wait or were refused, what goes back to its sender
 */
public record Reports(Path page, List<Path> toCorrect) {
    /** Writes the page of a run and what goes back to the senders of its deliveries. */
    public static Reports write(Engine engine, long run, List<Receipt> receipts) {
        List<Path> toCorrect = new ArrayList<>();
        receipts.forEach(receipt -> toCorrect.addAll(correctable(engine, receipt)));
        Path page = folder(engine).resolve("run-" + run + ".html");
        List<String> deliveries = receipts.stream().map(Receipt::delivery).toList();
        RunReport.write(engine.jdbc(), "Lần chạy / Run " + run, deliveries, Instant.now(), page);
        return new Reports(page, List.copyOf(toCorrect));
    }

    /** Writes what goes back to the sender of a delivery; nothing when no row waits or was refused. */
    public static List<Path> correctable(Engine engine, Receipt receipt) {
        if (receipt.counts().held() + receipt.counts().rejected() == 0) {
            return List.of();
        }
        Delivery delivery =
                new Deliveries(engine.jdbc()).find(receipt.delivery()).orElseThrow();
        Source source = Catalogue.source(receipt.source());
        Layout layout = new Loads(engine, Progress.NONE, new Timings()).layoutOf(delivery, source);
        try (TabularFile file = TabularFile.open(delivery.archivePath(), layout.format(), layout.headerFinder());
                SenderRows sender = new TabularSenderRows(file)) {
            return RejectFiles.write(receipt, DeliveryRows.correctable(engine.jdbc(), receipt), sender, folder(engine))
                    .files();
        }
    }

    private static Path folder(Engine engine) {
        try {
            return Files.createDirectories(engine.home().toAbsolutePath().resolve("reports"));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of reports cannot be made", e);
        }
    }
}
