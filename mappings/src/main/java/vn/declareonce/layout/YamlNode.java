package vn.declareonce.layout;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import vn.declareonce.layout.LayoutInvalid.Fault;

/** A YAML text as a tree that remembers its lines, so that a fault can be told where it stands. */
sealed interface YamlNode {
    int line();

    /** A text, number or word, as written. */
    record Scalar(int line, String text) implements YamlNode {}

    record Sequence(int line, List<YamlNode> items) implements YamlNode {}

    record Mapping(int line, Map<String, YamlNode> entries) implements YamlNode {}

    /** Null when the text is empty or no YAML; the faults say why. */
    static @Nullable YamlNode parse(byte[] yaml, List<Fault> faults) {
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), yaml)) {
            JsonToken first = parser.nextToken();
            return first == null ? null : node(parser, first, faults);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            faults.add(new Fault(Math.max(line, 0), "not readable as YAML"));
            return null;
        } catch (UncheckedIOException e) {
            faults.add(new Fault(0, "not readable as YAML"));
            return null;
        }
    }

    private static YamlNode node(JsonParser parser, JsonToken token, List<Fault> faults) {
        int line = parser.currentTokenLocation().getLineNr();
        if (token == JsonToken.START_OBJECT) {
            return mapping(parser, line, faults);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY && next != null; ) {
                items.add(node(parser, next, faults));
                next = parser.nextToken();
            }
            return new Sequence(line, List.copyOf(items));
        }
        String text = token == JsonToken.VALUE_NULL ? "" : parser.getString();
        return new Scalar(line, text == null ? "" : text);
    }

    private static Mapping mapping(JsonParser parser, int line, List<Fault> faults) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (JsonToken next = parser.nextToken(); next == JsonToken.PROPERTY_NAME; next = parser.nextToken()) {
            String key = parser.currentName();
            int keyLine = parser.currentTokenLocation().getLineNr();
            YamlNode value = node(parser, parser.nextToken(), faults);
            if (entries.put(key, value) != null) {
                faults.add(new Fault(keyLine, "'" + key + "' is written twice"));
            }
        }
        return new Mapping(line, entries);
    }
}
