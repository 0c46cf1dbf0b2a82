package vn.declareonce.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxFileTest {

    @Test
    void readsRowsWithTheNumbersTheSenderSees(@TempDir Path folder) {
        Path file = Deliveries.workbook(folder, workbook -> {
            Sheet sheet = workbook.createSheet("Mẫu");
            write(sheet, 0, "Danh sách xét nghiệm");
            write(sheet, 2, "Họ tên", "Ngày sinh", "Số điện thoại");
            write(sheet, 3, "An", "1990", "0901");
            write(sheet, 6, "Bình", 1991d, 79090012345d);
        });
        assertThat(Deliveries.rows(file)).containsExactly("4 An|1990|0901", "7 Bình|1991|79090012345");
    }

    static void write(Sheet sheet, int index, Object... values) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Double number) {
                row.createCell(i).setCellValue(number);
            } else if (values[i] != null) {
                row.createCell(i).setCellValue(String.valueOf(values[i]));
            }
        }
    }
}
