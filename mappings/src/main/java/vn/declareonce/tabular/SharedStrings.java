package vn.declareonce.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A workbook's table of strings: in memory when small, else in a temporary file. */
sealed interface SharedStrings extends AutoCloseable permits SharedStrings.InMemory, SpooledStrings {

    /** The string, or null when the table has none of that index. */
    @Nullable
    String get(long index);

    @Override
    void close();

    /** Where strings go while the table is read. */
    interface Sink {
        void add(String text) throws IOException;
    }

    static SharedStrings read(ZipFile zip, @Nullable ZipEntry entry, Limits limits, @Nullable Path spoolFolder)
            throws IOException {
        if (entry == null) {
            return new InMemory(List.of());
        }
        if (entry.getSize() <= limits.spoolAboveBytes()) {
            List<String> strings = new ArrayList<>();
            copy(zip, entry, limits, strings::add);
            return new InMemory(strings);
        }
        SpooledStrings spooled = SpooledStrings.create(spoolFolder);
        try {
            copy(zip, entry, limits, spooled::add);
            spooled.finish();
            return spooled;
        } catch (IOException | RuntimeException e) {
            spooled.close();
            throw e;
        }
    }

    private static void copy(ZipFile zip, ZipEntry entry, Limits limits, Sink sink) throws IOException {
        CellText text = new CellText(limits);
        try (PartStream part = new PartStream(zip, entry)) {
            XMLStreamReader xml = XmlParts.open(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    sink.add(text.read(xml, true));
                }
            }
        } catch (XMLStreamException e) {
            throw XmlParts.broken(entry.getName(), null);
        }
    }

    /** The table of a small workbook. */
    record InMemory(List<String> strings) implements SharedStrings {

        @Override
        public @Nullable String get(long index) {
            return index >= 0 && index < strings.size() ? strings.get((int) index) : null;
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }
}
