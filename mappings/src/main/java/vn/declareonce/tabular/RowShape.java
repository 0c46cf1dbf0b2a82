package vn.declareonce.tabular;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives a sheet's raw rows their form: width of the header, legacy text undone, notes told from data, ragged rows flawed. */
final class RowShape {

    private static final Pattern TOTAL = Pattern.compile(
            "(tổng|tổng cộng|tổng số|cộng|tong|tong cong|tong so|cong|total|grand total|sum)( ?[:=].*| [\\d.,]+)?");
    private static final Pattern FIGURE = Pattern.compile("[\\d.,%\\s]*");
    private static final Set<String> EXCEL_ERRORS = Set.of(
            "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    private final SheetFacts sheet;
    private final Limits limits;
    private final boolean decodes;

    RowShape(SheetFacts sheet, Limits limits) {
        this.sheet = sheet;
        this.limits = limits;
        this.decodes = sheet.columnText().stream().anyMatch(text -> text != LegacyText.NONE);
    }

    /** The finished row, or null when it is blank. */
    @Nullable
    TabularRow row(int number, @Nullable String[] raw, long numeric, @Nullable Flaw flaw) {
        int first = firstFilled(raw);
        if (first < 0 && flaw == null) {
            return null;
        }
        int width = sheet.header().size();
        @Nullable String[] cells = raw.length < width ? Arrays.copyOf(raw, width) : raw;
        if (decodes) {
            decode(cells);
        }
        boolean note = first >= 0 && isNote(cells, first);
        Flaw found = flaw != null ? flaw : tooLong(cells);
        if (found == null && !note && raw.length > width && !Blank.all(raw, width)) {
            found = new Flaw(Flaw.Code.RAGGED_TOO_MANY, width);
        }
        TabularRow.Kind kind = note ? TabularRow.Kind.NOTE : TabularRow.Kind.DATA;
        return new TabularRow(sheet.index(), number, kind, cells, numeric, note ? null : found);
    }

    private boolean isNote(@Nullable String[] cells, int first) {
        String text = cells[first];
        if (text == null) {
            return false;
        }
        char start = text.strip().charAt(0);
        if (start == '#') {
            return first == 0 && !EXCEL_ERRORS.contains(text.strip());
        }
        return "tTcCgGsS".indexOf(start) >= 0 && isTotal(cells, first) || repeatsHeader(cells);
    }

    /** A total has a word for it in its first filled cell and nothing but figures behind it. */
    private static boolean isTotal(@Nullable String[] cells, int first) {
        String text = cells[first];
        if (text == null || !TOTAL.matcher(normalized(text)).matches()) {
            return false;
        }
        for (int i = first + 1; i < cells.length; i++) {
            String cell = cells[i];
            if (cell != null && !FIGURE.matcher(cell).matches()) {
                return false;
            }
        }
        return true;
    }

    private boolean repeatsHeader(@Nullable String[] cells) {
        List<String> header = sheet.header();
        for (int i = 0; i < header.size(); i++) {
            String cell = cells[i];
            if (!header.get(i).equals(cell == null ? "" : cell)) {
                return false;
            }
        }
        return true;
    }

    private void decode(@Nullable String[] cells) {
        List<LegacyText> texts = sheet.columnText();
        for (int i = 0; i < texts.size(); i++) {
            String cell = cells[i];
            if (cell != null && texts.get(i) != LegacyText.NONE) {
                cells[i] = texts.get(i).decode(cell);
            }
        }
    }

    private @Nullable Flaw tooLong(@Nullable String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            if (cell != null && cell.length() > limits.cellChars()) {
                return new Flaw(Flaw.Code.CELL_TOO_LONG, i);
            }
        }
        return null;
    }

    private static int firstFilled(@Nullable String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!Blank.is(cells[i])) {
                return i;
            }
        }
        return -1;
    }

    static String normalized(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .strip()
                .replaceAll("[\\s\\u00A0]+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
