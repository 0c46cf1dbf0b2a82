package vn.declareonce.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.RowMapping;
import vn.declareonce.record.Fingerprint;
import vn.declareonce.record.Statement;
import vn.declareonce.tabular.RowCursor;
import vn.declareonce.tabular.TabularFile;
import vn.declareonce.tabular.TabularRow;

/** Real files, read by layouts that are YAML only; needs {@code -Ddeclareonce.real=FOLDER}, since the files are not ours to commit. */
class RealFilesTest {
    private record Counts(int read, int distinct, int rejected, int tests) {}

    @Test
    void readsTheFileOfReportStream() {
        Counts counts = count("cdc-reportstream.yaml", "reportstream_fake-pdi-covid-19_40rows.csv");
        assertThat(counts).isEqualTo(new Counts(40, 40, 0, 40));
    }

    @Test
    void readsTheFileOfSimpleReport() {
        Counts counts = count("cdc-simplereport.yaml", "simplereport_test-results-upload-valid-4000-rows.csv");
        assertThat(counts).isEqualTo(new Counts(3999, 1, 0, 3999));
    }

    private static Counts count(String yaml, String name) {
        String folder = System.getProperty("declareonce.real", "");
        assumeTrue(!folder.isEmpty(), "skipped: -Ddeclareonce.real does not name the folder of real files");
        Path path = Path.of(folder, name);
        assumeTrue(Files.exists(path), "skipped: the folder lacks " + name);
        Layout layout = Layout.read(Path.of("..", "docs", "examples", "layouts", yaml));
        int read = 0;
        int rejected = 0;
        int tests = 0;
        Set<Fingerprint> distinct = new HashSet<>();
        try (TabularFile file = TabularFile.open(path, layout.format(), layout.headerFinder());
                RowCursor rows = file.rows()) {
            RowMapping mapping = RowMapping.bind(
                    Catalogue.source("lab-results"),
                    layout,
                    "cdc",
                    file.facts().sheets().get(0).header());
            for (TabularRow row = rows.next(); row != null; row = rows.next()) {
                Statement statement = mapping.map(row);
                read++;
                rejected += statement.rejected() ? 1 : 0;
                tests += statement.facts().size();
                distinct.add(statement.fingerprint());
            }
        }
        return new Counts(read, distinct.size(), rejected, tests);
    }
}
