package vn.declareonce.desk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import vn.declareonce.marking.CellEdit;

/** The cells of one upload its sender corrected in the page, in a file of its own beside it; none enters the database. Immutable. */
final class Corrections {
    /** Whoever corrects more than this is better served by a spreadsheet. */
    static final int MOST = 2_000;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::sheet).thenComparingInt(Place::row).thenComparingInt(Place::column);

    private final Map<Place, String> texts;

    /** A cell. */
    record Place(int sheet, int row, int column) {}

    private Corrections(Map<Place, String> texts) {
        this.texts = texts;
    }

    static Corrections read(Path file) {
        Map<Place, String> texts = new TreeMap<>(ORDER);
        if (!Files.exists(file)) {
            return new Corrections(texts);
        }
        try (Reader in = Files.newBufferedReader(file);
                CSVParser parser = FORMAT.parse(in)) {
            for (CSVRecord record : parser) {
                Place place = new Place(
                        Integer.parseInt(record.get(0)),
                        Integer.parseInt(record.get(1)),
                        Integer.parseInt(record.get(2)));
                texts.put(place, record.get(3));
            }
            return new Corrections(texts);
        } catch (IOException e) {
            throw new UncheckedIOException("the corrections of an upload cannot be read", e);
        }
    }

    /** The same with one row's cells, instead of what was corrected there before. */
    Corrections with(int sheet, int row, Map<Integer, String> cells) {
        Map<Place, String> all = new TreeMap<>(ORDER);
        texts.forEach((place, text) -> {
            if (place.sheet() != sheet || place.row() != row) {
                all.put(place, text);
            }
        });
        cells.forEach((column, text) -> all.put(new Place(sheet, row, column), text));
        if (all.size() > MOST) {
            throw new IllegalStateException("more than " + MOST + " corrected cells");
        }
        return new Corrections(all);
    }

    void write(Path file) throws IOException {
        Path part = Path.of(file + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (BufferedWriter out = Files.newBufferedWriter(part);
                CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            for (Map.Entry<Place, String> one : texts.entrySet()) {
                Place place = one.getKey();
                printer.printRecord(place.sheet(), place.row(), place.column(), one.getValue());
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    Map<Integer, String> row(int sheet, int row) {
        Map<Integer, String> cells = new TreeMap<>();
        texts.forEach((place, text) -> {
            if (place.sheet() == sheet && place.row() == row) {
                cells.put(place.column(), text);
            }
        });
        return cells;
    }

    int size() {
        return texts.size();
    }

    List<CellEdit> edits() {
        List<CellEdit> edits = new ArrayList<>();
        texts.forEach((place, text) -> edits.add(CellEdit.write(place.sheet(), place.row(), place.column(), text)));
        return edits;
    }
}
