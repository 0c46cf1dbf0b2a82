package vn.declareonce.report;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few cell styles of a reject workbook; all are text, and text that might be taken for a formula carries the quote prefix. */
final class RejectStyles {
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle marked;
    private final CellStyle markedQuoted;
    private final CellStyle remark;
    private final CellStyle heading;

    RejectStyles(Workbook workbook) {
        text = style(workbook, false, false);
        quoted = style(workbook, false, true);
        marked = style(workbook, true, false);
        markedQuoted = style(workbook, true, true);
        remark = style(workbook, false, false);
        remark.setWrapText(true);
        heading = style(workbook, false, false);
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
    }

    CellStyle sender(String value, boolean isMarked) {
        if (CellText.startsFormula(value)) {
            return isMarked ? markedQuoted : quoted;
        }
        return isMarked ? marked : text;
    }

    CellStyle text() {
        return text;
    }

    CellStyle remark() {
        return remark;
    }

    CellStyle heading() {
        return heading;
    }

    private static CellStyle style(Workbook workbook, boolean isMarked, boolean isQuoted) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setQuotePrefixed(isQuoted);
        if (isMarked) {
            style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }
}
