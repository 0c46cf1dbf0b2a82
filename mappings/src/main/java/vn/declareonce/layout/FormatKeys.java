package vn.declareonce.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.layout.LayoutInvalid.Fault;
import vn.declareonce.tabular.SheetChoice;
import vn.declareonce.tabular.TabularFormat;
import vn.declareonce.tabular.XmlShape;

/** The keys of a layout that say how its files are opened. */
final class FormatKeys {
    private static final int HEADER_SEARCH_ROWS = 20;

    private FormatKeys() {}

    static TabularFormat read(YamlKeys keys, List<Fault> faults) {
        String format = orElse(keys.text("format"), "any");
        TabularFormat.Kind kind =
                switch (format) {
                    case "csv" -> TabularFormat.Kind.CSV;
                    case "xlsx" -> TabularFormat.Kind.XLSX;
                    case "xml" -> TabularFormat.Kind.XML;
                    default -> null;
                };
        if (kind == null && !format.equals("any")) {
            keys.fault("format", "'format' must be csv, xlsx, xml or any");
        }
        List<XmlShape> xml = xml(keys, faults);
        if (kind == TabularFormat.Kind.XML && xml.isEmpty()) {
            keys.fault("format", "'format: xml' needs 'xml', which says where the records stand");
        }
        String charset = orElse(keys.text("charset"), "detect");
        String delimiter = orElse(keys.text("delimiter"), "detect");
        boolean detect = delimiter.equals("detect");
        if (!detect && delimiter.length() != 1) {
            keys.fault("delimiter", "'delimiter' must be one character or detect");
        }
        int rows = keys.text("headerSearchRows") == null ? HEADER_SEARCH_ROWS : keys.number("headerSearchRows");
        return new TabularFormat(
                kind,
                charset.equals("detect") ? null : charset,
                detect || delimiter.isEmpty() ? null : delimiter.charAt(0),
                sheets(keys.texts("sheets")),
                rows,
                xml);
    }

    private static List<XmlShape> xml(YamlKeys keys, List<Fault> faults) {
        YamlNode node = keys.node("xml");
        if (node == null) {
            return List.of();
        }
        YamlKeys xml = YamlKeys.of(node, "xml", List.of("record", "envelope"), faults);
        List<String> path = List.of(xml.required("record").split("/", -1));
        if (path.stream().anyMatch(String::isBlank)) {
            xml.fault("record", "'record' must be element names joined by /");
        }
        YamlNode envelope = xml.node("envelope");
        return List.of(new XmlShape(path, envelope == null ? null : envelope(envelope, faults)));
    }

    private static XmlShape.Envelope envelope(YamlNode node, List<Fault> faults) {
        YamlKeys keys = YamlKeys.of(node, "envelope", List.of("element", "kind", "content"), faults);
        String[] kind = keys.required("kind").split("=", -1);
        if (kind.length != 2 || kind[0].isBlank() || kind[1].isBlank()) {
            keys.fault("kind", "'kind' must be an element and its text, such as LOAIHOSO=XML1");
        }
        return new XmlShape.Envelope(
                keys.required("element"), kind[0], kind[kind.length - 1], keys.required("content"));
    }

    private static SheetChoice sheets(List<String> sheets) {
        if (sheets.isEmpty() || sheets.equals(List.of("header"))) {
            return SheetChoice.VISIBLE;
        }
        return sheets.equals(List.of("all")) ? SheetChoice.ALL : SheetChoice.named(sheets.toArray(String[]::new));
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
