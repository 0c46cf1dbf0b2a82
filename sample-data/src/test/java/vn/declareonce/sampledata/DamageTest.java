package vn.declareonce.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What 20,000 people must hold: the shares of March 2022 and every kind of difficulty. */
class DamageTest {
    private static final Set<String> WRONG = Arrays.stream(Damage.values())
            .filter(Damage::wrongField)
            .map(Damage::word)
            .collect(Collectors.toSet());
    private static final Set<String> NONE = Set.of("no-id", "placeholder-id", "scientific");
    private static final Set<String> UNVERIFIED = Set.of("passport", "unknown-number");

    private static List<CSVRecord> truth = List.of();
    private static List<CSVRecord> register = List.of();

    @BeforeAll
    static void generate(@TempDir Path folder) throws IOException {
        Generator.write(GeneratorSettings.of(20_000, 1, folder));
        truth = Tables.csv(folder.resolve("truth.csv"));
        register = Tables.csv(folder.resolve("register.csv"));
    }

    @Test
    void keepsTheSharesOfTheRealComparison() {
        double rows = 0;
        double without = 0;
        double wrong = 0;
        double unverified = 0;
        for (CSVRecord row : truth) {
            if (!row.get("source").equals("vaccination") && !row.get("source").equals("health-book")) {
                continue;
            }
            rows++;
            Set<String> damages = Set.of(row.get("damage").split("\\+"));
            if (damages.stream().anyMatch(NONE::contains)) {
                without++;
            } else if (damages.stream().anyMatch(UNVERIFIED::contains)) {
                unverified++;
            } else if (damages.stream().anyMatch(WRONG::contains)) {
                wrong++;
            }
        }
        double shown = rows - without;
        assertThat(without / rows).isBetween(0.04, 0.12);
        assertThat(wrong / shown).isBetween(0.23, 0.29);
        assertThat(unverified / shown).isBetween(0.02, 0.05);
        assertThat((shown - wrong - unverified) / shown).isBetween(0.67, 0.74);
    }

    @Test
    void plantsEveryKindOfDamage() {
        Set<String> seen = new HashSet<>();
        truth.forEach(row -> seen.addAll(List.of(row.get("damage").split("\\+"))));
        Set<String> expected = Arrays.stream(Damage.values()).map(Damage::word).collect(Collectors.toSet());
        expected.add("none");
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void namesEveryKindOfDamageInTheDocument() throws IOException {
        String document = Files.readString(Path.of("../docs/sample-data.md"));
        for (Damage damage : Damage.values()) {
            assertThat(document).contains("`" + damage.word() + "`");
        }
    }

    @Test
    void callsMisleadingAndRejectedRowsUnknowable() {
        Set<String> misleading = Set.of(
                "id-slip",
                "id-transposed",
                "id-of-spouse",
                "id-of-twin",
                "id-of-parent",
                "id-of-other-citizen",
                "name-undecodable",
                "name-missing",
                "no-event-date",
                "unknown-vaccine",
                "unknown-result",
                "note");
        assertThat(truth)
                .filteredOn(row -> Arrays.stream(row.get("damage").split("\\+")).anyMatch(misleading::contains))
                .allSatisfy(row -> assertThat(row.get("knowable")).isEqualTo("no"));
    }

    @Test
    void issuesWellFormedNumbersOnce() {
        Set<String> numbers = new HashSet<>();
        for (CSVRecord row : register) {
            String id = row.get("SoDinhDanh");
            String birth = row.get("NgayThangNamSinh");
            int century = Integer.parseInt(birth.substring(0, 2)) - 19;
            int digit = century * 2 + Integer.parseInt(row.get("GioiTinh")) - 1;
            assertThat(id).matches("0\\d{11}");
            assertThat(id.substring(3, 6)).isEqualTo(digit + birth.substring(2, 4));
            assertThat(numbers.add(id)).isTrue();
        }
        assertThat(numbers).hasSize(20_000);
    }

    @Test
    void plantsTwinsNeighboursNamesakesAndSharedCmnds() {
        Map<String, Integer> names = new HashMap<>();
        Map<String, Integer> cmnds = new HashMap<>();
        Map<String, Integer> families = new HashMap<>();
        int several = 0;
        for (CSVRecord row : register) {
            String birth = row.get("NgayThangNamSinh");
            names.merge(row.get("HoVaTen") + birth, 1, Integer::sum);
            families.merge(row.get("SoDinhDanh").substring(0, 11), 1, Integer::sum);
            String[] own = row.get("SoCMND").split(";");
            several += own.length > 1 ? 1 : 0;
            for (String cmnd : own) {
                cmnds.merge(cmnd, 1, Integer::sum);
            }
        }
        cmnds.remove("");
        assertThat(names.values().stream().filter(count -> count > 1).count()).isBetween(40L, 160L);
        assertThat(cmnds.values().stream().filter(count -> count > 1).count()).isBetween(2L, 30L);
        assertThat(families.values().stream().filter(count -> count > 1).count())
                .isBetween(200L, 900L);
        assertThat(several).isBetween(700, 1_600);
    }
}
