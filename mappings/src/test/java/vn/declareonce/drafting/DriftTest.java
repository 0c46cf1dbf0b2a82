package vn.declareonce.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;

class DriftTest {
    private static final Source BLUEZONE = Catalogue.source("bluezone");
    private static final Source LAB = Catalogue.source("lab-results");

    @Test
    void tellsMissingRenamedAndNewColumnsAndNewWords(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("x.csv"),
                "Họ tên,Năm sinh,Ngày lấy mẫu XN,Kết quả,Ghi gì đó\nA,1990,20/08/2021,đang làm,x\nB,1991,20/08/2021,âm,x\n");
        Drift drift = Drift.of(file, LAB, LAB.layouts().get(0));
        assertThat(drift.missingRequired()).containsExactly("Ngày lấy mẫu");
        assertThat(drift.missing()).contains("STT", "Mã mẫu").doesNotContain("Ngày lấy mẫu");
        assertThat(drift.renamed()).containsExactly(new Drift.Renamed("Ngày lấy mẫu", "Ngày lấy mẫu XN"));
        assertThat(drift.added()).containsExactly("Ngày lấy mẫu XN", "Ghi gì đó");
        assertThat(drift.words()).containsExactly(new Drift.NewWord("Kết quả", "đang làm", 1));
    }

    @Test
    void findsNoneInAFileThatFollowsItsLayout(@TempDir Path folder) throws IOException {
        Layout layout = BLUEZONE.layouts().get(0);
        List<String> headings = layout.columns().stream()
                .map(column -> String.valueOf(column.header()))
                .toList();
        Path file = Files.writeString(folder.resolve("x.csv"), String.join(",", headings) + "\n");
        assertThat(Drift.nearest(file, Catalogue.sources()).source()).isEqualTo("bluezone");
        assertThat(Drift.of(file, BLUEZONE, layout).none()).isTrue();
    }

    @Test
    void comparesXmlWithTheLayoutThatSaysWhereItsRecordsStand(@TempDir Path folder) throws IOException {
        Source treatment = Catalogue.source("treatment");
        Path file = Files.writeString(
                folder.resolve("x.xml"),
                "<DSACH><TONG_HOP><MA_LK>1</MA_LK><HO_TEN>A</HO_TEN><KHAC_LA>x</KHAC_LA></TONG_HOP>"
                        + "<TONG_HOP><MA_LK>2</MA_LK><HO_TEN>B</HO_TEN></TONG_HOP></DSACH>");
        Layout nearest = Drift.nearest(file, List.of(treatment));
        Drift drift = Drift.of(file, treatment, nearest);
        assertThat(nearest.format().xml()).isNotEmpty();
        assertThat(drift.added()).containsExactly("KHAC_LA");
        assertThat(drift.missingRequired()).contains("NGAY_SINH").doesNotContain("HO_TEN");
        assertThat(Drafting.rows(file, treatment)).isEqualTo(2);
    }
}
