package vn.declareonce.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.declareonce.layout.Layout;
import vn.declareonce.source.Catalogue;

/** What stands under a finished list: signatures are passed over, and no row that could be somebody's ever is. */
class SignatureRowsTest {
    private static final Layout LAYOUT =
            Catalogue.source("lab-results").layouts().get(0);
    private static final Object[] HEADER = {
        "STT", "Họ và tên", "Năm sinh", "Ngày lấy mẫu", "Kết quả", "Đơn vị xét nghiệm"
    };
    private static final String H = "STT,Họ và tên,Năm sinh,Ngày lấy mẫu,Kết quả,Đơn vị xét nghiệm\n";
    private static final String PERSON = "1,Nguyễn Văn Hòa,1990,20/08/2021,Âm tính,CDC\n";

    @Test
    void passesOverTheSignaturesUnderAWorkbooksTotal(@TempDir Path folder) {
        Path file = Deliveries.workbook(folder, workbook -> {
            Sheet sheet = workbook.createSheet("KQ");
            XlsxFileTest.write(sheet, 0, HEADER);
            XlsxFileTest.write(sheet, 1, "1", "Nguyễn Văn Hòa", "1990", "20/08/2021", "Âm tính", "CDC");
            XlsxFileTest.write(sheet, 2, "Tổng cộng", null, 1d);
            XlsxFileTest.write(sheet, 4, null, null, null, null, "Hà Nội, ngày 3 tháng 9 năm 2021");
            XlsxFileTest.write(sheet, 5, null, "Người lập biểu", null, null, null, "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC");
            XlsxFileTest.write(sheet, 6, null, "(Ký, ghi rõ họ tên)", null, null, null, "(Đã ký)");
            XlsxFileTest.write(sheet, 9, null, null, null, null, null, "ThS.BS Trần Thị Bình");
            XlsxFileTest.write(sheet, 10, null, null, null, null, null, null, "Lê Văn Cường");
            Sheet next = workbook.createSheet("KQ 2");
            XlsxFileTest.write(next, 0, HEADER);
            XlsxFileTest.write(next, 1, "1", "Lê Thị Dung", "1991", "20/08/2021", "Âm tính", "CDC");
        });
        assertThat(kinds(file)).containsExactly("2", "3 NOTE", "5 NOTE", "6 NOTE", "7 NOTE", "10 NOTE", "11 NOTE", "2");
    }

    @Test
    void keepsANameUnderTheHeadingOfNamesAndPassesOverTheWordsAroundIt(@TempDir Path folder) {
        Path file = Deliveries.csv(
                folder,
                H + PERSON
                        + ",Người lập bảng,,,,Thủ trưởng đơn vị\n,(ký tên),,,,\n,Trần Thị Bình,,,,\n,,,,,Lê Văn Cường\n,,,,Dương tính,\n");
        assertThat(kinds(file)).containsExactly("2", "3 NOTE", "4 NOTE", "5", "6 NOTE", "7");
    }

    @Test
    void keepsADateUnderTheHeadingOfAnEvent(@TempDir Path folder) {
        String block = ",,,ngày 3 tháng 9 năm 2021,,\nNgười lập biểu\n";
        assertThat(kinds(Deliveries.csv(folder, H + PERSON + block))).containsExactly("2", "3", "4 NOTE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PERSON,
                ",Trần Thị Bình,1991,,,\n",
                ",,,,(+),\n",
                "2\n",
                "x,Trần Thị Bình\n",
                ",0901234567,,,,\n",
                ",An,Bình,Cường,,\n"
            })
    void takesEverythingForDataWhenARowFollows(String row, @TempDir Path folder) {
        Path file = Deliveries.csv(folder, H + PERSON + "Người lập biểu\n,,,,,Lê Văn Cường\n" + row);
        assertThat(kinds(file)).doesNotContain("3 NOTE", "4 NOTE", "5 NOTE").hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lê Văn Cường",
                "Kỳ",
                "Giám",
                "Bác sĩ",
                "Ngọc Ký",
                "Lập",
                "Người",
                "Nguyễn Thị Lưu",
                "- Lê Văn Cường",
                "- Lưu Thị Hoa",
                "- Lưu Vt Hoa",
                "(Kỳ Thị Hoa)",
                "\"Nguyễn Văn Hòa, ngày 15 tháng 8 năm 1990\""
            })
    void neverPassesOverWordsThatMayBeAName(String words, @TempDir Path folder) {
        Path file = Deliveries.csv(folder, H + PERSON + "," + words + ",,,,\n");
        assertThat(kinds(file)).containsExactly("2", "3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Người lập biểu",
                "NGƯỜI TỔNG HỢP",
                "Người lập danh sách: Nguyễn Văn A",
                "Cán bộ tổng hợp",
                "KT. GIÁM ĐỐC",
                "TM. UBND XÃ",
                "Trưởng khoa xét nghiệm",
                "Thủ trưởng đơn vị",
                "(Ký, ghi rõ họ tên)",
                "(Ký tên, đóng dấu)",
                "(Ký)",
                "(Đã ký)",
                "Ký và ghi rõ họ tên",
                "TP. Hồ Chí Minh, ngày ... tháng ... năm 2021",
                "Nơi nhận:",
                "- Như trên;",
                "- Lưu: VT.",
                "- Lưu VT",
                "Đà Nẵng, ngày 3 tháng 9 năm 20..."
            })
    void knowsTheWordsOfSignatures(String words, @TempDir Path folder) {
        Path file = Deliveries.csv(folder, H + PERSON + ",\"" + words + "\",,,,\n");
        assertThat(kinds(file)).containsExactly("2", "3 NOTE");
    }

    @Test
    void restartsAtAnyPositionWithTheSameRows(@TempDir Path folder) {
        Path file = Deliveries.csv(
                folder,
                H + PERSON + "Người lập biểu\n" + PERSON + ",,,,,Giám đốc\n,,,,,Lê Văn Cường\n,Lê Văn Cường,,,,\n");
        List<String> all = kinds(file);
        assertThat(all).containsExactly("2", "3", "4", "5 NOTE", "6 NOTE", "7");
        for (int skip = 0; skip <= all.size(); skip++) {
            assertThat(kinds(file, skip)).isEqualTo(all.subList(skip, all.size()));
        }
    }

    private static List<String> kinds(Path path) {
        return kinds(path, 0);
    }

    /** Every row's number, and whether it is a note. */
    private static List<String> kinds(Path path, long skip) {
        List<String> rows = new ArrayList<>();
        try (TabularFile file = TabularFile.open(path, LAYOUT.format(), LAYOUT.headerFinder());
                RowCursor cursor = file.rows(skip)) {
            for (TabularRow row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(row.number() + (row.kind() == TabularRow.Kind.NOTE ? " NOTE" : ""));
            }
        }
        return rows;
    }
}
