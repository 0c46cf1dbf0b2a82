package vn.declareonce.report;

import org.jspecify.annotations.Nullable;

/** Why a row was not taken, or what was doubted in it. {@code column} is the heading as the sender wrote it, null for the whole row. */
public record RowReason(String code, @Nullable String column) {

    /** What is wrong, in Vietnamese and English; never a personal value. */
    public String message() {
        return ReasonWords.both(
                ReasonWords.what(code, ReasonWords.VIETNAMESE), ReasonWords.what(code, ReasonWords.ENGLISH));
    }

    /** What the sender is to do, in Vietnamese and English. */
    public String remedy() {
        return ReasonWords.both(
                ReasonWords.todo(code, ReasonWords.VIETNAMESE), ReasonWords.todo(code, ReasonWords.ENGLISH));
    }
}
