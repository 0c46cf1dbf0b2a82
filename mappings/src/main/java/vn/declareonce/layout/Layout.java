package vn.declareonce.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.declareonce.tabular.HeaderFinder;
import vn.declareonce.tabular.TabularFormat;
import vn.declareonce.values.DateOrder;
import vn.declareonce.values.Text;

/**
 * How a file of a source looks. Data, not code: read from YAML, every key is described in {@code docs/layouts.md}.
 *
 * @param recordKey the fields of the sender's own key of a record; empty when the sender has none that is truly a key
 * @param codeWords per field, what the written words (by header key) stand for
 * @param rejectedMostPercent of a delivery's rows, before the delivery is stopped
 * @param legalBasis the rule that allows taking what a source gives only with one; null when the layout states none
 * @param bytes the YAML itself
 */
public record Layout(
        String source,
        String name,
        int version,
        Title title,
        TabularFormat format,
        DateOrder dateOrder,
        ObservedAt observedAt,
        List<String> recordKey,
        List<Column> columns,
        Map<String, Map<String, String>> codeWords,
        List<Example> examples,
        int rejectedMostPercent,
        @Nullable String legalBasis,
        LayoutBytes bytes) {
    public Layout {
        recordKey = List.copyOf(recordKey);
        columns = List.copyOf(columns);
        codeWords = Collections.unmodifiableMap(new LinkedHashMap<>(codeWords));
        examples = List.copyOf(examples);
    }

    /** Of the YAML's bytes, hexadecimal. */
    public String sha256() {
        return bytes.sha256();
    }

    /** What people call it. */
    public record Title(String vi, String en) {}

    /**
     * Reads a layout from a file.
     *
     * @throws LayoutInvalid with every fault and its line
     * @throws UncheckedIOException when the file cannot be read
     */
    public static Layout read(Path path) {
        try {
            return LayoutReader.read(
                    Files.readAllBytes(path), path.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #read(Path)}; the stream is read to its end and not closed. */
    public static Layout read(InputStream in) {
        try {
            return LayoutReader.read(in.readAllBytes(), "layout");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #read(InputStream)}, for a layout that lies in the archive. */
    public static Layout read(byte[] yaml) {
        return read(new ByteArrayInputStream(yaml));
    }

    /** How to open a file of this layout: a row serves as the header by the number of columns it names. */
    public HeaderFinder headerFinder() {
        return new KnownHeader(this, knownHeaders());
    }

    /** Where this layout's columns stand under a header. */
    public HeaderMatch match(List<String> header) {
        return HeaderMatch.of(this, header);
    }

    /** The column of a field, or null when the layout has none. */
    public @Nullable Column column(String field) {
        for (Column column : columns) {
            if (field.equals(column.field())) {
                return column;
            }
        }
        return null;
    }

    /** Every field the layout fills, in its order. */
    public List<String> fields() {
        List<String> fields = new ArrayList<>();
        for (Column column : columns) {
            String field = column.field();
            if (field != null) {
                fields.add(field);
            }
        }
        return fields;
    }

    private Set<String> knownHeaders() {
        Set<String> known = new HashSet<>();
        for (Column column : columns) {
            column.spellings().forEach(spelling -> known.add(Text.headerKey(spelling)));
            column.from().forEach(spelling -> known.add(Text.headerKey(spelling)));
        }
        return known;
    }

    /** How a written word is looked up among the code words: without regard to case, accents and spacing; signs as they stand. */
    public static String wordKey(String written) {
        String key = Text.headerKey(written);
        return key.isEmpty() ? Text.clean(written) : key;
    }
}
