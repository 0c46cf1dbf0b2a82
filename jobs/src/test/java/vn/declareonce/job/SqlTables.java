package vn.declareonce.job;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables an SQL text touches, found by its words: enough for the plain SQL of the product's files.
 *
 * @param read after from, join, using, like and analyze
 * @param written after insert into, update, delete from, truncate, copy, and where tables are made, changed or dropped
 */
record SqlTables(Set<String> read, Set<String> written) {
    private static final String NAME = "([a-z_][a-z_0-9]*)\\b";
    private static final String NAMES = "([a-z_][a-z_0-9, ]*)";
    private static final Pattern CTE =
            Pattern.compile("(?:\\bwith|,)\\s*" + NAME + "\\s*(?:\\([a-z_, ]+\\)\\s*)?as\\s+(?:materialized\\s*)?\\(");
    private static final Pattern READ = Pattern.compile(
            "(?<!delete )\\b(?:from|join|using|like)\\s+" + NAME + "(?!\\s*[.(])|\\banalyze\\s+" + NAMES);
    private static final Pattern WRITTEN = Pattern.compile("\\b(?:insert\\s+into|delete\\s+from|copy|alter\\s+table"
            + "|comment\\s+on\\s+table|create\\s+(?:temporary\\s+|unlogged\\s+)?table|create\\s+index\\s+(?:[a-z_]+\\s+)?on"
            + "|(?<!do )update(?!\\s+set))\\s+" + NAME + "|\\b(?:truncate|drop\\s+table(?:\\s+if\\s+exists)?)\\s+"
            + NAMES
            + "|\\balter\\s+table\\s+[a-z_]+\\s+rename\\s+to\\s+" + NAME);

    static SqlTables of(String text) {
        String plain = text.replaceAll("--[^\\n]*", "")
                .replaceAll("'(?:[^']|'')*'", "''")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replace("distinct from", "distinct")
                .replaceAll("extract ?\\([a-z]+ from", "extract(");
        Set<String> named = found(CTE, plain);
        Set<String> read = found(READ, plain);
        Set<String> written = found(WRITTEN, plain);
        read.removeAll(named);
        read.removeAll(Set.of("stdin", "lateral"));
        return new SqlTables(read, written);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    found.addAll(Set.of(matcher.group(group).strip().split(" ?, ?")));
                }
            }
        }
        return found;
    }
}
