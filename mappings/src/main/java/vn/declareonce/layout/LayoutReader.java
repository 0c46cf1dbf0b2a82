package vn.declareonce.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.declareonce.layout.LayoutInvalid.Fault;
import vn.declareonce.layout.YamlNode.Mapping;
import vn.declareonce.values.DateOrder;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;

/** Reads a layout strictly: a key it does not know is a fault, and every fault is told at once with its line. */
final class LayoutReader {
    private static final List<String> KEYS = List.of(
            "source",
            "name",
            "version",
            "title",
            "format",
            "charset",
            "delimiter",
            "dateOrder",
            "xml",
            "sheets",
            "headerSearchRows",
            "observedAt",
            "recordKey",
            "columns",
            "codeWords",
            "rejectedMostPercent",
            "legalBasis",
            "examples");
    private static final int REJECTED_MOST_PERCENT = 50;
    private static final List<String> COLUMN_KEYS =
            List.of("field", "header", "aliases", "required", "filled", "notContent", "from", "join", "constant");
    private static final List<String> EXAMPLE_KEYS = List.of("cells", "expect", "reasons", "values");

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> fields = new HashMap<>();
    private final Map<String, Integer> headers = new HashMap<>();

    private LayoutReader() {}

    static Layout read(byte[] yaml, String name) {
        LayoutReader reader = new LayoutReader();
        YamlNode root = YamlNode.parse(yaml, reader.faults);
        if (root == null && !reader.faults.isEmpty()) {
            throw new LayoutInvalid(name, reader.faults);
        }
        Layout layout = reader.layout(YamlKeys.of(root, "the layout", KEYS, reader.faults), yaml);
        if (!reader.faults.isEmpty()) {
            throw new LayoutInvalid(name, reader.faults);
        }
        return layout;
    }

    private Layout layout(YamlKeys keys, byte[] yaml) {
        List<Column> columns = new ArrayList<>();
        for (YamlNode item : keys.items("columns")) {
            columns.add(column(YamlKeys.of(item, "a column", COLUMN_KEYS, faults)));
        }
        if (columns.isEmpty()) {
            keys.fault("columns", "'columns' is missing or empty");
        }
        YamlKeys title = YamlKeys.of(keys.node("title"), "title", List.of("vi", "en"), faults);
        return new Layout(
                keys.required("source"),
                keys.required("name"),
                keys.number("version"),
                new Layout.Title(title.required("vi"), title.required("en")),
                FormatKeys.read(keys, faults),
                keys.oneOf("dateOrder", DateOrder.class, DateOrder.DMY),
                observedAt(keys),
                knownFields(keys, "recordKey", keys.texts("recordKey")),
                columns,
                codeWords(keys),
                examples(keys),
                rejectedMostPercent(keys),
                keys.text("legalBasis"),
                new LayoutBytes(yaml));
    }

    private static int rejectedMostPercent(YamlKeys keys) {
        if (keys.node("rejectedMostPercent") == null) {
            return REJECTED_MOST_PERCENT;
        }
        int percent = keys.number("rejectedMostPercent");
        if (percent < 0 || percent > 100) {
            keys.fault("rejectedMostPercent", "'rejectedMostPercent' must be from 0 to 100");
        }
        return percent;
    }

    private Column column(YamlKeys keys) {
        Column column = new Column(
                keys.text("field"),
                keys.text("header"),
                keys.texts("aliases"),
                keys.flag("required"),
                keys.flag("filled"),
                keys.flag("notContent"),
                keys.texts("from"),
                joinOf(keys),
                keys.text("constant"));
        int forms = (column.header() == null ? 0 : 1)
                + (column.from().isEmpty() ? 0 : 1)
                + (column.constant() == null ? 0 : 1);
        if (forms != 1) {
            keys.fault("field", "a column has exactly one of header, from, constant");
        }
        if (column.field() == null && column.header() == null) {
            keys.fault("field", "a column without header needs a field");
        }
        String field = column.field();
        if (field != null && fields.put(field, keys.line()) != null) {
            keys.fault("field", "field '" + field + "' has two columns");
        }
        for (String spelling : column.spellings()) {
            claimHeader(keys, spelling);
        }
        return column;
    }

    private void claimHeader(YamlKeys keys, String spelling) {
        String key = Text.headerKey(spelling);
        Integer before = headers.put(key, keys.line());
        if (key.isEmpty()) {
            keys.fault("header", "a header needs a letter or digit");
        } else if (before != null) {
            keys.fault("header", "'" + spelling + "' is the same header as in line " + before);
        }
    }

    private static String joinOf(YamlKeys keys) {
        String join = keys.text("join");
        return join == null ? " " : join;
    }

    private ObservedAt observedAt(YamlKeys keys) {
        YamlNode node = keys.node("observedAt");
        if (node == null) {
            return ObservedAt.NOWHERE;
        }
        YamlKeys at = YamlKeys.of(node, "observedAt", List.of("column", "fileName"), faults);
        String pattern = at.text("fileName");
        String fault = pattern == null ? null : ObservedAt.fault(pattern);
        if (fault != null) {
            at.fault("fileName", fault);
        }
        return new ObservedAt(knownFields(at, "column", at.texts("column")), pattern);
    }

    private Map<String, Map<String, String>> codeWords(YamlKeys keys) {
        Map<String, Map<String, String>> codeWords = new LinkedHashMap<>();
        if (!(keys.node("codeWords") instanceof Mapping mapping)) {
            if (keys.node("codeWords") != null) {
                keys.fault("codeWords", "'codeWords' must be fields with their words");
            }
            return codeWords;
        }
        mapping.entries().forEach((field, node) -> {
            Map<String, String> words = new LinkedHashMap<>();
            YamlKeys.words(node, field, faults).forEach((word, value) -> words.put(Layout.wordKey(word), value));
            codeWords.put(field, Map.copyOf(words));
        });
        knownFields(keys, "codeWords", List.copyOf(codeWords.keySet()));
        return codeWords;
    }

    private List<String> knownFields(YamlKeys keys, String key, List<String> named) {
        for (String field : named) {
            if (!fields.containsKey(field)) {
                keys.fault(key, "'" + key + "' names '" + field + "', which no column fills");
            }
        }
        return named;
    }

    private List<Example> examples(YamlKeys keys) {
        List<Example> examples = new ArrayList<>();
        for (YamlNode item : keys.items("examples")) {
            YamlKeys example = YamlKeys.of(item, "an example", EXAMPLE_KEYS, faults);
            String expect = example.required("expect").toLowerCase(Locale.ROOT);
            if (!expect.equals("accepted") && !expect.equals("rejected")) {
                example.fault("expect", "'expect' must be accepted or rejected");
            }
            List<String> reasons = example.texts("reasons");
            for (String reason : reasons) {
                if (!isReason(reason)) {
                    example.fault("reasons", "'" + reason + "' is no reason");
                }
            }
            examples.add(new Example(
                    item.line(), example.words("cells"), expect.equals("accepted"), reasons, example.words("values")));
        }
        return examples;
    }

    private static boolean isReason(String name) {
        for (Reason reason : Reason.values()) {
            if (reason.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
