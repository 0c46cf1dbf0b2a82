package vn.declareonce.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** A workbook, opened: the ZIP file and the table of strings stay open until close. Cursors share them, so one thread. */
final class XlsxFile implements TabularFile {

    private final ZipFile zip;
    private final SheetReader.Tables tables;
    private final WorkbookParts parts;
    private final Limits limits;
    private final FileFacts facts;
    private final HeaderFinder finder;

    private XlsxFile(Opened opened, Limits limits, FileFacts facts, HeaderFinder finder) {
        this.zip = opened.zip();
        this.tables = opened.tables();
        this.parts = opened.parts();
        this.limits = limits;
        this.facts = facts;
        this.finder = finder;
    }

    private record Opened(ZipFile zip, SheetReader.Tables tables, WorkbookParts parts) {}

    static XlsxFile open(Path path, TabularFormat format, HeaderFinder finder, Limits limits) {
        try {
            ZipFile zip = WorkbookGuard.open(path, limits);
            try {
                return open(zip, format, finder, limits);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XlsxFile open(ZipFile zip, TabularFormat format, HeaderFinder finder, Limits limits)
            throws IOException {
        WorkbookParts parts = WorkbookParts.read(zip);
        NumberStyles styles = NumberStyles.read(zip, parts.styles(), parts.dates1904());
        SharedStrings strings = SharedStrings.read(zip, parts.strings(), limits, null);
        try {
            SheetReader.Tables tables = new SheetReader.Tables(strings, styles);
            FileFacts facts = new SheetSurvey(zip, tables, limits, format, finder).facts(parts);
            return new XlsxFile(new Opened(zip, tables, parts), limits, facts, finder);
        } catch (IOException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    @Override
    public FileFacts facts() {
        return facts;
    }

    @Override
    public RowCursor rows(long skip) {
        List<XlsxCursor.Part> read = new ArrayList<>();
        for (SheetFacts sheet : facts.sheets()) {
            if (sheet.read()) {
                read.add(new XlsxCursor.Part(
                        sheet, parts.sheets().get(sheet.index()).part()));
            }
        }
        return new ClosingCursor(new XlsxCursor(zip, tables, limits, read), facts.sheets(), finder).skip(skip);
    }

    @Override
    public void close() {
        tables.strings().close();
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
