package vn.declareonce.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;

/**
 * The workbook a province fills in: every column is text, so that no identifier loses a zero, coded columns have drop-downs, headings carry
 * comments, and a second sheet explains. Filled in, it is read by the layout it was made from.
 */
public final class TemplateWorkbook {
    static final String DATA = "Dữ liệu";
    static final String GUIDE = "Hướng dẫn";
    private static final int LAST_ROW = 10_000;
    private static final int COLUMN_WIDTH = 20 * 256;
    private static final int TEXT_WIDTH = 60 * 256;
    private static final int FILTER_CHARS = 255;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle text;
    private final CellStyle heading;

    private TemplateWorkbook() {
        text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        heading = workbook.createCellStyle();
        heading.cloneStyleFrom(text);
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
    }

    /** Writes the workbook; the stream stays open. */
    public static void write(Source source, Layout layout, OutputStream out) throws IOException {
        TemplateWorkbook template = new TemplateWorkbook();
        try (XSSFWorkbook workbook = template.workbook) {
            List<ColumnGuide> columns = ColumnGuide.of(source, layout);
            template.data(columns);
            template.guide(layout, columns);
            workbook.write(out);
        }
    }

    private void data(List<ColumnGuide> columns) {
        XSSFSheet sheet = workbook.createSheet(DATA);
        Row header = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            ColumnGuide column = columns.get(i);
            Cell cell = header.createCell(i);
            cell.setCellValue(column.heading());
            cell.setCellStyle(heading);
            sheet.setColumnWidth(i, COLUMN_WIDTH);
            sheet.setDefaultColumnStyle(i, text);
            if (!column.rules().isEmpty()) {
                comment(sheet, cell, String.join("\n", column.rules()));
            }
            choices(sheet, i, column.choices());
        }
        sheet.createFreezePane(0, 1);
    }

    private void choices(XSSFSheet sheet, int column, List<String> choices) {
        if (choices.isEmpty() || String.join(",", choices).length() > FILTER_CHARS) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(1, LAST_ROW, column, column));
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox("Khai một lần", "Chọn một giá trị trong danh sách / Choose from the list");
        sheet.addValidationData(validation);
    }

    private void comment(XSSFSheet sheet, Cell cell, String words) {
        CreationHelper create = workbook.getCreationHelper();
        ClientAnchor anchor = create.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setCol2(cell.getColumnIndex() + 3);
        anchor.setRow1(0);
        anchor.setRow2(6);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(create.createRichTextString(words));
        comment.setAuthor("Khai một lần");
        cell.setCellComment(comment);
    }

    /** Headings stand behind their column's letter, so that this sheet is never taken for data. */
    private void guide(Layout layout, List<ColumnGuide> columns) {
        XSSFSheet sheet = workbook.createSheet(GUIDE);
        sheet.setColumnWidth(0, 2 * COLUMN_WIDTH);
        sheet.setColumnWidth(1, TEXT_WIDTH);
        int row = 0;
        line(sheet, row++, layout.title().vi(), layout.title().en());
        line(sheet, row++, "Mẫu / Layout", layout.name() + " v" + layout.version());
        for (int i = 0; i < columns.size(); i++) {
            ColumnGuide column = columns.get(i);
            String letter = CellReference.convertNumToColString(i);
            line(sheet, row++, letter + ": " + column.heading(), String.join("; ", column.rules()));
        }
    }

    private void line(XSSFSheet sheet, int at, String first, String second) {
        Row row = sheet.createRow(at);
        Cell left = row.createCell(0);
        left.setCellValue(first);
        left.setCellStyle(heading);
        Cell right = row.createCell(1);
        right.setCellValue(second);
        right.setCellStyle(text);
    }
}
