package vn.declareonce.tabular;

import java.util.Locale;

/** Why one row cannot be taken as it stands, with the column counted from 0, or -1 when it concerns the whole row. */
public record Flaw(Code code, int column) {

    /** The reasons; each has {@code row.CODE.what} and {@code row.CODE.todo} in the bundles. */
    public enum Code {
        UNDECODABLE,
        RAGGED_TOO_MANY,
        RAGGED_TOO_FEW,
        STRAY_QUOTE,
        FORMULA_WITHOUT_VALUE,
        CELL_TOO_LONG,
        BROKEN_CELL,
        ELEMENT_REPEATED,
        CONTENT_UNREADABLE;

        /** What was found, in the language of the locale: Vietnamese or English. */
        public String what(Locale locale) {
            return FaultTexts.text(locale, "row." + name() + ".what");
        }

        /** What the sender is to do. */
        public String todo(Locale locale) {
            return FaultTexts.text(locale, "row." + name() + ".todo");
        }
    }
}
