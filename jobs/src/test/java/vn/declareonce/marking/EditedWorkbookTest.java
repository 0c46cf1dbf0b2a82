package vn.declareonce.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.marking.CellEdit.Colour;

class EditedWorkbookTest {
    private static final List<CellEdit> MARKS = List.of(
            CellEdit.mark(0, 3, 1, Colour.BAD, "Ngày không có thật / No such date"),
            CellEdit.mark(0, 3, 4, Colour.DOUBTED, "Thiếu / Missing"),
            CellEdit.mark(0, 2, 0, Colour.DOUBTED, "Của ai? / Whose?"));

    @Test
    void marksTheCellsAndLeavesEverythingElse(@TempDir Path folder) throws Exception {
        Path original = folder.resolve("gốc.xlsx");
        Path marked = folder.resolve("đánh dấu.xlsx");
        write(original);
        byte[] before = Files.readAllBytes(original);
        EditedWorkbook.write(original, marked, MARKS);

        assertThat(Files.readAllBytes(original)).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(marked)))
                .isEqualTo("rw-------");
        try (XSSFWorkbook was = new XSSFWorkbook(original.toFile());
                XSSFWorkbook is = new XSSFWorkbook(marked.toFile())) {
            XSSFSheet sheet = is.getSheetAt(0);
            assertThat(fill(sheet, 2, 1)).isEqualTo("FFFFC7CE");
            assertThat(fill(sheet, 2, 4)).isEqualTo("FFFFEB9C");
            assertThat(sheet.getRow(2).getCell(4).getStringCellValue()).isEmpty();
            assertThat(comment(sheet, 2, 1)).isEqualTo("Ngày không có thật / No such date");
            assertThat(comment(sheet, 1, 0)).isEqualTo("của người gửi\nKhai một lần: Của ai? / Whose?");
            XSSFCellStyle date = sheet.getRow(2).getCell(1).getCellStyle();
            assertThat(date.getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(cells(is, Set.of("0 1 0", "0 2 1", "0 2 4")))
                    .isEqualTo(cells(was, Set.of("0 1 0", "0 2 1", "0 2 4")));
            assertThat(sheet.getMergedRegions()).isEqualTo(was.getSheetAt(0).getMergedRegions());
            assertThat(sheet.getColumnWidth(1)).isEqualTo(was.getSheetAt(0).getColumnWidth(1));
            assertThat(is.getSheetAt(1).getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 1);
        }
        Map<String, byte[]> parts = parts(original);
        Map<String, byte[]> now = parts(marked);
        Set<String> touched = new TreeSet<>();
        now.forEach((name, bytes) -> {
            if (!Arrays.equals(bytes, parts.get(name))) {
                touched.add(name);
            }
        });
        touched.removeIf(name -> name.endsWith(".rels") || name.equals("[Content_Types].xml"));
        assertThat(touched)
                .containsExactly(
                        "xl/comments1.xml", "xl/drawings/vmlDrawing0.vml", "xl/styles.xml", "xl/worksheets/sheet1.xml");
        assertThat(now.keySet()).containsAll(parts.keySet());
    }

    @Test
    void givesASheetWithoutCommentsItsFirst(@TempDir Path folder) throws Exception {
        Path original = folder.resolve("a.xlsx");
        Path marked = folder.resolve("b.xlsx");
        write(original);
        EditedWorkbook.write(original, marked, List.of(CellEdit.mark(1, 1, 0, Colour.BAD, "Sai / Wrong")));
        try (XSSFWorkbook is = new XSSFWorkbook(marked.toFile())) {
            assertThat(comment(is.getSheetAt(1), 0, 0)).isEqualTo("Sai / Wrong");
            assertThat(comment(is.getSheetAt(0), 1, 0)).isEqualTo("của người gửi");
        }
    }

    @Test
    void keepsThePicturesOfAHeaderApartFromComments(@TempDir Path folder) throws Exception {
        Path original = folder.resolve("a.xlsx");
        Path marked = folder.resolve("b.xlsx");
        String logo = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape id=\"CH\"/></xml>";
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(original)) {
            XSSFSheet sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("Sai");
            PackagePartName name = PackagingURIHelper.createPartName("/xl/drawings/vmlHeader1.vml");
            PackagePart part =
                    workbook.getPackage().createPart(name, "application/vnd.openxmlformats-officedocument.vmlDrawing");
            try (OutputStream drawn = part.getOutputStream()) {
                drawn.write(logo.getBytes(StandardCharsets.UTF_8));
            }
            String id = sheet.getPackagePart()
                    .addRelationship(name, TargetMode.INTERNAL, XSSFRelation.VML_DRAWINGS.getRelation())
                    .getId();
            sheet.getCTWorksheet().addNewLegacyDrawingHF().setId(id);
            workbook.write(out);
        }
        EditedWorkbook.write(original, marked, List.of(CellEdit.mark(0, 1, 0, Colour.BAD, "Sai / Wrong")));
        assertThat(new String(parts(marked).get("xl/drawings/vmlHeader1.vml"), StandardCharsets.UTF_8))
                .isEqualTo(new String(parts(original).get("xl/drawings/vmlHeader1.vml"), StandardCharsets.UTF_8));
        String sheet = new String(parts(marked).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        assertThat(sheet).containsSubsequence("<legacyDrawing ", "<legacyDrawingHF ");
        assertThat(parts(marked)).containsKey("xl/drawings/vmlDeclareOnce1.vml");
    }

    @Test
    void givesACellThatWasNotWrittenTheFormatOfItsRowOrColumn(@TempDir Path folder) throws Exception {
        Path original = folder.resolve("a.xlsx");
        Path marked = folder.resolve("b.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(original)) {
            XSSFSheet sheet = workbook.createSheet();
            XSSFCellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            XSSFCellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            sheet.setDefaultColumnStyle(1, text);
            sheet.createRow(0).createCell(0).setCellValue("A");
            sheet.createRow(1).setRowStyle(day);
            workbook.write(out);
        }
        EditedWorkbook.write(
                original,
                marked,
                List.of(
                        CellEdit.mark(0, 1, 1, Colour.BAD, "Thiếu"),
                        CellEdit.mark(0, 1, 2, Colour.BAD, "Thiếu"),
                        CellEdit.mark(0, 2, 1, Colour.BAD, "Thiếu")));
        try (XSSFWorkbook is = new XSSFWorkbook(marked.toFile())) {
            XSSFSheet sheet = is.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(sheet.getRow(0).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("General");
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("dd/mm/yyyy");
        }
    }

    @Test
    void marksTheFirstOfMergedCellsAndNamesTheRows(@TempDir Path folder) throws Exception {
        Path original = folder.resolve("a.xlsx");
        Path marked = folder.resolve("b.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(original)) {
            XSSFSheet sheet = workbook.createSheet();
            for (int row = 1; row <= 5; row++) {
                sheet.createRow(row).createCell(0).setCellValue(row);
            }
            sheet.getRow(1).createCell(1).setCellValue("Nguyễn Văn Mẫu");
            sheet.addMergedRegion(new CellRangeAddress(1, 4, 1, 2));
            workbook.write(out);
        }
        EditedWorkbook.write(
                original,
                marked,
                List.of(
                        CellEdit.mark(0, 2, 1, Colour.DOUBTED, "Của ai? / Whose?"),
                        CellEdit.mark(0, 3, 1, Colour.BAD, "Thiếu / Missing"),
                        CellEdit.mark(0, 5, 1, Colour.BAD, "Thiếu / Missing"),
                        CellEdit.mark(0, 6, 1, Colour.BAD, "Thiếu / Missing"),
                        CellEdit.write(0, 4, 1, "Trần Thị Mẫu")));
        try (XSSFWorkbook is = new XSSFWorkbook(marked.toFile())) {
            XSSFSheet sheet = is.getSheetAt(0);
            assertThat(comment(sheet, 1, 1))
                    .isEqualTo("Của ai? / Whose?\n\nÔ gộp, dòng / merged cell, row 3, 5: Thiếu / Missing");
            assertThat(fill(sheet, 1, 1)).isEqualTo("FFFFC7CE");
            assertThat(comment(sheet, 5, 1)).isEqualTo("Thiếu / Missing");
            assertThat(sheet.getCellComments()).hasSize(2);
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("Trần Thị Mẫu");
        }
    }

    @Test
    void writesACellAnewAsTextInItsOwnStyle(@TempDir Path folder) throws Exception {
        Path original = folder.resolve("a.xlsx");
        Path corrected = folder.resolve("b.xlsx");
        write(original);
        EditedWorkbook.write(
                original,
                corrected,
                List.of(
                        CellEdit.write(0, 3, 1, "05/08/2021"),
                        CellEdit.write(0, 3, 4, " <ổn> & "),
                        CellEdit.write(0, 2, 2, "079085512304")));
        try (XSSFWorkbook was = new XSSFWorkbook(original.toFile());
                XSSFWorkbook is = new XSSFWorkbook(corrected.toFile())) {
            Row row = is.getSheetAt(0).getRow(2);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("05/08/2021");
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo(" <ổn> & ");
            assertThat(is.getSheetAt(0).getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("079085512304");
            assertThat(cells(is, Set.of("0 2 1", "0 2 4", "0 1 2")))
                    .isEqualTo(cells(was, Set.of("0 2 1", "0 2 4", "0 1 2")));
        }
    }

    @Test
    void countsColumnsAsSpreadsheetsDo() {
        assertThat(List.of(0, 25, 26, 701, 702, 16383).stream().map(CellEdit::letters))
                .containsExactly("A", "Z", "AA", "ZZ", "AAA", "XFD");
        assertThat(List.of("A1", "Z9", "AA10", "ZZ1", "AAA1", "XFD1048576").stream()
                        .map(CellEdit::column))
                .containsExactly(0, 25, 26, 701, 702, 16383);
    }

    /** A sheet with dates, numbers, a formula, a comment, merged cells; a second one with a frozen row. */
    private static void write(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Kết quả");
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            Row header = sheet.createRow(0);
            for (String name : List.of("Họ và tên", "Ngày", "CCCD", "Tổng")) {
                header.createCell(header.getPhysicalNumberOfCells()).setCellValue(name);
            }
            for (int i = 1; i <= 3; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("Người Mẫu " + i);
                Cell day = row.createCell(1);
                day.setCellValue(44_413.0 + i);
                day.setCellStyle(date);
                row.createCell(2).setCellValue(79_085_512_304.0);
                row.createCell(3).setCellFormula("SUM(1,2)");
            }
            var anchor = workbook.getCreationHelper().createClientAnchor();
            XSSFComment own = sheet.createDrawingPatriarch().createCellComment(anchor);
            own.setString(workbook.getCreationHelper().createRichTextString("của người gửi"));
            sheet.getRow(1).getCell(0).setCellComment(own);
            sheet.addMergedRegion(new CellRangeAddress(5, 6, 0, 2));
            sheet.setColumnWidth(1, 7_000);
            XSSFSheet notes = workbook.createSheet("Ghi chú");
            notes.createRow(0).createCell(0).setCellValue("giữ nguyên");
            notes.createFreezePane(0, 1);
            workbook.write(out);
        }
    }

    /** Every cell but some: its formula or value and its style, by sheet, row and column. */
    private static Map<String, String> cells(XSSFWorkbook workbook, Set<String> without) {
        Map<String, String> cells = new TreeMap<>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> cells.put(
                workbook.getSheetIndex(sheet) + " " + row.getRowNum() + " " + cell.getColumnIndex(),
                ((XSSFCell) cell).getRawValue() + " " + cell + " "
                        + cell.getCellStyle().getIndex()))));
        cells.keySet().removeAll(without);
        return cells;
    }

    private static String fill(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row)
                .getCell(column)
                .getCellStyle()
                .getFillForegroundColorColor()
                .getARGBHex();
    }

    private static String comment(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getCellComment().getString().getString();
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }
}
