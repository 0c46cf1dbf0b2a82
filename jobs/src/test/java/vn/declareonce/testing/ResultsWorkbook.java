package vn.declareonce.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of lab results: the sheet KQ with one invented person, and whatever sheets a test puts beside it. */
public final class ResultsWorkbook {
    private ResultsWorkbook() {}

    /**
     * @param lastColumn heading of the result
     * @param beside adds its sheets behind KQ
     */
    public static void write(Path file, String lastColumn, Consumer<XSSFWorkbook> beside) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet results = workbook.createSheet("KQ");
            row(results, 0, "Họ và tên", "Năm sinh", "Ngày lấy mẫu", lastColumn);
            row(results, 1, "Nguyễn Văn Mẫu", "1990", "20/08/2021", "Âm tính");
            beside.accept(workbook);
            workbook.write(out);
        }
    }

    public static void row(Sheet sheet, int index, String... cells) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }
}
