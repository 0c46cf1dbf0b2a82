package vn.declareonce.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The rows as CSV, one file for each sheet: UTF-8 with a byte order mark, which Excel needs to see Vietnamese; comma; CRLF. */
final class RejectCsv implements RejectSink {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

    private final Path folder;
    private final String stem;
    private final List<Path> files = new ArrayList<>();
    private @Nullable CSVPrinter printer;

    RejectCsv(Path folder, String stem) {
        this.folder = folder;
        this.stem = stem;
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    @Override
    public void startSheet(SenderRows.Sheet sheet) throws IOException {
        close();
        String part = files.isEmpty() ? "" : "-" + (files.size() + 1);
        Path file = PrivateFiles.create(folder.resolve(stem + part + ".csv"));
        files.add(file);
        Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        printer = new CSVPrinter(writer, FORMAT);
        writer.write('\uFEFF');
        print(RejectRow.header(sheet));
    }

    @Override
    public void write(RejectRow row) throws IOException {
        print(row.cells());
    }

    @Override
    public void finish() throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        if (printer != null) {
            printer.close(true);
            printer = null;
        }
    }

    private void print(List<String> cells) throws IOException {
        if (printer == null) {
            throw new IllegalStateException("a row before its sheet");
        }
        List<String> harmless = new ArrayList<>(cells.size());
        for (String cell : cells) {
            harmless.add(CellText.csv(cell));
        }
        printer.printRecord(harmless);
    }
}
