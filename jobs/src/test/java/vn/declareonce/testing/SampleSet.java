package vn.declareonce.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/** The committed small set of the module sample-data, and what is expected of each of its rows. */
public final class SampleSet {
    private static final Path FOLDER =
            Path.of("..", "sample-data", "small").toAbsolutePath().normalize();

    private SampleSet() {}

    /**
     * One delivered file.
     *
     * @param sender the folder between the source's and the file; null when there is none
     */
    public record File(String source, Path path, @Nullable String sender) {
        @Override
        public String toString() {
            return FOLDER.relativize(path).toString().replace('\\', '/');
        }
    }

    /**
     * A line of expected.csv.
     *
     * @param outcome as in the ledger, or {@code note} for what is no row
     * @param person empty when nobody is established
     */
    public record Row(String file, int sheet, int row, String outcome, String person) {}

    public static Path register() {
        return FOLDER.resolve("register.csv");
    }

    /** The administrative units of 2021. */
    public static Path units() {
        return FOLDER.resolve("units");
    }

    /** Every edition of the administrative units. */
    public static List<Path> editions() {
        return List.of(units(), FOLDER.resolve("units-2025-03-01"), FOLDER.resolve("units-2025-07-01"));
    }

    /** The deliveries, in the order in which the outcomes are expected. */
    public static List<File> files() {
        return lines().stream()
                .map(line -> line.get(1))
                .distinct()
                .map(SampleSet::file)
                .toList();
    }

    public static List<Row> rows() {
        return lines().stream()
                .map(line -> new Row(
                        line.get(1),
                        Integer.parseInt(line.get(2)),
                        Integer.parseInt(line.get(3)),
                        line.get(4),
                        line.get(5)))
                .toList();
    }

    private static File file(String written) {
        List<String> parts = List.of(written.split("/", -1));
        return new File(parts.get(0), FOLDER.resolve(written), parts.size() == 3 ? parts.get(1) : null);
    }

    private static List<List<String>> lines() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(FOLDER.resolve("expected.csv")))) {
            return parser.stream().map(line -> line.toList()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
