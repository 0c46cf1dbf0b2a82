package vn.declareonce.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.declareonce.layout.Layout;
import vn.declareonce.values.DateOrder;

/** Published codes and what they stand for ({@code codes.csv}), and which words of a column the source cannot read without being told. */
final class CodeList {
    /** A column with more different words than this is no list of codes. */
    static final int MOST_WORDS = 40;

    private static final List<Code> CODES = codes();

    private CodeList() {}

    /** @param value empty: says nothing */
    record Code(String field, String code, String value, String what) {}

    /** A word of a coded column; {@code code} is null when nobody here knows what it stands for. */
    record Word(String word, int rows, @Nullable Code code) {}

    /** The words the source cannot read in that field; empty where the column is no list of codes. */
    static List<Word> unread(FieldProbe probe, String field, Map<String, Integer> written) {
        List<Word> words = new ArrayList<>();
        if (!probe.isCoded(field) || written.size() > MOST_WORDS) {
            return words;
        }
        written.forEach((word, rows) -> {
            if (!probe.reads(field, word, DateOrder.DMY)) {
                words.add(new Word(word, rows, known(probe, field, word)));
            }
        });
        return words;
    }

    /** What a person said the words of these columns mean. */
    static List<DraftYaml.Codes> said(List<Guess> guesses, Map<String, Map<String, String>> meanings) {
        List<DraftYaml.Codes> said = new ArrayList<>();
        for (Guess guess : guesses) {
            List<Word> words = new ArrayList<>();
            meanings.getOrDefault(guess.field(), Map.of())
                    .forEach((word, value) ->
                            words.add(new Word(word, 0, new Code(guess.field(), word, value, "said by the sender"))));
            if (!words.isEmpty()) {
                said.add(new DraftYaml.Codes(guess, words));
            }
        }
        return said;
    }

    private static @Nullable Code known(FieldProbe probe, String field, String word) {
        for (Code code : CODES) {
            boolean same =
                    code.field().equals(field) && Layout.wordKey(code.code()).equals(Layout.wordKey(word));
            if (same && (code.value().isEmpty() || probe.reads(field, code.value(), DateOrder.DMY))) {
                return code;
            }
        }
        return null;
    }

    private static List<Code> codes() {
        return Lists.lines("codes.csv").stream()
                .map(line -> new Code(line.get("field"), line.get("code"), line.get("value"), line.get("what")))
                .toList();
    }
}
