package vn.declareonce.tabular;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Writes a stored number as its sender sees it: whole numbers with all their digits, dates as dd/MM/yyyy, zeros that a format adds. */
final class NumberStyles {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final MathContext EXCEL_DIGITS = new MathContext(15);
    private static final int MOST_STYLES = 65_536;
    private static final int LONGEST_ZEROS = 32;

    /** What the style of a cell does to its number: zeros to fill up to, or a date. */
    private record Style(boolean date, int zeros) {}

    private static final Style PLAIN = new Style(false, 0);

    private final List<Style> styles;
    private final boolean dates1904;

    private NumberStyles(List<Style> styles, boolean dates1904) {
        this.styles = styles;
        this.dates1904 = dates1904;
    }

    static NumberStyles read(ZipFile zip, @Nullable ZipEntry entry, boolean dates1904) throws IOException {
        List<Style> styles = new ArrayList<>();
        if (entry != null) {
            Map<Integer, String> codes = new HashMap<>();
            boolean[] inCells = new boolean[1];
            WorkbookParts.forEachElement(zip, entry, xml -> {
                String name = xml.getLocalName();
                if (name.equals("numFmt") && codes.size() < MOST_STYLES) {
                    codes.put(
                            number(XmlParts.attribute(xml, "numFmtId")),
                            String.valueOf(XmlParts.attribute(xml, "formatCode")));
                } else if (name.equals("cellXfs")) {
                    inCells[0] = true;
                } else if (name.equals("cellStyles") || name.equals("dxfs")) {
                    inCells[0] = false;
                } else if (name.equals("xf") && inCells[0] && styles.size() < MOST_STYLES) {
                    styles.add(style(number(XmlParts.attribute(xml, "numFmtId")), codes));
                }
            });
        }
        return new NumberStyles(styles, dates1904);
    }

    /** The text of a number as written in the sheet's XML; text that is no number comes back as it is. */
    String text(String stored, @Nullable String styleIndex) {
        int index = number(styleIndex);
        Style style = index >= 0 && index < styles.size() ? styles.get(index) : PLAIN;
        if (!style.date() && isShortInteger(stored)) {
            return padded(stored, style.zeros());
        }
        double value;
        try {
            value = Double.parseDouble(stored);
        } catch (NumberFormatException notANumber) {
            return stored;
        }
        if (style.date() && DateUtil.isValidExcelDate(value)) {
            return date(value);
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return stored;
        }
        String plain =
                new BigDecimal(value).round(EXCEL_DIGITS).stripTrailingZeros().toPlainString();
        return padded(plain, style.zeros());
    }

    private String date(double value) {
        LocalDateTime at = DateUtil.getLocalDateTime(value, dates1904, true);
        if (value < 1) {
            return TIME.format(at);
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? DATE.format(at) : DATE_TIME.format(at);
    }

    private static String padded(String digits, int zeros) {
        return digits.length() >= zeros || digits.startsWith("-")
                ? digits
                : "0".repeat(zeros - digits.length()) + digits;
    }

    private static boolean isShortInteger(String stored) {
        if (stored.isEmpty() || stored.length() > 15 || stored.charAt(0) == '0' && stored.length() > 1) {
            return false;
        }
        for (int i = 0; i < stored.length(); i++) {
            if (stored.charAt(i) < '0' || stored.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Style style(int id, Map<Integer, String> codes) {
        String code = codes.get(id);
        if (code == null) {
            code = id >= 0 && id < BuiltinFormats.getAll().length ? BuiltinFormats.getBuiltinFormat(id) : "General";
        }
        if (code.length() < 256 && DateUtil.isADateFormat(id, code)) {
            return new Style(true, 0);
        }
        boolean zeros = code.length() > 1
                && code.length() <= LONGEST_ZEROS
                && code.chars().allMatch(c -> c == '0');
        return zeros ? new Style(false, code.length()) : PLAIN;
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
