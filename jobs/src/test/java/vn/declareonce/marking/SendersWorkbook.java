package vn.declareonce.marking;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a clerk keeps one, with everything a spreadsheet has to lose. All of it is invented. */
final class SendersWorkbook {
    private static final int ROWS = 8;

    private final XSSFWorkbook workbook = new XSSFWorkbook();

    private SendersWorkbook() {}

    static void write(Path file) throws IOException {
        SendersWorkbook written = new SendersWorkbook();
        try (Workbook workbook = written.workbook;
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet results = written.results();
            written.counts(results);
            written.words();
            workbook.write(out);
        }
    }

    /** Merged title, widths, formats of whole columns, a rule of colours, a list to choose from, a comment, a frozen header. */
    private XSSFSheet results() {
        XSSFSheet sheet = workbook.createSheet("Kết quả");
        XSSFCellStyle text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        XSSFCellStyle day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        day.setBorderBottom(BorderStyle.THIN);
        sheet.setDefaultColumnStyle(2, text);
        sheet.setColumnWidth(0, 9_000);
        sheet.setColumnWidth(1, 4_200);
        sheet.createRow(0).createCell(0).setCellValue("PHIẾU KẾT QUẢ XÉT NGHIỆM");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
        XSSFRow header = sheet.createRow(1);
        header.setHeightInPoints(30);
        XSSFCellStyle bold = heading();
        for (String name : List.of("Họ và tên", "Ngày lấy mẫu", "CCCD", "Kết quả", "Tổng")) {
            header.createCell(header.getPhysicalNumberOfCells()).setCellValue(name);
            header.getCell(header.getPhysicalNumberOfCells() - 1).setCellStyle(bold);
        }
        for (int i = 2; i < ROWS; i++) {
            XSSFRow row = sheet.createRow(i);
            row.createCell(0).setCellValue("Người Mẫu " + i);
            row.createCell(1).setCellValue(44_413.0 + i);
            row.getCell(1).setCellStyle(day);
            if (i != 4) {
                row.createCell(2).setCellValue("07908551230" + i);
                row.getCell(2).setCellStyle(text);
            }
            row.createCell(3).setCellValue(i % 2 == 0 ? "Âm tính" : "Dương tính");
            row.createCell(4).setCellFormula("B" + (i + 1) + "+1");
        }
        sheet.createFreezePane(1, 2);
        sheet.getHeader().setCenter("Phòng xét nghiệm Mẫu");
        rules(sheet);
        comment(sheet, 2, 0, "của người gửi");
        comment(sheet, 3, 3, "đã gọi lại");
        return sheet;
    }

    private XSSFCellStyle heading() {
        XSSFCellStyle bold = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        bold.setWrapText(true);
        bold.setFillForegroundColor(IndexedColors.LIGHT_TURQUOISE.getIndex());
        bold.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return bold;
    }

    private void rules(XSSFSheet sheet) {
        var colours = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule positive = colours.createConditionalFormattingRule("$D3=\"Dương tính\"");
        positive.createFontFormatting().setFontColorIndex(IndexedColors.RED.getIndex());
        colours.addConditionalFormatting(new CellRangeAddress[] {new CellRangeAddress(2, ROWS - 1, 0, 4)}, positive);
        DataValidationHelper choices = sheet.getDataValidationHelper();
        sheet.addValidationData(choices.createValidation(
                choices.createExplicitListConstraint(new String[] {"Âm tính", "Dương tính"}),
                new CellRangeAddressList(2, ROWS - 1, 3, 3)));
        Name named = workbook.createName();
        named.setNameName("NguoiMau");
        named.setRefersToFormula("'Kết quả'!$A$3:$A$8");
    }

    private void comment(XSSFSheet sheet, int row, int column, String words) {
        var anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setRow1(row);
        anchor.setCol1(column + 1);
        anchor.setRow2(row + 3);
        anchor.setCol2(column + 3);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(workbook.getCreationHelper().createRichTextString(words));
        sheet.getRow(row).getCell(column).setCellComment(comment);
    }

    /** A sheet with a chart and a picture. */
    private void counts(XSSFSheet results) throws IOException {
        XSSFSheet sheet = workbook.createSheet("Thống kê");
        sheet.createRow(0).createCell(0).setCellFormula("COUNTIF('Kết quả'!D3:D8,\"Âm tính\")");
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 2, 2, 8, 16));
        chart.setTitleText("Theo ngày");
        var across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var up = chart.createValueAxis(AxisPosition.LEFT);
        XDDFChartData bars = chart.createData(ChartTypes.BAR, across, up);
        bars.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(results, new CellRangeAddress(2, ROWS - 1, 0, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(results, new CellRangeAddress(2, ROWS - 1, 1, 1)));
        chart.plot(bars);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
        int picture = workbook.addPicture(png.toByteArray(), Workbook.PICTURE_TYPE_PNG);
        drawing.createPicture(drawing.createAnchor(0, 0, 0, 0, 9, 2, 11, 6), picture);
    }

    /** A hidden sheet that others look up in. */
    private void words() {
        XSSFSheet sheet = workbook.createSheet("Danh mục");
        sheet.createRow(0).createCell(0).setCellValue("Âm tính");
        sheet.createRow(1).createCell(0).setCellValue("Dương tính");
        workbook.setSheetHidden(2, true);
    }
}
