package vn.declareonce.drafting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What a draft leaves to a human, in the order it matters. */
final class Questions {
    private static final int ENOUGH_ROWS = 20;
    private static final List<String> KEY_WORDS = List.of("ID", "MA", "NUMBER", "SO", "KEY");
    private static final List<String> NO_KEY_WORDS = List.of("PHONE", "DIEN", "STREET", "NHA");

    private Questions() {}

    static List<String> of(
            Sample sample, List<Guess> guesses, List<String> missing, DateOrders dates, List<DraftYaml.Codes> codes) {
        List<String> questions = new ArrayList<>();
        for (String field : missing) {
            questions.add("Which column is '" + field + "'? The source's own layout requires it, and none was found.");
        }
        if (!dates.decided()) {
            questions.add("In which order are day and month written? " + dates.evidence() + ".");
        }
        for (Guess guess : guesses) {
            if (!guess.isSureEnough()) {
                questions.add("Is " + String.join(" + ", guess.headings()) + " '" + guess.field() + "'? "
                        + guess.percent() + " % (" + guess.why() + ").");
            }
        }
        for (DraftYaml.Codes field : codes) {
            long unknown =
                    field.words().stream().filter(word -> word.code() == null).count();
            if (unknown > 0) {
                questions.add("What do " + unknown + " words of "
                        + field.guess().headings().get(0)
                        + " stand for? Rows with them are rejected or doubted until codeWords says so.");
            }
        }
        List<String> keys = keys(sample);
        if (!keys.isEmpty()) {
            questions.add("Is " + String.join(" or ", keys) + " the sender's own key of a record? Every row has another"
                    + " one. Only then name its field in recordKey.");
        }
        if (sample.rows() < ENOUGH_ROWS) {
            questions.add("Is there a longer sample? Only " + sample.rows() + " rows were seen.");
        }
        questions.add("Do phone numbers and identifiers belong to the person and to Vietnam? A foreign number of ten"
                + " digits reads like one of ours.");
        return questions;
    }

    private static List<String> keys(Sample sample) {
        List<String> keys = new ArrayList<>();
        for (int column = 0; column < sample.header().size(); column++) {
            String heading = sample.header().get(column);
            List<String> words = Headings.tokens(heading);
            boolean named = !Collections.disjoint(words, KEY_WORDS) && Collections.disjoint(words, NO_KEY_WORDS);
            Map<String, Integer> values = sample.values().get(column);
            boolean distinct = sample.rows() >= ENOUGH_ROWS && values.size() == sample.rows();
            if (named && distinct && !Headings.speaksOfAnother(heading)) {
                keys.add(heading);
            }
        }
        return keys;
    }
}
