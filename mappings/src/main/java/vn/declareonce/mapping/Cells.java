package vn.declareonce.mapping;

import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Text;

/**
 * The written text of cells: normal form C, blanks at the ends and the apostrophe that keeps a spreadsheet from calculating gone, null
 * when nothing is left.
 */
final class Cells {
    private Cells() {}

    static @Nullable String text(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        if (from < to && cell.charAt(from) == '\'') {
            from = behindApostrophe(cell, from, to);
        }
        while (to > from && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return from == to ? null : Text.nfc(from == 0 && to == cell.length() ? cell : cell.substring(from, to));
    }

    /** An apostrophe before what a spreadsheet might calculate says "this is text" and is none of it. */
    private static int behindApostrophe(String cell, int from, int to) {
        boolean protects = from + 1 < to && "=+-@".indexOf(cell.charAt(from + 1)) >= 0;
        return protects ? from + 1 : from;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || (c >= 0x7F && (Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF' || c == '\u2060'));
    }
}
