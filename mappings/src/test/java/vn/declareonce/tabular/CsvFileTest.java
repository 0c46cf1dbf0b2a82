package vn.declareonce.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

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
        }
    }
}
