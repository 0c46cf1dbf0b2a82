package vn.declareonce.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.declareonce.layout.LayoutInvalid.Fault;
import vn.declareonce.layout.YamlNode.Mapping;
import vn.declareonce.layout.YamlNode.Scalar;
import vn.declareonce.layout.YamlNode.Sequence;

/** One YAML mapping, asked key by key; what is missing, unknown or of another shape is added to the faults and reading goes on. */
final class YamlKeys {
    private final Mapping mapping;
    private final List<Fault> faults;

    private YamlKeys(Mapping mapping, List<Fault> faults) {
        this.mapping = mapping;
        this.faults = faults;
    }

    static YamlKeys of(@Nullable YamlNode node, String what, List<String> known, List<Fault> faults) {
        if (!(node instanceof Mapping mapping)) {
            int line = node == null ? 0 : node.line();
            faults.add(new Fault(line, what + " must be keys with values"));
            return new YamlKeys(new Mapping(line, Map.of()), faults);
        }
        mapping.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                faults.add(new Fault(
                        value.line(), "unknown key '" + key + "' in " + what + "; known: " + String.join(", ", known)));
            }
        });
        return new YamlKeys(mapping, faults);
    }

    int line() {
        return mapping.line();
    }

    int line(String key) {
        YamlNode node = mapping.entries().get(key);
        return node == null ? mapping.line() : node.line();
    }

    @Nullable
    YamlNode node(String key) {
        return mapping.entries().get(key);
    }

    void fault(String key, String message) {
        faults.add(new Fault(line(key), message));
    }

    String required(String key) {
        String text = text(key);
        if (text == null || text.isBlank()) {
            fault(key, "'" + key + "' is missing");
            return "";
        }
        return text;
    }

    @Nullable
    String text(String key) {
        YamlNode node = mapping.entries().get(key);
        if (node == null) {
            return null;
        }
        if (node instanceof Scalar scalar) {
            return scalar.text();
        }
        fault(key, "'" + key + "' must be one value");
        return null;
    }

    boolean flag(String key) {
        String text = text(key);
        if (text == null) {
            return false;
        }
        if (!text.equals("true") && !text.equals("false")) {
            fault(key, "'" + key + "' must be true or false");
        }
        return text.equals("true");
    }

    int number(String key) {
        String text = required(key);
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            fault(key, "'" + key + "' must be a whole number");
            return 0;
        }
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> type, E otherwise) {
        String text = text(key);
        if (text == null) {
            return otherwise;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text.toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        fault(key, "'" + key + "' must be one of " + List.of(type.getEnumConstants()));
        return otherwise;
    }

    /** One value counts as a list of one. */
    List<String> texts(String key) {
        YamlNode node = mapping.entries().get(key);
        if (node instanceof Scalar scalar) {
            return List.of(scalar.text());
        }
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof Scalar scalar) {
                texts.add(scalar.text());
            } else {
                faults.add(new Fault(item.line(), "'" + key + "' must be a list of values"));
            }
        }
        return texts;
    }

    List<YamlNode> items(String key) {
        YamlNode node = mapping.entries().get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof Sequence sequence) {
            return sequence.items();
        }
        fault(key, "'" + key + "' must be a list");
        return List.of();
    }

    /** A mapping from words to words. */
    Map<String, String> words(String key) {
        return words(mapping.entries().get(key), key, faults);
    }

    static Map<String, String> words(@Nullable YamlNode node, String what, List<Fault> faults) {
        Map<String, String> words = new LinkedHashMap<>();
        if (node == null) {
            return words;
        }
        if (!(node instanceof Mapping mapping)) {
            faults.add(new Fault(node.line(), "'" + what + "' must be words with values"));
            return words;
        }
        mapping.entries().forEach((word, value) -> {
            if (value instanceof Scalar scalar) {
                words.put(word, scalar.text());
            } else {
                faults.add(new Fault(value.line(), "'" + word + "' in '" + what + "' must have one value"));
            }
        });
        return words;
    }
}
