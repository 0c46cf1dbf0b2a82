package vn.declareonce.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallSetTest {
    private static final Path SMALL = Path.of("small");

    /** Rows that speak of an area, or of two different persons. */
    private static final Set<String> NOBODY_OR_SEVERAL = Set.of(
            "risk-assessment 2",
            "risk-assessment 3",
            "risk-assessment 4",
            "risk-assessment 5",
            "risk-assessment 9",
            "contact-tracing 4",
            "contact-tracing 10");

    private final Path folder;

    SmallSetTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void committedBytesComeFromTheReadableCopies() throws IOException {
        SmallSet.write(SMALL, folder);
        for (String file : List.of(
                "register.xml",
                "vaccination/89/tiem-chung-89-01.csv",
                "vaccination/92/tiem-chung-92-01.csv",
                "vaccination/27/tiem-chung-27-01.xlsx",
                "lab-results/75/xet-nghiem-75-01.xlsx",
                "contact-tracing/79/truy-vet-79-01.xlsx",
                "treatment/79023/ho-so-79023-01.xml")) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(SMALL.resolve(file));
        }
    }

    @Test
    void expectsAnOutcomeForEveryRow() throws IOException {
        Map<String, List<Long>> expected = Tables.csv(SMALL.resolve("expected.csv")).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("file"),
                        TreeMap::new,
                        Collectors.mapping(row -> Long.valueOf(row.get("row")), Collectors.toList())));
        Map<String, List<Long>> written = new TreeMap<>();
        for (Path file : Tables.deliveries(SMALL)) {
            NavigableMap<Long, List<String>> rows = Tables.rows(file);
            written.put(
                    SMALL.relativize(file).toString(),
                    List.copyOf(rows.tailMap(Tables.firstRow(file)).keySet()));
        }
        assertThat(expected).isEqualTo(written);
    }

    @Test
    void expectsPersonsOfTheRegisterOrTypedOnes() throws IOException {
        Set<String> citizens = Tables.csv(SMALL.resolve("register.csv")).stream()
                .map(row -> row.get("SoDinhDanh"))
                .collect(Collectors.toSet());
        assertThat(citizens).hasSize(40);
        for (CSVRecord row : Tables.csv(SMALL.resolve("expected.csv"))) {
            boolean taken = Set.of("loaded", "unchanged", "superseded").contains(row.get("outcome"));
            boolean person = taken && !NOBODY_OR_SEVERAL.contains(row.get("source") + " " + row.get("row"));
            assertThat(row.get("person").isEmpty()).isNotEqualTo(person);
            assertThat(row.get("reason").isEmpty())
                    .isEqualTo(taken || row.get("outcome").equals("note"));
            if (person && row.get("person").indexOf(':') < 0) {
                assertThat(citizens).contains(row.get("person"));
            }
        }
    }

    @Test
    void hasTheHeadersOfTheLayouts() throws IOException {
        assertThat(Files.readAllLines(SMALL.resolve("social-insurance/bhxh-01.csv"))
                        .get(0))
                .isEqualTo(String.join(",", Source.SOCIAL_INSURANCE.header()));
        assertThat(Tables.rows(SMALL.resolve("lab-results/75/xet-nghiem-75-01.xlsx"))
                        .get(4L))
                .containsExactly(Source.LAB_RESULTS.header());
    }
}
