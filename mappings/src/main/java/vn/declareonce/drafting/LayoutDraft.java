package vn.declareonce.drafting;

import java.util.List;

/**
 * A proposed layout. Its YAML is valid and can be loaded with; whether it is right is for a human to say.
 *
 * @param confidence that the file belongs to this source, from 0 to 1
 * @param guesses in the order of the file's columns, those that are only questions too
 * @param questions what a human must answer before it is used; they stand in the YAML as comments
 */
public record LayoutDraft(String source, double confidence, List<Guess> guesses, List<String> questions, String yaml) {
    public LayoutDraft {
        guesses = List.copyOf(guesses);
        questions = List.copyOf(questions);
    }
}
