package vn.declareonce.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of a coded column that nobody here can read without being told, with what it may stand for. A cell's content: shown to the file's
 * sender alone.
 *
 * @param rows that have it, of those that were looked at
 * @param guess the value of the likeliest meaning; null without a guess
 * @param percent how sure, whole percent; 0 without a guess
 * @param decides whether the meaning decides over somebody, so that no guess may stand in for the sender's answer
 * @param meanings what can be answered
 */
public record UnknownWord(
        String field,
        String heading,
        String word,
        int rows,
        @Nullable String guess,
        int percent,
        boolean decides,
        List<Meaning> meanings) {
    public UnknownWord {
        meanings = List.copyOf(meanings);
    }

    /** What a word can stand for, and what a person calls that; an empty value says nothing. */
    public record Meaning(String value, String vietnamese, String english) {}

    /** Whether it can stand for this value. */
    public boolean canMean(String value) {
        return meanings.stream().anyMatch(meaning -> meaning.value().equals(value));
    }

    @Override
    public String toString() {
        return heading;
    }
}
