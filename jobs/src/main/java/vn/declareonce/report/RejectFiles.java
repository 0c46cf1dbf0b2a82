package vn.declareonce.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a delivery that wait or were refused, as files the sender corrects and sends again: the sender's own columns and cells,
 * and behind them what is wrong and what to do. Bounded memory; the files are readable by their owner only and appear in
 * {@code folder} when they are whole; writing again replaces them. A row that was held and stands on a person by now is left out.
 */
public final class RejectFiles {
    private RejectFiles() {}

    /** What was written: the workbook, then one CSV for each sheet; empty when no row has to be sent back. */
    public record Written(long rows, List<Path> files) {}

    /**
     * @param rows from {@link DeliveryRows#correctable}
     * @param sender the delivery's archived file, at its first row; closed by the caller
     */
    public static Written write(Receipt receipt, Iterator<LedgerRow> rows, SenderRows sender, Path folder) {
        return write(stem(receipt), rows, sender, folder);
    }

    /**
     * The same for a file that is no delivery yet.
     *
     * @param stem the name of the files, without what tells them apart
     */
    public static Written write(String stem, Iterator<LedgerRow> rows, SenderRows sender, Path folder) {
        try {
            Files.createDirectories(folder);
            Path unfinished = PrivateFiles.createFolder(folder, ".unfinished-");
            try {
                return moved(written(stem, rows, sender, unfinished), folder);
            } finally {
                PrivateFiles.deleteFolder(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the files " + stem + " for a sender", e);
        }
    }

    private static Written written(String stem, Iterator<LedgerRow> rows, SenderRows sender, Path folder)
            throws IOException {
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
        Path file = PrivateFiles.create(folder.resolve(stem + ".xlsx"));
        try (RejectWorkbook workbook = new RejectWorkbook(file);
                RejectCsv csv = new RejectCsv(folder, stem)) {
            long count = new SenderMatch(sender, List.of(workbook, csv)).write(rows);
            workbook.finish();
            csv.finish();
            List<Path> files = new ArrayList<>(List.of(file));
            files.addAll(csv.files());
            return new Written(count, count == 0 ? List.of() : files);
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
    }

    private static Written moved(Written written, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path file : written.files()) {
            files.add(Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING));
        }
        return new Written(written.rows(), List.copyOf(files));
    }

    private static String stem(Receipt receipt) {
        return "can-sua-" + receipt.delivery();
    }

    /** Walks the ledger and the sender's file side by side; both are in the order of sheet and row. */
    private static final class SenderMatch {
        private final SenderRows sender;
        private final List<RejectSink> sinks;
        private SenderRows.@Nullable Row current;
        private SenderRows.@Nullable Sheet sheet;

        SenderMatch(SenderRows sender, List<RejectSink> sinks) {
            this.sender = sender;
            this.sinks = sinks;
            this.current = sender.next();
        }

        long write(Iterator<LedgerRow> rows) throws IOException {
            long count = 0;
            while (rows.hasNext()) {
                LedgerRow row = rows.next();
                if (row.person() != null) {
                    continue;
                }
                SenderRows.Sheet at = sheetOf(row);
                if (sheet == null || sheet.number() != at.number()) {
                    sheet = at;
                    for (RejectSink sink : sinks) {
                        sink.startSheet(at);
                    }
                }
                RejectRow returned = RejectRow.of(at, row, cells(row));
                for (RejectSink sink : sinks) {
                    sink.write(returned);
                }
                count++;
            }
            return count;
        }

        private SenderRows.Sheet sheetOf(LedgerRow row) {
            for (SenderRows.Sheet known : sender.sheets()) {
                if (known.number() == row.sheet()) {
                    return known;
                }
            }
            return new SenderRows.Sheet(row.sheet(), row.sheetName(), List.of());
        }

        private List<@Nullable String> cells(LedgerRow row) {
            while (current != null && before(current, row)) {
                current = sender.next();
            }
            boolean found = current != null && current.sheet() == row.sheet() && current.number() == row.row();
            return current != null && found ? current.cells() : List.of();
        }

        private static boolean before(SenderRows.Row written, LedgerRow row) {
            return written.sheet() < row.sheet() || written.sheet() == row.sheet() && written.number() < row.row();
        }
    }
}
