package vn.declareonce.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One byte of a workbook is spoilt, in every place: the file is refused, or reads exactly as the whole one. */
class FlippedByteTest {

    private static final Path SAMPLE = Path.of("../sample-data/small/lab-results/75/xet-nghiem-75-01.xlsx");
    private static final HeaderFinder WIDEST = List::size;

    @Test
    void refusesOrReadsWholeASampleWorkbook(@TempDir Path folder) throws IOException {
        assertThat(readDifferently(Files.readAllBytes(SAMPLE), folder)).isEmpty();
    }

    @Test
    void refusesOrReadsWholeAWorkbookWithStylesAndSeveralSheets(@TempDir Path folder) throws IOException {
        Path file = Deliveries.workbook(folder, FlippedByteTest::write);
        assertThat(readDifferently(Files.readAllBytes(file), folder)).isEmpty();
    }

    @Test
    void refusesALongSheetThatWouldBeLeftOutForASpoiltHeader(@TempDir Path folder) {
        Map<String, String> parts = Zips.parts(Zips.HEADER_ROW + Zips.row("2", "An", "1990", "0901"));
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) -> xml.replace("</sheets>", "<sheet name=\"T\" sheetId=\"2\" r:id=\"r9\"/></sheets>"));
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, xml) -> xml.replace("</", Zips.relation("r9", "worksheet", "worksheets/sheet2.xml", "") + "</"));
        StringBuilder rows = new StringBuilder(Zips.row("1", "Ho ten", "Ngày sinh", "Số điện thoại"));
        for (int row = 2; row < 3_000; row++) {
            rows.append(Zips.row(String.valueOf(row), "Bình", "1991", "0902"));
        }
        parts.put("xl/worksheets/sheet2.xml", Zips.sheet(rows.toString()));
        byte[] whole = Zips.stored(parts);
        assertThat(rowsUnderHoTen(Deliveries.bytes(folder, "long.xlsx", whole))).isEqualTo(1 + 2_998);
        byte[] spoilt = Zips.replaced(whole, ">Ho ten<", ">Ho tfn<");
        Path file = Deliveries.bytes(folder, "long.xlsx", spoilt);
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> rowsUnderHoTen(file));
        assertThat(refused.problems().get(0).fault()).isEqualTo(FileFault.ZIP_DAMAGED);
    }

    private static int rowsUnderHoTen(Path path) {
        HeaderFinder finder = cells -> cells.contains("Ho ten") || cells.contains("Họ tên") ? 3 : 0;
        int rows = 0;
        try (TabularFile file = TabularFile.open(path, TabularFormat.DETECT, finder);
                RowCursor cursor = file.rows()) {
            while (cursor.next() != null) {
                rows++;
            }
        }
        return rows;
    }

    private static void write(XSSFWorkbook workbook) {
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        for (String name : List.of("Quận 1", "Quận 3")) {
            Sheet sheet = workbook.createSheet(name);
            XlsxFileTest.write(sheet, 0, "Họ tên", "Ngày sinh", "Số điện thoại");
            for (int row = 1; row < 40; row++) {
                XlsxFileTest.write(sheet, row, "Trần Thị Hòa " + row, 33_100d + row, "090100" + (1000 + row));
                sheet.getRow(row).getCell(1).setCellStyle(date);
            }
        }
    }

    /** The places at which an inverted byte, or one seeded inverted bit, changed what was read without a refusal. */
    private static List<String> readDifferently(byte[] whole, Path folder) {
        String expected = content(Deliveries.bytes(folder, "flipped.xlsx", whole));
        Random random = new Random(242);
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (int place = 0; place < whole.length; place++) {
            for (int mask : new int[] {0xFF, 1 << random.nextInt(8)}) {
                byte[] spoilt = whole.clone();
                spoilt[place] ^= (byte) mask;
                String read = content(Deliveries.bytes(folder, "flipped.xlsx", spoilt));
                refused += read.startsWith("refused") ? 1 : 0;
                if (!read.startsWith("refused") && !read.equals(expected)) {
                    wrong.add(place + " ^ " + mask);
                }
            }
        }
        assertThat(expected).doesNotStartWith("refused");
        assertThat(refused).isGreaterThan(whole.length);
        return wrong;
    }

    private static String content(Path path) {
        StringBuilder content = new StringBuilder();
        try (TabularFile file = TabularFile.open(path, TabularFormat.DETECT, WIDEST);
                RowCursor cursor = file.rows()) {
            content.append(file.facts());
            for (TabularRow row = cursor.next(); row != null; row = cursor.next()) {
                content.append('\n').append(Deliveries.text(row)).append(' ').append(row.numericCells());
            }
            return content.toString();
        } catch (FileRefused refused) {
            return "refused " + refused.problems().get(0);
        }
    }
}
