package vn.declareonce.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.ExampleRun;
import vn.declareonce.mapping.RowMapping;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;
import vn.declareonce.tabular.FileRefused;
import vn.declareonce.values.DateOrder;

class DraftingTest {
    private static final Source LAB = Catalogue.source("lab-results");
    private static final String FOREIGN = """
            patient_last_name,patient_first_name,DOB,gender,accession_number,collection_date,test_result,Ordering_provider_ID
            Example,Ann,1/20/1962,F,100001,12/20/2021 14:00,260373001,0912345678
            Example,Bob,11/5/1990,M,100002,12/21/2021 09:30,895231008,0912345679
            """;

    @Test
    void findsSourceColumnsDateOrderAndCodes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("lab 2021.csv"), FOREIGN);
        LayoutDraft draft = Drafting.of(file, "lab 2021.csv", Catalogue.sources());
        assertThat(draft.source()).isEqualTo("lab-results");
        Layout layout = read(draft);
        assertThat(layout.name()).isEqualTo("lab");
        assertThat(layout.dateOrder()).isEqualTo(DateOrder.MDY);
        assertThat(layout.fields())
                .containsExactlyInAnyOrder("fullName", "birthDate", "sex", "sampleNumber", "collectedAt", "result");
        assertThat(layout.column("fullName"))
                .extracting(column -> column == null ? List.of() : column.from())
                .isEqualTo(List.of("patient_last_name", "patient_first_name"));
        assertThat(layout.codeWords().get("result"))
                .containsEntry("260373001", "POSITIVE")
                .hasSize(1);
        assertThat(draft.yaml()).contains("#     \"895231008\": ?  # 1 rows; what does it stand for?");
        assertThat(ExampleRun.failures(LAB, layout)).isEmpty();
        assertThat(layout.examples()).anyMatch(example -> example.accepted()).anyMatch(example -> !example.accepted());
    }

    @Test
    void asksForTheMeaningOfEveryUnknownWordAndAssumesNone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.csv"),
                "no,name,res,sex\n1,An,260373001,A\n2,Ba,seen,Nam BN\n3,Tư,Seen,M\n4,Năm,Negative,F\n");
        Map<String, String> said = Map.of("name", "fullName", "res", "result", "sex", "sex");
        List<UnknownWord> words = Drafting.words(file, LAB, said);
        assertThat(words)
                .extracting(UnknownWord::word, UnknownWord::rows, UnknownWord::guess, UnknownWord::percent)
                .containsExactlyInAnyOrder(
                        tuple("260373001", 1, "POSITIVE", 95),
                        tuple("seen", 2, null, 0),
                        tuple("A", 1, "", 95),
                        tuple("Nam BN", 1, "Nam", 60));
        assertThat(words)
                .filteredOn(UnknownWord::decides)
                .extracting(UnknownWord::field)
                .containsOnly("result");
        assertThat(read(Drafting.as(file, "a", LAB, said, Map.of())).codeWords())
                .isEmpty();
        assertThat(read(Drafting.as(file, "a", LAB, said, Map.of("result", Map.of("seen", "POSITIVE"))))
                        .codeWords())
                .isEqualTo(Map.of("result", Map.of("SEEN", "POSITIVE")));
    }

    @Test
    void addsWordsToEveryLayoutThatComesAlong() {
        for (Source source : Catalogue.sources()) {
            for (Layout base : source.layouts()) {
                String field = base.fields().get(0);
                Layout more = MoreWords.of(base, "more", Map.of(field, Map.of("Từ \"lạ\"", "x", "(+)", "y")));
                assertThat(more.name()).isEqualTo("more");
                assertThat(more.columns()).isEqualTo(base.columns());
                assertThat(more.format()).isEqualTo(base.format());
                assertThat(more.legalBasis()).isEqualTo(base.legalBasis());
                assertThat(more.codeWords().get(field))
                        .containsEntry("TULA", "x")
                        .containsEntry("(+)", "y");
                base.codeWords()
                        .forEach((other, words) ->
                                assertThat(more.codeWords().get(other)).containsAllEntriesOf(words));
                assertThat(MoreWords.of(more, "more", Map.of()).codeWords()).isEqualTo(more.codeWords());
            }
        }
    }

    @Test
    void offersMeaningsThatTheSourceReads() {
        int fields = 0;
        for (Source source : Catalogue.sources()) {
            FieldProbe probe = new FieldProbe(source);
            for (String field : source.fields()) {
                if (probe.isCoded(field) && !Meanings.listed(field).isEmpty()) {
                    assertThat(new Meanings(probe).of(field))
                            .as(source.name() + " " + field)
                            .isEqualTo(Meanings.listed(field));
                    fields++;
                }
            }
        }
        assertThat(fields).isEqualTo(25);
    }

    @Test
    void namesNobodyOfTheSample(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), FOREIGN);
        LayoutDraft draft = Drafting.of(file, "a.csv", List.of(LAB));
        assertThat(draft.yaml()).doesNotContain("Bob").doesNotContain("1962").doesNotContain("100001");
    }

    @Test
    void findsColumnsByTheirContentAlone(@TempDir Path folder) throws IOException {
        StringBuilder csv = new StringBuilder("c one;c two;c three\n");
        for (int i = 10; i < 40; i++) {
            csv.append("Vero Cell;0790900")
                    .append(12300 + i)
                    .append(";")
                    .append(i % 28 + 1)
                    .append("/08/2021\n");
        }
        Path file = Files.writeString(folder.resolve("x.csv"), csv);
        LayoutDraft draft = Drafting.of(file, "x.csv", List.of(Catalogue.source("vaccination")));
        assertThat(draft.guesses())
                .filteredOn(guess -> guess.headings().equals(List.of("c three")))
                .extracting(Guess::why)
                .containsExactly("by its content alone; 28 different values");
        assertThat(draft.questions())
                .anyMatch(question -> question.startsWith("Which column is 'fullName'?"))
                .anyMatch(question -> question.startsWith("Which column is 'vaccine'?"));
        assertThat(draft.yaml()).contains("delimiter: \";\"");
        read(draft);
    }

    @Test
    void asksWhosePhonesHaveNeitherZeroNorCountryCode(@TempDir Path folder) throws IOException {
        String header = "Họ tên,Ngày sinh,Ngày lấy mẫu,Kết quả,Số điện thoại\nA,13/02/1990,13/04/2021,âm,";
        Path foreign = Files.writeString(folder.resolve("x.csv"), header + "205-999-2800\n");
        assertThat(Drafting.of(foreign, "x.csv", List.of(LAB)).questions())
                .contains("Is Số điện thoại 'phone'? 40 % (by its heading; most numbers have ten digits and neither 0"
                        + " nor 84 before them).");
        for (String ours : List.of("0912345678", "+84912345678", "84912345678", "912345678")) {
            Path file = Files.writeString(folder.resolve("y.csv"), header + ours + "\n");
            assertThat(read(Drafting.of(file, "y.csv", List.of(LAB))).fields()).contains("phone");
        }
    }

    @Test
    void takesNoRepeatedCodeForAnIdentifier(@TempDir Path folder) throws IOException {
        StringBuilder csv = new StringBuilder("Họ tên,Ngày sinh,Ngày lấy mẫu,Kết quả,Loại,Số\n");
        for (int i = 0; i < 30; i++) {
            csv.append("A,13/02/1990,13/04/2021,âm,25852900")
                    .append(i % 5)
                    .append(",0790900")
                    .append(12310 + i)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("x.csv"), csv);
        assertThat(Drafting.of(file, "x.csv", List.of(LAB)).guesses())
                .noneMatch(guess -> guess.headings().contains("Loại"))
                .anyMatch(guess -> guess.headings().contains("Số"));
    }

    @Test
    void takesNoNumberedSampleForATime(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), """
                sample_no;patient;yob;taken;outcome;mobile
                S1;Phan An;1994;20.08.2021;NEGATIVE;0912345678
                S2;Lê Nam;1998;21.08.2021;positive;0912345679
                S3;Võ Minh;1983;22.08.2021;NEGATIVE;0912345677
                """);
        LayoutDraft draft = Drafting.of(file, "a.csv", List.of(LAB));
        assertThat(draft.guesses())
                .filteredOn(guess -> guess.isSureEnough() && guess.headings().contains("sample_no"))
                .extracting(guess -> guess.field())
                .doesNotContain("collectedAt", "releasedAt");
    }

    @Test
    void asksWhenDayAndMonthCouldBeEither(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("x.csv"), "Họ tên,Ngày sinh,Ngày lấy mẫu,Kết quả\nA,01/02/1990,03/04/2021,âm\n");
        LayoutDraft draft = Drafting.of(file, "x.csv", List.of(LAB));
        assertThat(draft.questions())
                .contains("In which order are day and month written? 2 of 2 different dates can be read so,"
                        + " 2 as MDY.");
        assertThat(read(draft).dateOrder()).isEqualTo(DateOrder.DMY);
    }

    @Test
    void draftsFromAHeaderAlone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "Họ và tên,Năm sinh,Ngày lấy mẫu,Kết quả\n");
        LayoutDraft draft = Drafting.of(file, "x.csv", List.of(LAB));
        assertThat(read(draft).fields()).containsExactly("fullName", "birthDate", "collectedAt", "result");
        assertThat(draft.questions()).contains("Is there a longer sample? Only 0 rows were seen.");
    }

    @Test
    void writesHostileHeadingsAsTexts(@TempDir Path folder) throws IOException {
        String header = "\"dob\nsource: evil\",\"# name\",\"a: [b\",\"\"\"quoted\\\",result\n1990,x,y,z,âm\n";
        Path file = Files.writeString(folder.resolve("x\nname: evil.csv"), header);
        LayoutDraft draft = Drafting.of(file, "x\nname: evil.csv", List.of(LAB));
        Layout layout = read(draft);
        assertThat(layout.source()).isEqualTo("lab-results");
        assertThat(layout.name()).isEqualTo("x-name-evil");
    }

    @Test
    void takesAHeaderOfFiveHundredColumnsAndRefusesMore(@TempDir Path folder) throws IOException {
        Path wide = Files.writeString(folder.resolve("wide.csv"), wide(500));
        LayoutDraft draft = Drafting.of(wide, "wide.csv", List.of(LAB));
        assertThat(draft.guesses()).isEmpty();
        read(draft, false);
        Path wider = Files.writeString(folder.resolve("wider.csv"), wide(5_000));
        assertThatThrownBy(() -> Drafting.of(wider, "wider.csv", List.of(LAB)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("TOO_MANY_COLUMNS");
    }

    @Test
    void refusesWhatIsNoTable(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        Path blank = Files.writeString(folder.resolve("blank.csv"), "\n\n , ,\n");
        Path numbers = Files.writeString(folder.resolve("numbers.csv"), "1,2\n3,4\n");
        byte[] noise = new byte[4_096];
        new java.util.Random(7).nextBytes(noise);
        Path binary = Files.write(folder.resolve("binary.csv"), noise);
        for (Path file : List.of(empty, blank, numbers, binary)) {
            assertThatThrownBy(() -> Drafting.of(file, "x.csv", Catalogue.sources()))
                    .as(file.getFileName().toString())
                    .isInstanceOf(FileRefused.class);
        }
    }

    private static String wide(int columns) {
        return IntStream.range(0, columns)
                        .mapToObj(i -> "q" + (char) ('a' + i % 26) + "z" + i)
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static Layout read(LayoutDraft draft) {
        return read(draft, true);
    }

    /** A draft must be a layout that could be loaded with. */
    private static Layout read(LayoutDraft draft, boolean usable) {
        if (!usable) {
            assertThat(draft.yaml()).contains("# Not used, but content of the row: qaz0, qbz1");
            return Catalogue.source(draft.source()).layouts().get(0);
        }
        Layout layout = Layout.read(draft.yaml().getBytes(StandardCharsets.UTF_8));
        Catalogue.source(draft.source()).check(layout);
        List<String> headings = layout.columns().stream()
                .flatMap(column ->
                        column.header() == null ? column.from().stream() : java.util.stream.Stream.of(column.header()))
                .toList();
        RowMapping.bind(Catalogue.source(draft.source()), layout, "test", headings);
        return layout;
    }
}
