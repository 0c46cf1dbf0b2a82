package vn.declareonce.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    private static final String H = Deliveries.HEADER + "\n";

    @Test
    void readsRowsWithTheNumbersTheSenderSees(@TempDir Path folder) {
        Path file = Deliveries.csv(
                folder,
                "Danh sách xét nghiệm\n\n" + Deliveries.HEADER
                        + "\r\nAn,1990,0901\n\n\"Bình\nMinh\",1991,0902\nCường,1992,0903");
        assertThat(Deliveries.rows(file))
                .containsExactly("4 An|1990|0901", "6 Bình\nMinh|1991|0902", "8 Cường|1992|0903");
        try (TabularFile open = Deliveries.open(file)) {
            assertThat(open.facts().sheets().get(0).headerRow()).isEqualTo(3);
            assertThat(open.facts().sheets().get(0).header())
                    .isEqualTo(List.of("Họ tên", "Ngày sinh", "Số điện thoại"));
            assertThat(open.facts().charset()).isEqualTo("UTF-8");
            assertThat(open.facts().delimiter()).isEqualTo(',');
            assertThat(open.facts().notes()).isEmpty();
        }
    }

    @Test
    void detectsEveryDelimiter(@TempDir Path folder) {
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            Path file = Deliveries.csv(
                    folder, (H + "Nguyễn, Hòa\n").replace(',', delimiter) + "A" + delimiter + "B" + delimiter);
            try (TabularFile open = Deliveries.open(file)) {
                assertThat(open.facts().delimiter()).isEqualTo(delimiter);
            }
            assertThat(Deliveries.rows(file)).contains("3 A|B|-");
        }
    }

    @Test
    void keepsCommaInsideSemicolonFile(@TempDir Path folder) {
        Path file = Deliveries.csv(folder, "sep=;\nHọ tên;Ngày sinh;Địa chỉ\nAn;1990;12 Lê Lợi, Phường 6, Quận 3\n");
        assertThat(Deliveries.rows(file)).containsExactly("3 An|1990|12 Lê Lợi, Phường 6, Quận 3");
    }

    @Test
    void deliversRaggedRowsWithTheirFlaw(@TempDir Path folder) {
        Path file = Deliveries.csv(folder, H + "An,1990\nBình,1991,0902,thừa\nCường,1992,0903,,\n");
        assertThat(Deliveries.rows(file))
                .containsExactly(
                        "2 An|1990|- RAGGED_TOO_FEW@2",
                        "3 Bình|1991|0902|thừa RAGGED_TOO_MANY@3",
                        "4 Cường|1992|0903|-|-");
    }

    @Test
    void marksCommentsTotalsAndRepeatedHeadersAsNotes(@TempDir Path folder) {
        Path file = Deliveries.csv(
                folder,
                H + "# xuất ngày 01/10/2021\nTổng Văn An,1990,0901\n" + H
                        + "#N/A,1990,0902\nTổng cộng:,2,\nTONG,,2\nCộng\nTotal: 2 rows,,\nTổng,xem trang,sau\n");
        assertThat(Deliveries.rows(file))
                .containsExactly(
                        "2 NOTE # xuất ngày 01/10/2021|-|-",
                        "3 Tổng Văn An|1990|0901",
                        "4 NOTE Họ tên|Ngày sinh|Số điện thoại",
                        "5 #N/A|1990|0902",
                        "6 NOTE Tổng cộng:|2|-",
                        "7 NOTE TONG|-|2",
                        "8 NOTE Cộng|-|-",
                        "9 NOTE Total: 2 rows|-|-",
                        "10 Tổng|xem trang|sau");
    }

    @Test
    void flawsOnlyTheRowWithAnUndecodableByte(@TempDir Path folder) {
        byte[] text = (H + "Nguyễn Văn Hòa,1990,0901\nTrần@Thị,1991,0902\nLê Thị Hương,1992,0903\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length; i++) {
            text[i] = text[i] == '@' ? (byte) 0xFF : text[i];
        }
        assertThat(Deliveries.rows(Deliveries.bytes(folder, "a.csv", text)))
                .containsExactly(
                        "2 Nguyễn Văn Hòa|1990|0901",
                        "3 Trần\uFFFDThị|1991|0902 UNDECODABLE@0",
                        "4 Lê Thị Hương|1992|0903");
    }

    @Test
    void flawsTextAfterClosingQuote(@TempDir Path folder) {
        Path file = Deliveries.csv(folder, H + "\"An\" em,1990,0901\n=\"079\",1991,\"a \"\"b\"\" c\"\n");
        assertThat(Deliveries.rows(file))
                .containsExactly("2 An em|1990|0901 STRAY_QUOTE@-1", "3 =\"079\"|1991|a \"b\" c");
    }

    @Test
    void saysThatThereIsAHeaderOnly(@TempDir Path folder) {
        Path file = Deliveries.csv(folder, H);
        assertThat(Deliveries.rows(file)).isEmpty();
        try (TabularFile open = Deliveries.open(file)) {
            assertThat(open.facts().notes()).containsExactly(new FileNote(FileNote.Code.HEADER_ONLY, ""));
        }
    }

    @Test
    void restartsAtAnyPositionWithTheSameRows(@TempDir Path folder) {
        Path file = Deliveries.csv(folder, H + "A,1,1\n\nB,2,2\n#\nC,\"3\n3\",3\nD,4,4\n");
        List<String> all = Deliveries.rows(file);
        assertThat(all).hasSize(5);
        try (TabularFile open = Deliveries.open(file)) {
            for (int skip = 0; skip <= all.size(); skip++) {
                List<String> rest = new ArrayList<>();
                try (RowCursor cursor = open.rows(skip)) {
                    for (TabularRow row = cursor.next(); row != null; row = cursor.next()) {
                        rest.add(Deliveries.text(row));
                    }
                }
                assertThat(rest).isEqualTo(all.subList(skip, all.size()));
            }
        }
    }
}
