package vn.declareonce.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The rows as a workbook, streamed: every cell is text, so that no number loses a digit when the file is opened; offending cells are
 * filled and, up to {@link #COMMENTS_MAX} of them, carry a comment.
 */
final class RejectWorkbook implements RejectSink {
    /** Comments are the one part POI keeps in memory. */
    static final int COMMENTS_MAX = 2_000;

    private static final int WINDOW_ROWS = 100;
    private static final int SENDER_COLUMN_WIDTH = 18 * 256;
    private static final int REMARK_COLUMN_WIDTH = 40 * 256;

    private final Path file;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW_ROWS);
    private final RejectStyles styles = new RejectStyles(workbook);
    private final Set<String> names = new HashSet<>();
    private final int rowsMax;
    private SenderRows.@Nullable Sheet sender;
    private @Nullable SXSSFSheet sheet;
    private int nextRow;
    private int comments;

    RejectWorkbook(Path file) {
        this(file, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    RejectWorkbook(Path file, int rowsMax) {
        this.file = file;
        this.rowsMax = rowsMax;
        workbook.setCompressTempFiles(true);
    }

    @Override
    public void startSheet(SenderRows.Sheet started) {
        sender = started;
        sheet = newSheet(started);
    }

    @Override
    public void write(RejectRow row) {
        if (sender == null || sheet == null) {
            throw new IllegalStateException("a row before its sheet");
        }
        if (nextRow == rowsMax) {
            sheet = newSheet(sender);
        }
        SXSSFRow line = sheet.createRow(nextRow++);
        int width = sender.header().size();
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cells().get(i);
            boolean remark = i >= width && i < width + Remarks.HEADINGS.size();
            Cell cell = line.createCell(i);
            cell.setCellStyle(
                    remark ? styles.remark() : styles.sender(text, row.marked().containsKey(i)));
            cell.setCellValue(CellText.workbook(text));
        }
        for (Map.Entry<Integer, List<RowReason>> mark : row.marked().entrySet()) {
            comment(sheet, line.getCell(mark.getKey()), mark.getValue());
        }
    }

    @Override
    public void finish() throws IOException {
        if (workbook.getNumberOfSheets() == 0) {
            workbook.createSheet("-");
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private SXSSFSheet newSheet(SenderRows.Sheet started) {
        SXSSFSheet fresh = workbook.createSheet(unusedName(started.name()));
        List<String> header = RejectRow.header(started);
        SXSSFRow line = fresh.createRow(0);
        for (int i = 0; i < header.size(); i++) {
            Cell cell = line.createCell(i);
            cell.setCellStyle(styles.heading());
            cell.setCellValue(CellText.workbook(header.get(i)));
            fresh.setColumnWidth(i, i < started.header().size() ? SENDER_COLUMN_WIDTH : REMARK_COLUMN_WIDTH);
            fresh.setDefaultColumnStyle(i, styles.text());
        }
        fresh.createFreezePane(0, 1);
        nextRow = 1;
        return fresh;
    }

    private String unusedName(String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted.isEmpty() ? "Sheet1" : wanted);
        String name = safe;
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            String suffix = " (" + i + ")";
            name = safe.substring(0, Math.min(safe.length(), 31 - suffix.length())) + suffix;
        }
        return name;
    }

    private void comment(SXSSFSheet on, Cell cell, List<RowReason> reasons) {
        if (comments++ >= COMMENTS_MAX) {
            return;
        }
        CreationHelper create = workbook.getCreationHelper();
        Drawing<?> drawing = on.createDrawingPatriarch();
        ClientAnchor anchor = create.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 5);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(create.createRichTextString(Remarks.comment(reasons)));
        comment.setAuthor("Khai một lần");
        comment.setAddress(cell.getAddress());
    }
}
