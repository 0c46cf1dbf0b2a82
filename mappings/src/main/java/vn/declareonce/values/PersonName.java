package vn.declareonce.values;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A person's name. {@code standard}: normal form C, one school of tone marks, words capitalised, titles and notes gone; {@code key}:
 * accent-free upper case; {@code tokens}: the words of the key in alphabetical order, so equal for reversed name orders.
 */
public record PersonName(String standard, String key, String tokens) {
    /** Reads a written name. Words that stand for a child without a name ("con bà ...") and damaged text give no value. */
    public static Reading<PersonName> read(@Nullable String written) {
        String text = Text.plain(written);
        if (text.isEmpty()) {
            return Reading.nothing();
        }
        if (NameText.isDamaged(text)) {
            return Reading.none(Reason.NAME_DAMAGED);
        }
        NameText name = new NameText(text);
        if (name.isOfParent()) {
            return Reading.none(Reason.NAME_OF_PARENT);
        }
        String standard = name.standard();
        String key = key(standard);
        if (key.isEmpty()) {
            return Reading.none(Text.isPlaceholder(text) ? Reason.NAME_PLACEHOLDER : Reason.NAME_NOT_A_NAME);
        }
        if (Text.isPlaceholder(key)) {
            return Reading.none(Reason.NAME_PLACEHOLDER);
        }
        PersonName value = new PersonName(standard, key, tokens(key));
        return name.hadDigits() ? Reading.doubted(value, Reason.NAME_HAS_DIGITS) : Reading.of(value);
    }

    private static String key(String standard) {
        String folded = Text.fold(standard);
        if (folded.indexOf('\'') < 0 && folded.indexOf('-') < 0) {
            return folded;
        }
        return Text.clean(folded.replace("'", "").replace('-', ' '));
    }

    private static String tokens(String key) {
        String[] words = key.split(" ", -1);
        Arrays.sort(words);
        return String.join(" ", words);
    }
}
