package vn.declareonce.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.declareonce.mapping.Source;

/** Matches the columns of a sample with the fields of one source: the likeliest pair first, each column and each field once. */
final class Matching {
    private static final int PROBED_VALUES = 60;
    private static final int FEW_VALUES = 3;
    /** Content that contradicts a heading leaves a question. */
    private static final double CONTRADICTED = 0.5;

    /** Numbers of another country under a heading for phones leave a question too. */
    private static final double FOREIGN = 0.4;

    private static final double BY_CONTENT = 0.7;
    private static final double NEARLY_ALL = 0.9;
    private static final double STRICT = 0.5;
    private static final int ENOUGH_FILLED = 20;
    private static final Set<String> SPACED_PARTS = Set.of("fullName");

    private final Source source;
    private final Sample sample;
    private final Headings headings;
    private final FieldProbe probe;

    /** A field, or a part of one, in a column. */
    private record Pair(String meaning, int column, double confidence, String why) {}

    Matching(Source source, Sample sample) {
        this.source = source;
        this.sample = sample;
        this.headings = new Headings(source);
        this.probe = new FieldProbe(source);
    }

    FieldProbe probe() {
        return probe;
    }

    /** Every guess, questions among them, in the order of the file's columns. */
    List<Guess> guesses() {
        List<Pair> pairs = new ArrayList<>();
        for (int column = 0; column < sample.header().size(); column++) {
            pairs.addAll(byName(column));
        }
        Set<Integer> named = new HashSet<>();
        pairs.forEach(pair -> named.add(pair.column()));
        for (int column = 0; column < sample.header().size(); column++) {
            if (!named.contains(column) && !headings.isKnown(sample.header().get(column))) {
                pairs.addAll(byContent(column));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::confidence)
                .reversed()
                .thenComparing(Pair::column)
                .thenComparing(Pair::meaning));
        return joined(chosen(pairs));
    }

    private List<Pair> byName(int column) {
        List<Pair> pairs = new ArrayList<>();
        String heading = sample.header().get(column);
        headings.meanings(heading).forEach((meaning, likeness) -> {
            String field = meaning.split("/", 2)[0];
            boolean part = meaning.contains("/");
            List<String> texts = texts(column);
            if (texts.isEmpty()) {
                pairs.add(new Pair(meaning, column, likeness * NEARLY_ALL, "by its heading; the column is empty"));
            } else if (part || !probe.judges(field)) {
                pairs.add(new Pair(meaning, column, likeness * NEARLY_ALL, "by its heading; any text would do"));
            } else {
                pairs.add(judged(field, column, likeness, texts));
            }
        });
        return pairs;
    }

    private Pair judged(String field, int column, double likeness, List<String> texts) {
        double share = probe.share(field, texts);
        if (field.equals("phone") && ForeignPhones.areMost(texts)) {
            return new Pair(
                    field,
                    column,
                    FOREIGN,
                    "by its heading; most numbers have ten digits and neither 0 nor 84 before them");
        }
        String read = "by its heading; " + Math.round(share * texts.size()) + " of " + texts.size()
                + " different values can be read";
        boolean coded = probe.isCoded(field) && texts.size() < PROBED_VALUES / 2;
        if (share >= CONTRADICTED || coded) {
            return new Pair(field, column, likeness * (0.7 + 0.3 * share), read);
        }
        return new Pair(field, column, Math.min(likeness * share + 0.1, 0.4), read);
    }

    private List<Pair> byContent(int column) {
        List<Pair> pairs = new ArrayList<>();
        List<String> texts = texts(column);
        if (texts.size() < FEW_VALUES
                || Headings.speaksOfAnother(sample.header().get(column))) {
            return pairs;
        }
        boolean dates = source.fields().stream()
                .anyMatch(field -> probe.isDate(field) && probe.share(field, texts) >= NEARLY_ALL);
        boolean repeats = sample.filled(column) >= ENOUGH_FILLED
                && sample.values().get(column).size() * 2 < sample.filled(column);
        for (String field : source.fields()) {
            // What tells persons apart hardly repeats; codes of things do.
            boolean asked =
                    probe.judges(field) && probe.isDate(field) == dates && (dates || !repeats || probe.isCoded(field));
            double share = asked ? probe.share(field, texts) : 0;
            if (share >= NEARLY_ALL && probe.strictness(field) >= STRICT) {
                double confidence = BY_CONTENT * share * probe.strictness(field);
                pairs.add(new Pair(
                        field, column, confidence, "by its content alone; " + texts.size() + " different values"));
            }
        }
        return pairs;
    }

    private List<String> texts(int column) {
        return sample.values().get(column).keySet().stream()
                .limit(PROBED_VALUES)
                .toList();
    }

    /** A part of a field takes part only where no column holds the whole. */
    private static List<Pair> chosen(List<Pair> pairs) {
        List<Pair> chosen = new ArrayList<>();
        Set<String> meanings = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        for (Pair pair : pairs) {
            boolean whole = !pair.meaning().contains("/");
            String field = pair.meaning().split("/", 2)[0];
            boolean taken = whole
                    ? meanings.stream().anyMatch(meaning -> meaning.equals(field) || meaning.startsWith(field + "/"))
                    : meanings.contains(field) || meanings.contains(pair.meaning());
            if (!taken && columns.add(pair.column())) {
                meanings.add(pair.meaning());
                chosen.add(pair);
            }
        }
        return chosen;
    }

    private List<Guess> joined(List<Pair> chosen) {
        Map<String, List<Pair>> byField = new LinkedHashMap<>();
        chosen.stream().sorted(Comparator.comparingInt(Pair::column)).forEach(pair -> byField.computeIfAbsent(
                        pair.meaning().split("/", 2)[0], field -> new ArrayList<>())
                .add(pair));
        List<Guess> guesses = new ArrayList<>();
        byField.forEach((field, parts) -> {
            List<Pair> ordered =
                    parts.stream().sorted(Comparator.comparing(Pair::meaning)).toList();
            double least = ordered.stream().mapToDouble(Pair::confidence).min().orElse(0);
            List<String> from = ordered.stream()
                    .map(pair -> sample.header().get(pair.column()))
                    .toList();
            String why = ordered.size() == 1 ? ordered.get(0).why() : "by the headings of its parts";
            guesses.add(new Guess(field, from, SPACED_PARTS.contains(field) ? " " : ", ", least, why));
        });
        return guesses;
    }
}
