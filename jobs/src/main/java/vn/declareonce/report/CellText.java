package vn.declareonce.report;

/** Makes a sender's cell harmless to a spreadsheet without changing what it says. */
final class CellText {
    private static final int CELL_CHARACTERS = 32_767;
    private static final char FIRST_CONTROL_PICTURE = '\u2400';

    private CellText() {}

    /** Whether a spreadsheet might take the text for a formula or a command. */
    static boolean startsFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n\0".indexOf(text.charAt(0)) >= 0;
    }

    /** A CSV cell: an apostrophe before what might be taken for a formula, as spreadsheets write "this is text". */
    static String csv(String text) {
        String visible = visible(text);
        return startsFormula(visible) ? "'" + visible : visible;
    }

    /** A workbook cell, within Excel's length; its text format says the rest. */
    static String workbook(String text) {
        String visible = visible(text);
        if (visible.length() <= CELL_CHARACTERS) {
            return visible;
        }
        int end = CELL_CHARACTERS - 1;
        return visible.substring(0, Character.isHighSurrogate(visible.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Control characters, which XML cannot hold, become their visible pictures. */
    private static String visible(String text) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                if (shown == null) {
                    shown = new StringBuilder(text);
                }
                shown.setCharAt(i, (char) (FIRST_CONTROL_PICTURE + c));
            }
        }
        return shown == null ? text : shown.toString();
    }
}
