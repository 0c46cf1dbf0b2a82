package vn.declareonce.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxFileTest {

    private static final Object[] HEADER = {"Họ tên", "Ngày sinh", "Số điện thoại"};

    @Test
    void readsRowsWithTheNumbersTheSenderSees(@TempDir Path folder) {
        Path file = Deliveries.workbook(folder, workbook -> {
            Sheet sheet = workbook.createSheet("Mẫu");
            write(sheet, 0, "Danh sách xét nghiệm");
            write(sheet, 2, HEADER);
            write(sheet, 3, "An", "1990", "0901");
            write(sheet, 6, "Bình", 1991d, 79090012345d);
        });
        assertThat(Deliveries.rows(file)).containsExactly("4 An|1990|0901", "7 Bình|1991|79090012345");
        try (TabularFile open = Deliveries.open(file);
                RowCursor cursor = open.rows(1)) {
            TabularRow row = cursor.next();
            assertThat(row).isNotNull();
            assertThat(row.numericCells()).isEqualTo(0b110L);
            assertThat(row.isNumeric(0)).isFalse();
            assertThat(row.isNumeric(2)).isTrue();
            assertThat(open.facts().sheets().get(0).headerRow()).isEqualTo(3);
        }
    }

    @Test
    void writesNumbersAsSeen(@TempDir Path folder) {
        Path file = Deliveries.workbook(folder, workbook -> {
            Sheet sheet = workbook.createSheet();
            write(sheet, 0, HEADER);
            write(sheet, 1, 36.6, 0.1 + 0.2, 123456789012345678d);
            write(sheet, 2, 79090012345d, -1d, 1e-7);
            styled(workbook, sheet, 2, 0, "000000000000");
        });
        assertThat(Deliveries.rows(file))
                .containsExactly("2 36.6|0.3|123456789012346000", "3 079090012345|-1|0.0000001");
    }

    @Test
    void writesDatesOfBothSystemsAndMixedWithText(@TempDir Path folder) {
        for (boolean from1904 : new boolean[] {false, true}) {
            Path file = Deliveries.workbook(folder, workbook -> {
                workbook.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
                Sheet sheet = workbook.createSheet();
                write(sheet, 0, HEADER);
                Row row = sheet.createRow(1);
                row.createCell(0).setCellValue(LocalDate.of(1990, 8, 15));
                styled(workbook, sheet, 1, 0, "m/d/yyyy");
                row.createCell(1).setCellValue("15/8/1990");
                row.createCell(2).setCellValue(LocalDateTime.of(2021, 9, 13, 7, 30));
                styled(workbook, sheet, 1, 2, "dd/mm/yyyy hh:mm");
            });
            assertThat(Deliveries.rows(file)).containsExactly("2 15/08/1990|15/8/1990|13/09/2021 07:30:00");
        }
    }

    @Test
    void flawsAFormulaWhoseResultIsAnEmptyNumberButNotOneThatGivesAnEmptyText(@TempDir Path folder) {
        String rows = Zips.HEADER_ROW
                + "<row><c t=\"str\"><v>An</v></c><c><f>1900+90</f><v/></c><c t=\"str\"><v>0901</v></c></row>"
                + "<row><c t=\"str\"><v>Bình</v></c><c><v>1991</v></c><c t=\"str\"><f>IF(1,\"\",2)</f><v></v></c></row>";
        Path file = Deliveries.bytes(folder, "a.xlsx", Zips.zip(Zips.parts(rows)));
        assertThat(Deliveries.rows(file)).containsExactly("2 An|-|0901 FORMULA_WITHOUT_VALUE@1", "3 Bình|1991|-");
    }

    @Test
    void takesStoredResultsOfFormulasAndFlawsThoseWithout(@TempDir Path folder) {
        Path file = Deliveries.workbook(folder, workbook -> {
            Sheet sheet = workbook.createSheet();
            write(sheet, 0, HEADER);
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("An");
            Cell counted = row.createCell(1);
            counted.setCellFormula("1900+90");
            counted.setCellValue(1990d);
            write(sheet, 2, "Bình", null, "0902");
            sheet.getRow(2).createCell(1).setCellFormula("1+1");
        });
        assertThat(Deliveries.rows(file)).containsExactly("2 An|1990|-", "3 Bình|-|0902 FORMULA_WITHOUT_VALUE@1");
        try (TabularFile open = Deliveries.open(file);
                RowCursor cursor = open.rows(2)) {
            assertThat(cursor.formulaCells()).isEqualTo(2);
        }
    }

    @Test
    void readsBooleansErrorsRichTextAndMergedCells(@TempDir Path folder) {
        Path file = Deliveries.workbook(folder, workbook -> {
            Sheet sheet = workbook.createSheet();
            write(sheet, 0, "Họ tên", null, "Ngày sinh", "Số điện thoại");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            Row row = sheet.createRow(1);
            XSSFRichTextString rich = new XSSFRichTextString("Nguyễn Văn An");
            rich.applyFont(0, 6, workbook.createFont());
            row.createCell(0).setCellValue(rich);
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
            write(sheet, 2, "Bình", null, "gộp");
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
        });
        assertThat(Deliveries.rows(file)).containsExactly("2 Nguyễn Văn An|-|TRUE|#N/A", "3 Bình|-|gộp|-");
    }

    @Test
    void notesCellsMergedOverRowsBelowTheHeader(@TempDir Path folder) {
        Path file = Deliveries.workbook(folder, workbook -> {
            for (String name : List.of("Gộp dòng", "Gộp cột")) {
                Sheet sheet = workbook.createSheet(name);
                write(sheet, 0, "Danh sách");
                sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 2));
                write(sheet, 2, HEADER);
                for (int row = 3; row < 3_000; row++) {
                    write(sheet, row, "An", "1990", row == 3 ? "0901" : null);
                }
            }
            workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(3, 5, 2, 2));
            workbook.getSheetAt(1).addMergedRegion(new CellRangeAddress(3, 3, 1, 2));
            for (String odd : List.of("A:B", "", ":", "A5:", "A99999999999:B4")) {
                workbook.getSheetAt(1)
                        .getCTWorksheet()
                        .getMergeCells()
                        .addNewMergeCell()
                        .setRef(odd);
            }
        });
        try (TabularFile open = Deliveries.open(file)) {
            assertThat(open.facts().notes()).containsExactly(new FileNote(FileNote.Code.ROWS_MERGED, "Gộp dòng"));
        }
        assertThat(Deliveries.rows(file)).startsWith("4 An|1990|0901", "5 An|1990|-", "6 An|1990|-");
    }

    @Test
    void readsEveryVisibleSheetWhoseHeaderFitsAndTellsOfTheOthers(@TempDir Path folder) {
        Path file = Deliveries.workbook(folder, workbook -> {
            write(workbook.createSheet("Hướng dẫn"), 0, "Điền vào trang sau");
            sheet(workbook, "Q1", "An");
            sheet(workbook, "Ẩn", "Bí");
            sheet(workbook, "Q2", "Cường");
            workbook.createSheet("Trống");
            workbook.setSheetHidden(2, true);
        });
        assertThat(Deliveries.rows(file)).containsExactly("2 An|1990|0901", "2 Cường|1990|0901");
        try (TabularFile open = Deliveries.open(file)) {
            assertThat(open.facts().sheets().stream().map(SheetFacts::read))
                    .containsExactly(false, true, false, true, false);
            assertThat(open.facts().notes())
                    .containsExactly(
                            new FileNote(FileNote.Code.SHEET_WITHOUT_HEADER, "Hướng dẫn"),
                            new FileNote(FileNote.Code.HIDDEN_SHEET_NOT_READ, "Ẩn"),
                            new FileNote(FileNote.Code.SHEET_EMPTY, "Trống"));
        }
        assertThat(Deliveries.rows(file, withSheets(SheetChoice.ALL), Limits.DEFAULT))
                .hasSize(3);
        assertThat(Deliveries.rows(file, withSheets(SheetChoice.named("Ẩn")), Limits.DEFAULT))
                .containsExactly("2 Bí|1990|0901");
    }

    @Test
    void decodesColumnsInLegacyFonts(@TempDir Path folder) {
        Path file = Deliveries.workbook(folder, workbook -> {
            Sheet sheet = workbook.createSheet();
            write(sheet, 0, Tcvn3.encode("Họ tên"), Tcvn3.encode("Ngày sinh"), Tcvn3.encode("Số điện thoại"));
            write(sheet, 1, Tcvn3.encode("Nguyễn Văn Hưng"), "1990", Vni.encode("không có điện thoại"));
            write(sheet, 2, Tcvn3.encode("Trần Thị Thúy"), "1991", "0902");
        });
        assertThat(Deliveries.rows(file))
                .containsExactly("2 Nguyễn Văn Hưng|1990|không có điện thoại", "3 Trần Thị Thúy|1991|0902");
        try (TabularFile open = Deliveries.open(file)) {
            assertThat(open.facts().sheets().get(0).columnText())
                    .isEqualTo(List.of(LegacyText.TCVN3, LegacyText.NONE, LegacyText.VNI));
        }
    }

    static void sheet(XSSFWorkbook workbook, String name, String person) {
        Sheet sheet = workbook.createSheet(name);
        write(sheet, 0, HEADER);
        write(sheet, 1, person, "1990", "0901");
    }

    static void write(Sheet sheet, int index, @org.jspecify.annotations.Nullable Object... values) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Double number) {
                row.createCell(i).setCellValue(number);
            } else if (values[i] != null) {
                row.createCell(i).setCellValue(String.valueOf(values[i]));
            }
        }
    }

    private static TabularFormat withSheets(SheetChoice sheets) {
        return new TabularFormat(null, null, null, sheets, 20);
    }

    private static void styled(XSSFWorkbook workbook, Sheet sheet, int row, int column, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        sheet.getRow(row).getCell(column).setCellStyle(style);
    }
}
