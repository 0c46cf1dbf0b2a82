package vn.declareonce.marking;

import org.jspecify.annotations.Nullable;

/**
 * What is done to one cell.
 *
 * @param sheet the number of its sheet in the workbook's order, from 0
 * @param row the number the spreadsheet shows
 * @param column from 0 for A
 * @param text written in the cell's place, as text; null to leave what stands there
 * @param colour the fill; NONE to leave the cell's own
 * @param comment the words of a comment; "" for none
 */
public record CellEdit(int sheet, int row, int column, @Nullable String text, Colour colour, String comment) {
    /** The fills, as spreadsheets know them from their own bad and neutral cells. */
    public enum Colour {
        NONE(""),
        BAD("FFFFC7CE"),
        DOUBTED("FFFFEB9C");

        private final String argb;

        Colour(String argb) {
            this.argb = argb;
        }

        String argb() {
            return argb;
        }
    }

    /** A cell filled and commented. */
    public static CellEdit mark(int sheet, int row, int column, Colour colour, String comment) {
        return new CellEdit(sheet, row, column, null, colour, comment);
    }

    /** A cell that says something else. */
    public static CellEdit write(int sheet, int row, int column, String text) {
        return new CellEdit(sheet, row, column, text, Colour.NONE, "");
    }

    /** Two edits of one cell: the stronger colour, both comments. */
    CellEdit and(CellEdit other) {
        boolean bad = colour == Colour.BAD || other.colour == Colour.NONE;
        String words = comment.isEmpty() || other.comment.isEmpty() || comment.contains(other.comment)
                ? comment + (comment.contains(other.comment) ? "" : other.comment)
                : comment + "\n\n" + other.comment;
        return new CellEdit(
                sheet, row, column, other.text == null ? text : other.text, bad ? colour : other.colour, words);
    }

    /** As formulas write it: B7. */
    String reference() {
        return letters(column) + row;
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }

    /** The column of a reference such as B7. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return column - 1;
    }
}
