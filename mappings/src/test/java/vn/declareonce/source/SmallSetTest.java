package vn.declareonce.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.RowMapping;
import vn.declareonce.mapping.Source;
import vn.declareonce.tabular.RowCursor;
import vn.declareonce.tabular.SheetFacts;
import vn.declareonce.tabular.TabularFile;
import vn.declareonce.tabular.TabularRow;

/** The committed small deliveries: judging rejects exactly the rows that {@code expected.csv} says, whatever the charset and format. */
class SmallSetTest {
    private static final Path SMALL = Path.of("..", "sample-data", "small");

    @Test
    void rejectsExactlyTheRowsExpected() throws IOException {
        Set<String> rejected = new TreeSet<>();
        for (Source source : Catalogue.sources()) {
            try (Stream<Path> files = Files.walk(SMALL.resolve(source.name()))) {
                files.filter(Files::isRegularFile).sorted().forEach(file -> collect(source, file, rejected));
            }
        }
        assertThat(rejected).isNotEmpty().isEqualTo(expected());
    }

    private static void collect(Source source, Path path, Set<String> rejected) {
        try (TabularFile file = TabularFile.open(path, source.format(), source.headerFinder());
                RowCursor rows = file.rows()) {
            SheetFacts sheet = file.facts().sheets().get(0);
            Layout layout = source.layoutFor(sheet.header());
            RowMapping mapping = RowMapping.bind(source, layout, "79", sheet.header());
            for (TabularRow row = rows.next(); row != null; row = rows.next()) {
                if (mapping.map(row).rejected()) {
                    rejected.add(SMALL.relativize(path).toString().replace('\\', '/') + " " + row.number());
                }
            }
        }
    }

    private static Set<String> expected() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        Set<String> rejected = new TreeSet<>();
        try (Reader reader = Files.newBufferedReader(SMALL.resolve("expected.csv"))) {
            for (CSVRecord row : format.parse(reader)) {
                if (row.get("outcome").equals("rejected")) {
                    rejected.add(row.get("file") + " " + row.get("row"));
                }
            }
        }
        return rejected;
    }
}
