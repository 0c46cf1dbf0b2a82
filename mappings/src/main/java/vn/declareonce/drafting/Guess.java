package vn.declareonce.drafting;

import java.util.List;

/**
 * Which columns of a file may be a field of a source.
 *
 * @param headings as the file writes them, in the order they are joined
 * @param join what stands between several of them
 * @param confidence from 0 to 1
 * @param why in a few words; never a value
 */
public record Guess(String field, List<String> headings, String join, double confidence, String why) {
    /** Below this a guess is only a question. */
    public static final double SURE_ENOUGH = 0.5;

    public Guess {
        headings = List.copyOf(headings);
    }

    /** Whether a draft uses it. */
    public boolean isSureEnough() {
        return confidence >= SURE_ENOUGH;
    }

    /** Whole percent, as a draft shows it. */
    public int percent() {
        return (int) Math.round(confidence * 100);
    }
}
