package vn.declareonce.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.declareonce.drafting.UnknownWord.Meaning;
import vn.declareonce.layout.Layout;
import vn.declareonce.values.DateOrder;

/** What the words of a coded field can stand for ({@code meanings.csv}), as far as the source reads it, and which is the likeliest. */
final class Meanings {
    /** What a word of these fields means decides over somebody: nothing is assumed about it. */
    private static final Set<String> DECISIVE =
            Set.of("result", "sampleKind", "contactClass", "outcome", "riskLevel", "verdict");

    private static final int PUBLISHED_PERCENT = 95;
    private static final int LIKE_MOST_PERCENT = 90;
    private static final int LIKE_LEAST_PERCENT = 40;
    private static final int SHORTEST = 2;
    private static final Map<String, List<Meaning>> KNOWN = read();

    private final FieldProbe probe;

    Meanings(FieldProbe probe) {
        this.probe = probe;
    }

    /** The words of one column that have to be asked about; empty where no list of meanings is known. */
    List<UnknownWord> unknown(String field, String heading, Map<String, Integer> written) {
        List<Meaning> meanings = of(field);
        List<UnknownWord> asked = new ArrayList<>();
        for (CodeList.Word word : meanings.isEmpty() ? List.<CodeList.Word>of() : distinct(field, written)) {
            Likely likely = likely(field, word, meanings);
            asked.add(new UnknownWord(
                    field,
                    heading,
                    word.word(),
                    word.rows(),
                    likely.percent() == 0 ? null : likely.value(),
                    likely.percent(),
                    DECISIVE.contains(field),
                    meanings));
        }
        return asked;
    }

    /** Writings that a layout takes for one word are one question. */
    private Collection<CodeList.Word> distinct(String field, Map<String, Integer> written) {
        Map<String, CodeList.Word> distinct = new LinkedHashMap<>();
        for (CodeList.Word word : CodeList.unread(probe, field, written)) {
            distinct.merge(
                    Layout.wordKey(word.word()),
                    word,
                    (one, other) -> new CodeList.Word(one.word(), one.rows() + other.rows(), one.code()));
        }
        return distinct.values();
    }

    private record Likely(String value, int percent) {
        static final Likely NONE = new Likely("", 0);
    }

    static List<Meaning> listed(String field) {
        return KNOWN.getOrDefault(field, List.of());
    }

    /** As many of those listed as the source reads in that field. */
    List<Meaning> of(String field) {
        return listed(field).stream()
                .filter(meaning -> meaning.value().isEmpty() || probe.reads(field, meaning.value(), DateOrder.DMY))
                .toList();
    }

    /** By a published list of codes; of what decides nothing also by likeness of the words. */
    private static Likely likely(String field, CodeList.Word word, List<Meaning> meanings) {
        CodeList.Code code = word.code();
        if (code != null) {
            for (Meaning meaning : meanings) {
                if (Layout.wordKey(meaning.value()).equals(Layout.wordKey(code.value()))) {
                    return new Likely(meaning.value(), PUBLISHED_PERCENT);
                }
            }
        }
        Likely best = Likely.NONE;
        for (Meaning meaning : DECISIVE.contains(field) ? List.<Meaning>of() : meanings) {
            int percent = Stream.of(meaning.value(), meaning.vietnamese(), meaning.english())
                    .mapToInt(called -> likeness(Layout.wordKey(word.word()), Layout.wordKey(called)))
                    .max()
                    .orElse(0);
            best = percent > best.percent() ? new Likely(meaning.value(), percent) : best;
        }
        return best.percent() < LIKE_LEAST_PERCENT ? Likely.NONE : best;
    }

    /** How much of the longer word the shorter one makes out, when one begins with the other. */
    private static int likeness(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        boolean begins = shorter >= SHORTEST && (one.startsWith(other) || other.startsWith(one));
        return begins ? Math.min(LIKE_MOST_PERCENT, 100 * shorter / longer) : 0;
    }

    private static Map<String, List<Meaning>> read() {
        return Lists.lines("meanings.csv").stream()
                .collect(Collectors.groupingBy(
                        line -> line.get("field"),
                        Collectors.mapping(
                                line -> new Meaning(line.get("value"), line.get("vi"), line.get("en")),
                                Collectors.toList())));
    }
}
