package vn.declareonce.mapping;

import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Text;

/** The written text of cells: normal form C, blanks at the ends gone, null when nothing is left. */
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
        while (to > from && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return from == to ? null : Text.nfc(from == 0 && to == cell.length() ? cell : cell.substring(from, to));
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || (c >= 0x7F && (Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF' || c == '\u2060'));
    }
}
