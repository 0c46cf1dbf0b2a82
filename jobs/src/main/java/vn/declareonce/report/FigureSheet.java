package vn.declareonce.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook of one sheet with figures for people, streamed: numbers are numbers, and a text is never taken for a formula. */
public final class FigureSheet implements AutoCloseable {
    private static final int WINDOW_ROWS = 100;
    private static final int COLUMN_WIDTH = 20 * 256;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW_ROWS);
    private final SXSSFSheet sheet;
    private final CellStyle quoted;
    private int next;

    /** @param heads the columns' names */
    public FigureSheet(String title, List<String> heads) {
        workbook.setCompressTempFiles(true);
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(title));
        quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
        CellStyle bold = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        row(heads);
        sheet.getRow(0).forEach(cell -> cell.setCellStyle(bold));
        sheet.createFreezePane(0, 1);
        for (int column = 0; column < heads.size(); column++) {
            sheet.setColumnWidth(column, COLUMN_WIDTH);
        }
    }

    /** @param cells numbers, or anything else as text */
    public void row(List<?> cells) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = row.createCell(column);
            if (cells.get(column) instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                String text = String.valueOf(cells.get(column));
                cell.setCellValue(text);
                if (CellText.startsFormula(text)) {
                    cell.setCellStyle(quoted);
                }
            }
        }
    }

    /** Writes the workbook; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
