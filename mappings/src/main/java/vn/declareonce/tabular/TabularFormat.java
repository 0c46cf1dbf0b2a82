package vn.declareonce.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a layout states about its files. Null means: detect. {@code charset} is a Java charset name, {@code TCVN3} or {@code VNI};
 * {@code headerSearchRows} says how many rows from the top may hold the header; without
 * {@code xml} shapes no XML is taken.
 */
public record TabularFormat(
        @Nullable Kind kind,
        @Nullable String charset,
        @Nullable Character delimiter,
        SheetChoice sheets,
        int headerSearchRows,
        List<XmlShape> xml) {

    public TabularFormat {
        xml = List.copyOf(xml);
    }

    /** A format without XML. */
    public TabularFormat(
            @Nullable Kind kind,
            @Nullable String charset,
            @Nullable Character delimiter,
            SheetChoice sheets,
            int headerSearchRows) {
        this(kind, charset, delimiter, sheets, headerSearchRows, List.of());
    }

    /** Everything is detected; visible sheets; the header among the first 20 rows. */
    public static final TabularFormat DETECT = new TabularFormat(null, null, null, SheetChoice.VISIBLE, 20);

    /** This format, which takes XML of these shapes too. */
    public TabularFormat withXml(List<XmlShape> shapes) {
        return new TabularFormat(kind, charset, delimiter, sheets, headerSearchRows, shapes);
    }

    /** The kinds of file that are taken. */
    public enum Kind {
        CSV,
        XLSX,
        XML
    }
}
