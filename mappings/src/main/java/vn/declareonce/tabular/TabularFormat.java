package vn.declareonce.tabular;

import org.jspecify.annotations.Nullable;

/**
 * What a layout states about its files. Null means: detect. {@code charset} is a Java charset name, {@code TCVN3} or {@code VNI};
 * {@code headerSearchRows} says how many rows from the top may hold the header.
 */
public record TabularFormat(
        @Nullable Kind kind,
        @Nullable String charset,
        @Nullable Character delimiter,
        SheetChoice sheets,
        int headerSearchRows) {

    /** Everything is detected; visible sheets; the header among the first 20 rows. */
    public static final TabularFormat DETECT = new TabularFormat(null, null, null, SheetChoice.VISIBLE, 20);

    /** The two shapes of a file that are taken. */
    public enum Kind {
        CSV,
        XLSX
    }
}
