package vn.declareonce.tabular;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An XML file whose records are rows, opened: read once to its end, so that a file cut off or broken anywhere is refused before its
 * first row. The header is every element name that occurs, in the order of appearance. Holds no resource between cursors.
 */
final class XmlFile implements TabularFile {

    private final Path path;
    private final List<XmlShape> shapes;
    private final Limits limits;
    private final FileFacts facts;

    private XmlFile(Path path, List<XmlShape> shapes, Limits limits, FileFacts facts) {
        this.path = path;
        this.shapes = shapes;
        this.limits = limits;
        this.facts = facts;
    }

    static XmlFile open(Path path, TabularFormat format, HeaderFinder finder, Limits limits) {
        if (format.xml().isEmpty()) {
            throw new FileRefused(FileFault.EXTENSION_NOT_ALLOWED, "no layout of the source reads XML");
        }
        Set<String> columns = new LinkedHashSet<>();
        String charset;
        try (XmlRecords records = records(path, format.xml(), limits)) {
            for (XmlRecord record = records.next(); record != null; record = records.next()) {
                columns.addAll(record.columns());
                if (columns.size() > limits.columns()) {
                    throw new FileRefused(FileFault.TOO_MANY_COLUMNS, "more than " + limits.columns() + " elements");
                }
            }
            charset = records.charset();
        }
        List<String> header = List.copyOf(columns);
        if (header.isEmpty()) {
            throw new FileRefused(FileFault.XML_NO_RECORD, "looked for " + wanted(format.xml()));
        }
        if (finder.score(header) <= 0) {
            throw new FileRefused(FileFault.NO_HEADER, "no element of the records is a column of the layout");
        }
        return new XmlFile(path, format.xml(), limits, facts(charset, header));
    }

    @Override
    public FileFacts facts() {
        return facts;
    }

    @Override
    public RowCursor rows(long skip) {
        XmlCursor cursor = new XmlCursor(records(path, shapes, limits), header());
        for (long i = 0; i < skip && cursor.next() != null; i++) {
            // a restart walks over what was delivered before
        }
        return cursor;
    }

    @Override
    public void close() {
        // cursors own what is open
    }

    private List<String> header() {
        return facts.sheets().get(0).header();
    }

    private static FileFacts facts(String charset, List<String> header) {
        List<LegacyText> texts = new ArrayList<>();
        header.forEach(column -> texts.add(LegacyText.NONE));
        SheetFacts sheet = new SheetFacts(0, "", false, true, 0, header, texts);
        return new FileFacts(
                TabularFormat.Kind.XML,
                charset,
                "the first bytes or the XML declaration",
                null,
                List.of(sheet),
                List.of());
    }

    private static XmlRecords records(Path path, List<XmlShape> shapes, Limits limits) {
        try {
            return new XmlRecords(new BufferedInputStream(Files.newInputStream(path)), shapes, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String wanted(List<XmlShape> shapes) {
        return String.join(
                " or ",
                shapes.stream().map(shape -> String.join("/", shape.record())).toList());
    }
}
