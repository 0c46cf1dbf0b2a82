package vn.declareonce.tabular;

import java.util.Locale;

/** Something the sender should know, which stops nothing; {@code sheet} is "" when it concerns the file. */
public record FileNote(Code code, String sheet) {

    /** The kinds; each has {@code note.CODE.what} in the bundles. */
    public enum Code {
        HEADER_ONLY,
        HIDDEN_SHEET_NOT_READ,
        SHEET_NOT_CHOSEN,
        SHEET_EMPTY,
        SHEET_WITHOUT_HEADER,
        SHEET_WITHOUT_CELLS,
        ROWS_MERGED,
        ROWS_PASSED_OVER,
        LEGACY_TEXT_DECODED;

        /** What was found, in the language of the locale: Vietnamese or English. */
        public String what(Locale locale) {
            return FaultTexts.text(locale, "note." + name() + ".what");
        }
    }

    /** The code and, after a space, the sheet: as it is kept with a delivery and answered by programs. */
    public String words() {
        return sheet.isEmpty() ? code.name() : code + " " + sheet;
    }
}
