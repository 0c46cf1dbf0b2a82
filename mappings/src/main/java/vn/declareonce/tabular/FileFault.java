package vn.declareonce.tabular;

import java.util.Locale;

/** Why a file is refused as a whole; each has {@code CODE.what} and {@code CODE.todo} in the bundles. */
public enum FileFault {
    EMPTY_FILE,
    NO_HEADER,
    HEADER_REPEATED,
    NO_SHEET,
    EXTENSION_NOT_ALLOWED,
    WRONG_MAGIC,
    NOT_TEXT,
    CHARSET_UNKNOWN,
    OLD_XLS,
    ENCRYPTED,
    MACROS,
    EXTERNAL_LINKS,
    DOCTYPE,
    DUPLICATE_ENTRY,
    ENTRY_NAME,
    NOT_A_WORKBOOK,
    BROKEN_XML,
    ZIP_TRUNCATED,
    ZIP_DAMAGED,
    ZIP_TOO_BIG,
    ZIP_RATIO,
    ZIP_ENTRIES,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    LINE_TOO_LONG,
    CELL_TOO_LONG,
    UNTERMINATED_QUOTE,
    XML_BROKEN,
    XML_DOCTYPE,
    XML_NO_RECORD,
    XML_TOO_DEEP,
    XML_TOO_LONG;

    /** What was found, in the language of the locale: Vietnamese or English. */
    public String what(Locale locale) {
        return FaultTexts.text(locale, name() + ".what");
    }

    /** What the sender is to do. */
    public String todo(Locale locale) {
        return FaultTexts.text(locale, name() + ".todo");
    }
}
