package vn.declareonce.drafting;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The lists that lie beside these classes as CSV with a header. */
final class Lists {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private Lists() {}

    /** The lines of one, by the names of its header. */
    static List<CSVRecord> lines(String name) {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Lists.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            return FORMAT.parse(in).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
