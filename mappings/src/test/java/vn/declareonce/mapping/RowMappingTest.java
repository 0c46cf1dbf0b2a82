package vn.declareonce.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.layout.Column;
import vn.declareonce.layout.Layout;
import vn.declareonce.layout.LayoutInvalid;
import vn.declareonce.layout.LayoutMismatch;
import vn.declareonce.record.Problem;
import vn.declareonce.record.Statement;
import vn.declareonce.source.Catalogue;
import vn.declareonce.tabular.Flaw;
import vn.declareonce.tabular.TabularRow;
import vn.declareonce.values.Reason;

class RowMappingTest {
    private static final Source VACCINATION = Catalogue.source("vaccination");

    @Test
    void tellsEveryProblemOfARowUnderTheSendersOwnHeadings() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("HỌ TÊN", "Lê Văn Tám");
        cells.put("Năm sinh", "31/02/1970");
        cells.put("CCCD", "không có");
        cells.put("Loại vaccine", "thuốc bổ");
        cells.put("NGÀY TIÊM", "");
        Statement statement = Rows.map("vaccination", cells);
        assertThat(statement.rejected()).isTrue();
        assertThat(statement.problems())
                .containsExactlyInAnyOrder(
                        new Problem(Reason.VALUE_MISSING, "NGÀY TIÊM", true),
                        new Problem(Reason.VACCINE_UNKNOWN, "Loại vaccine", true),
                        new Problem(Reason.DATE_IMPOSSIBLE, "Năm sinh", false),
                        new Problem(Reason.ID_PLACEHOLDER, "CCCD", false));
        assertThat(statement.claims()).isEmpty();
        assertThat(statement.facts()).isEmpty();
    }

    @Test
    void doubtfulIdentityNeverRejects() {
        Statement statement = Rows.map(
                "vaccination",
                Rows.dose(
                        "Họ và tên",
                        "con bà Lan",
                        "Ngày sinh",
                        "hôm nào",
                        "CMND/CCCD/HC",
                        "7.909E+10",
                        "Giới tính",
                        "xx"));
        assertThat(statement.rejected()).isFalse();
        assertThat(statement.claims().get(0).identity().doubts())
                .extracting(doubt -> doubt.reason())
                .contains(Reason.ID_SCIENTIFIC, Reason.DATE_UNREADABLE, Reason.IDENTITY_EMPTY);
        assertThat(statement.problems()).allMatch(problem -> !problem.rejects());
    }

    @Test
    void twoWholeCitizenIdsInOneRowAreBothOnlyPossible() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("Mã QR cá nhân", "001070000123|LE VAN TAM|1970-03-02|0|310000000000000001|<1<>");
        cells.put("CMND/CCCD", "079090012345");
        cells.put("Họ và tên", "Lê Văn Tám");
        cells.put("Năm sinh", "");
        cells.put("Ngày lấy mẫu", "01/09/2021");
        cells.put("Kết quả", "âm tính");
        Map<String, String> values = StatementText.of(Rows.map("lab-results", cells));
        assertThat(values)
                .doesNotContainKey("citizenId")
                .containsEntry("citizenIdRepairs", "079090012345, 001070000123")
                .containsEntry("doubts", "personalQr ID_SEVERAL")
                .containsEntry("birthDate", "1970-03-02 DAY");
    }

    @Test
    void contradictionOfNumberAndBirthYearIsADoubt() {
        Statement statement = Rows.map("vaccination", Rows.dose("Ngày sinh", "15/08/1991"));
        assertThat(statement.problems())
                .containsExactly(new Problem(Reason.ID_CONTRADICTS_BIRTH_YEAR, "CMND/CCCD/HC", false));
    }

    @Test
    void eventBeforeBirthIsNoted() {
        Statement statement = Rows.map("vaccination", Rows.dose("Ngày sinh", "15/08/2029", "CMND/CCCD/HC", "P1234567"));
        assertThat(statement.problems()).containsExactly(new Problem(Reason.EVENT_BEFORE_BIRTH, "Ngày sinh", false));
    }

    @Test
    void notesAnEventAfterTheDayOfACheckAndNothingInALoad() {
        Map<String, String> cells = Rows.dose();
        RowMapping mapping =
                RowMapping.bind(VACCINATION, VACCINATION.layouts().get(0), "79", List.copyOf(cells.keySet()));
        TabularRow row = Rows.row(cells.values().toArray(String[]::new));
        assertThat(mapping.map(row).problems()).isEmpty();
        assertThat(checked(row, cells, LocalDate.of(2021, 8, 20)).problems()).isEmpty();
        Statement checked = checked(row, cells, LocalDate.of(2021, 8, 19));
        assertThat(checked.problems()).containsExactly(new Problem(Reason.EVENT_IN_FUTURE, "Ngày tiêm", false));
        assertThat(checked.fingerprint()).isEqualTo(mapping.map(row).fingerprint());
    }

    private static Statement checked(TabularRow row, Map<String, String> cells, LocalDate lastDay) {
        return RowMapping.bindForCheck(
                        VACCINATION, VACCINATION.layouts().get(0), "79", List.copyOf(cells.keySet()), lastDay)
                .map(row);
    }

    @Test
    void givesTheSameStatementsOnManyThreads() throws Exception {
        List<String> header = List.copyOf(Rows.dose("Cơ sở tiêm", "").keySet());
        List<TabularRow> rows = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            String day = (1 + random.nextInt(28)) + "/" + (1 + random.nextInt(12)) + "/";
            String id = "0790" + (100_000_000 + random.nextInt(800_000_000));
            rows.add(Rows.row("Nguyễn Văn Hòa", day + "1990", id.substring(0, 12), "AZ", day + "2021", "Trạm " + i));
        }
        RowMapping shared = mapping(header);
        List<Statement> alone = rows.stream().map(mapping(header)::map).toList();
        assertThat(rows.parallelStream().map(shared::map).toList()).isEqualTo(alone);
    }

    @Test
    void numericIdentifierCellIsNoted() {
        List<String> header = new ArrayList<>(Rows.dose().keySet());
        @Nullable String[] cells = Rows.dose().values().toArray(String[]::new);
        TabularRow row = new TabularRow(0, 2, TabularRow.Kind.DATA, cells, 1L << header.indexOf("CMND/CCCD/HC"), null);
        Statement statement = mapping(header).map(row);
        assertThat(statement.problems()).containsExactly(new Problem(Reason.ID_NUMERIC_CELL, "CMND/CCCD/HC", false));
        assertThat(statement.fingerprint())
                .isEqualTo(Rows.map("vaccination", Rows.dose()).fingerprint());
    }

    @Test
    void flawedRowIsRejectedAndStatesNothing() {
        List<String> header = List.copyOf(Rows.dose().keySet());
        @Nullable String[] cells = {"Nguyễn Văn Hòa", "\uFFFD", null, null, null};
        Flaw flaw = new Flaw(Flaw.Code.UNDECODABLE, 1);
        Statement statement = mapping(header).map(new TabularRow(0, 2, TabularRow.Kind.DATA, cells, 0, flaw));
        assertThat(statement.problems()).containsExactly(new Problem(Reason.VALUE_UNDECODABLE, "Ngày sinh", true));
        assertThat(statement.claims()).isEmpty();
    }

    @Test
    void everyFlawHasAReason() {
        RowMapping mapping = mapping(List.copyOf(Rows.dose().keySet()));
        for (Flaw.Code code : Flaw.Code.values()) {
            TabularRow row = new TabularRow(0, 2, TabularRow.Kind.DATA, new String[5], 0, new Flaw(code, -1));
            assertThat(mapping.map(row).problems())
                    .singleElement()
                    .matches(problem -> problem.rejects() && problem.column() == null);
        }
    }

    @Test
    void noteStatesNothingAndIsNotRejected() {
        @Nullable String[] cells = {"Tổng cộng", "12", null, null, null};
        TabularRow note = new TabularRow(0, 9, TabularRow.Kind.NOTE, cells, 0, null);
        Statement statement = mapping(List.copyOf(Rows.dose().keySet())).map(note);
        assertThat(statement.rejected()).isFalse();
        assertThat(statement.claims()).isEmpty();
        assertThat(statement.facts()).isEmpty();
    }

    @Test
    void recordKeyNeedsAllItsParts() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("Mã số BHXH", "");
        cells.put("Họ tên", "Nguyễn Văn Hòa");
        cells.put("Ngày sinh", "19900815");
        cells.put("Từ ngày", "20210101");
        Statement statement = Rows.map("social-insurance", cells);
        assertThat(statement.recordKey()).isNull();
        assertThat(statement.problems()).containsExactly(new Problem(Reason.ROW_KEY_MISSING, null, false));
    }

    @Test
    void secondLayoutOfASourceIsAFileOnly(@TempDir Path folder) throws Exception {
        String yaml = """
                source: vaccination
                name: clinic
                version: 1
                title: {vi: Phòng khám, en: A clinic}
                columns:
                  - {field: fullName, from: [Last, First], required: true}
                  - {field: birthDate, header: DOB}
                  - {field: vaccine, constant: Pfizer}
                  - {field: injectedOn, header: Given, required: true, filled: true}
                  - {field: sex, header: S}
                dateOrder: MDY
                codeWords: {sex: {a: FEMALE, b: MALE}}
                observedAt: {fileName: "(?<year>\\\\d{4})-(?<month>\\\\d\\\\d)-(?<day>\\\\d\\\\d)"}
                """;
        Path file = Files.writeString(folder.resolve("clinic.yaml"), yaml, StandardCharsets.UTF_8);
        Layout layout = Layout.read(file);
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("First", "Ann");
        cells.put("Last", "Example");
        cells.put("DOB", "3/4/1980");
        cells.put("Given", "9/10/2021");
        cells.put("S", "A");
        assertThat(StatementText.of(Rows.map(VACCINATION, layout, "79", cells)))
                .containsEntry("name", "Example Ann")
                .containsEntry("birthDate", "1980-03-04 DAY")
                .containsEntry("sex", "FEMALE")
                .containsEntry("fact0.subject", "pfizer")
                .containsEntry("fact0.occurredAt", "2021-09-10T00:00");
        assertThat(layout.observedAt().inFileName("doses 2021-09-11.csv")).hasToString("2021-09-11T00:00");
        assertThat(layout.observedAt().inFileName("doses.csv")).isNull();
    }

    @Test
    void layoutThatBreaksItsOwnExampleIsRefused(@TempDir Path folder) throws Exception {
        String yaml = """
                source: bluezone
                name: odd
                version: 1
                title: {vi: x, en: x}
                columns:
                  - {field: phone, header: P, required: true, filled: true}
                  - {field: registeredAt, header: R, required: true, filled: true}
                examples:
                  - {cells: {P: "0912345678", R: 01/05/2021}, expect: accepted, values: {phones: "+84912345678"}}
                  - {cells: {P: "0912345678", R: never}, expect: accepted}
                """;
        Path file = Files.writeString(folder.resolve("odd.yaml"), yaml, StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Catalogue.source("bluezone").read(file))
                .isInstanceOf(LayoutInvalid.class)
                .hasMessage("LAYOUT_INVALID odd: LAYOUT_EXAMPLE_FAILS bluezone/odd line 10: was rejected:"
                        + " [DATE_UNREADABLE]");
    }

    @Test
    void layoutOfAnotherSourceOrWithUnknownFieldsIsRefused() {
        Layout layout = Layout.read("""
                source: bluezone
                name: odd
                version: 1
                title: {vi: x, en: x}
                columns: [{field: phone, header: P}, {field: shoeSize, header: Q}]
                """.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> RowMapping.bind(VACCINATION, layout, "79", List.of("P", "Q")))
                .isInstanceOf(LayoutInvalid.class)
                .hasMessageContaining("is a layout of 'bluezone', not of 'vaccination'")
                .hasMessageContaining("'shoeSize' is no field of vaccination");
    }

    @Test
    void contactsOfTheAppAreReadOnlyWithALegalBasis() throws IOException {
        Source bluezone = Catalogue.source("bluezone");
        Layout contacts = bluezone.layouts().get(1);
        assertThatThrownBy(() -> bluezone.permit(contacts))
                .isInstanceOf(LegalBasisMissing.class)
                .hasMessage("LEGAL_BASIS_MISSING bluezone/contacts");
        String yaml = Files.readString(
                Path.of("src/main/java/vn/declareonce/source/bluezone/contacts.yaml"), StandardCharsets.UTF_8);
        Layout blank = Layout.read((yaml + "legalBasis: \"\"\n").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> bluezone.permit(blank)).isInstanceOf(LegalBasisMissing.class);
        Layout based = Layout.read((yaml + "legalBasis: Công văn 1/BYT\n").getBytes(StandardCharsets.UTF_8));
        bluezone.permit(based);
        assertThat(based.legalBasis()).isEqualTo("Công văn 1/BYT");
        bluezone.permit(bluezone.layouts().get(0));
    }

    @Test
    void headerThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> mapping(List.of("Họ và tên", "Ngày sinh", "Tên vắc xin")))
                .isInstanceOf(LayoutMismatch.class)
                .hasMessageContaining("'CMND/CCCD/HC'")
                .hasMessageContaining("'Ngày tiêm'");
    }

    @Test
    void noGarbageMakesItThrow() {
        Random random = new Random(20_211_120);
        for (Source source : Catalogue.sources()) {
            Layout layout = source.layouts().get(0);
            List<String> header = new ArrayList<>();
            layout.columns().stream()
                    .map(Column::header)
                    .filter(Objects::nonNull)
                    .forEach(header::add);
            RowMapping mapping = RowMapping.bind(source, layout, "79", header);
            int rejected = 0;
            for (int i = 0; i < 3_000; i++) {
                Statement statement = mapping.map(Garbage.row(header.size(), random));
                assertThat(statement.fingerprint()).isNotNull();
                assertThat(StatementText.of(statement)).isNotNull();
                rejected += statement.rejected() ? 1 : 0;
            }
            assertThat(rejected).as(source.name()).isBetween(1, 3_000);
        }
    }

    private static RowMapping mapping(List<String> header) {
        return RowMapping.bind(VACCINATION, VACCINATION.layouts().get(0), "79", header);
    }
}
