package vn.declareonce.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Damaged writings of invented names, from a table outside the project: {@code -Ddeclareonce.reference=FOLDER}. */
class NameVariantsTest {
    private static final Set<String> SAME_NAME = Set.of(
            "nfd",
            "tone_second_vowel",
            "upper",
            "double_space_trim",
            "nbsp",
            "cp1258_semi_composed",
            "math_bold_copied",
            "eth_for_d_stroke");
    private static final Set<String> SAME_KEY = Set.of("upper_no_accent", "title_no_accent");

    @Test
    void readsEveryRecoverableVariantAsTheName() throws IOException {
        Path table = Path.of(System.getProperty("declareonce.reference", ""))
                .resolve("encodings/name_variants_synthetic.csv");
        assumeTrue(Files.exists(table), "no reference folder given, name variants are not tested");
        int tested = 0;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(table, java.nio.charset.StandardCharsets.UTF_8, format)) {
            for (CSVRecord row : rows) {
                String kind = row.get("variant_kind");
                String written = row.get("variant");
                PersonName expected = Objects.requireNonNull(
                        PersonName.read(row.get("canonical_nfc")).value());
                PersonName read = PersonName.read(written).value();
                if (SAME_NAME.contains(kind)) {
                    assertThat(read).as(kind).isEqualTo(expected);
                } else if (SAME_KEY.contains(kind)) {
                    assertThat(Objects.requireNonNull(read).key()).as(kind).isEqualTo(expected.key());
                } else if (kind.equals("surname_last")) {
                    assertThat(Objects.requireNonNull(read).tokens()).as(kind).isEqualTo(expected.tokens());
                } else if (kind.equals("cp1258_lossy_question_marks")) {
                    assertThat(read).as(kind).isNull();
                } else {
                    continue;
                }
                tested++;
            }
        }
        assertThat(tested).isEqualTo(148);
    }
}
