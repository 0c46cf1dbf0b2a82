package vn.declareonce.tabular;

import org.jspecify.annotations.Nullable;

/** Cells that look empty to a person: blanks of every kind, byte order marks and zero-width characters. */
final class Blank {

    private Blank() {}

    static boolean is(@Nullable String cell) {
        for (int i = 0; cell != null && i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean blank = c <= ' ' || c == '\u00A0' || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
            if (!blank) {
                return false;
            }
        }
        return true;
    }

    static boolean all(@Nullable String[] cells, int from) {
        for (int i = from; i < cells.length; i++) {
            if (!is(cells[i])) {
                return false;
            }
        }
        return true;
    }
}
