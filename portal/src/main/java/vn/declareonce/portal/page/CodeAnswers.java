package vn.declareonce.portal.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import vn.declareonce.drafting.UnknownWord;

/**
 * What a sender answered about the unknown words of a file.
 *
 * @param complete whether every word was answered, if only with leaving it open
 * @param meanings per field, the value of each word that was given one
 */
record CodeAnswers(boolean complete, Map<String, Map<String, String>> meanings) {
    /** The answer that gives a word no meaning. */
    static final String LEAVE = "leave";

    /** Stands before a value, so that the empty one differs from no answer. */
    static final String IS = "=";

    /** @param form {@code of}, {@code word} and {@code meaning} as often as there are words */
    static CodeAnswers of(List<UnknownWord> unknown, MultiValueMap<String, String> form) {
        List<String> of = form.getOrDefault("of", List.of());
        List<String> words = form.getOrDefault("word", List.of());
        List<String> meant = form.getOrDefault("meaning", List.of());
        Map<List<String>, String> answers = new HashMap<>();
        for (int i = 0; i < Math.min(of.size(), Math.min(words.size(), meant.size())); i++) {
            answers.put(List.of(of.get(i), words.get(i)), meant.get(i));
        }
        boolean complete = true;
        Map<String, Map<String, String>> meanings = new LinkedHashMap<>();
        for (UnknownWord word : unknown) {
            String answer = answers.getOrDefault(List.of(word.field(), word.word()), "");
            String value = answer.startsWith(IS) ? answer.substring(IS.length()) : "";
            if (answer.startsWith(IS) && word.canMean(value)) {
                meanings.computeIfAbsent(word.field(), field -> new LinkedHashMap<>())
                        .put(word.word(), value);
            } else {
                complete &= answer.equals(LEAVE);
            }
        }
        return new CodeAnswers(complete, meanings);
    }
}
