package vn.declareonce.connect;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * A CSV being written: UTF-8, commas, line feeds. It takes its name when it is finished and not before. What no text file can hold, a NUL
 * or half of a character, is written as U+FFFD: the row it stands in is judged for it, and the others are not kept out.
 */
final class SnapshotFile implements AutoCloseable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();
    private static final CSVFormat QUOTED =
            FORMAT.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get();

    private static final char LOST = '\uFFFD';

    private final Path file;
    private final Path part;
    private final CSVPrinter printer;
    private long rows;

    private SnapshotFile(Path file, CSVFormat format) throws IOException {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        Writer writer = Files.newBufferedWriter(
                part, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        this.printer = new CSVPrinter(writer, format);
    }

    static SnapshotFile withHeader(Path file, List<String> header) throws IOException {
        SnapshotFile snapshot = new SnapshotFile(file, FORMAT);
        snapshot.printer.printRecord(header);
        return snapshot;
    }

    /** One column, no header. */
    static SnapshotFile ofKeys(Path file) throws IOException {
        return new SnapshotFile(file, QUOTED);
    }

    void row(List<? extends @Nullable String> cells) throws IOException {
        for (String cell : cells) {
            printer.print(cell == null ? null : writable(cell));
        }
        printer.println();
        rows++;
    }

    private static String writable(String cell) {
        StringBuilder changed = null;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < cell.length() && Character.isLowSurrogate(cell.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                changed = changed == null ? new StringBuilder(cell) : changed;
                changed.setCharAt(i, LOST);
            }
        }
        return changed == null ? cell : changed.toString();
    }

    long rows() {
        return rows;
    }

    Path finish() throws IOException {
        printer.close(true);
        return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        printer.close();
        Files.deleteIfExists(part);
    }
}
