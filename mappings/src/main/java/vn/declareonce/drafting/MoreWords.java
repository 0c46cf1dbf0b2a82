package vn.declareonce.drafting;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.declareonce.layout.Layout;
import vn.declareonce.layout.LayoutInvalid;

/**
 * A layout that reads as another one does and knows more words. The examples stay behind: they may say what the other one makes of these very
 * words.
 */
public final class MoreWords {
    private static final Pattern KEY = Pattern.compile("([A-Za-z]\\w*)\\s*:.*");
    private static final Set<String> WRITTEN_ANEW = Set.of("name", "codeWords", "examples");

    private MoreWords() {}

    /**
     * Makes it.
     *
     * @param meanings per field, the value of each word
     * @throws LayoutInvalid when the other one is written in a way that cannot be taken over line by line
     */
    public static Layout of(Layout base, String name, Map<String, Map<String, String>> meanings) {
        StringBuilder yaml = new StringBuilder("name: " + name + "\n");
        boolean kept = true;
        for (String line : new String(base.bytes().yaml(), StandardCharsets.UTF_8).split("\n", -1)) {
            Matcher key = KEY.matcher(line);
            kept = key.lookingAt() ? !WRITTEN_ANEW.contains(key.group(1)) : kept;
            if (kept) {
                yaml.append(line).append('\n');
            }
        }
        yaml.append("codeWords:\n");
        all(base, meanings).forEach((field, words) -> {
            yaml.append("  ").append(field).append(":\n");
            words.forEach((word, value) -> yaml.append("    ")
                    .append(DraftYaml.quoted(word))
                    .append(": ")
                    .append(DraftYaml.quoted(value))
                    .append('\n'));
        });
        Layout made = Layout.read(yaml.toString().getBytes(StandardCharsets.UTF_8));
        if (!made.columns().equals(base.columns()) || !made.recordKey().equals(base.recordKey())) {
            throw new LayoutInvalid(
                    name, List.of(new LayoutInvalid.Fault(0, "'" + base.name() + "' cannot be taken over")));
        }
        return made;
    }

    private static Map<String, Map<String, String>> all(Layout base, Map<String, Map<String, String>> meanings) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        base.codeWords().forEach((field, words) -> all.put(field, new LinkedHashMap<>(words)));
        meanings.forEach((field, words) -> words.forEach((word, value) ->
                all.computeIfAbsent(field, none -> new LinkedHashMap<>()).put(Layout.wordKey(word), value)));
        return all;
    }
}
