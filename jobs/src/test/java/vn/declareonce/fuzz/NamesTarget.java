package vn.declareonce.fuzz;

import java.text.Normalizer;
import java.util.Arrays;
import vn.declareonce.values.PersonName;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Text;

/** A name cell, and the keys all texts are compared by. */
final class NamesTarget implements FuzzTarget {
    @Override
    public void run(byte[] input) {
        String text = Input.text(input);
        checkKeys(text);
        Reading<PersonName> read = PersonName.read(text);
        Property.same(PersonName.read("\u00A0" + text + " "), read, "blanks around change nothing");
        Property.same(PersonName.read(Input.decomposed(text)), read, "normal forms are read alike");
        PersonName name = read.value();
        if (name == null) {
            boolean blank =
                    Text.clean(Normalizer.normalize(text, Normalizer.Form.NFKC)).isEmpty();
            Property.holds(blank || read.doubt() != null, "nothing read gives a doubt");
            return;
        }
        String standard = name.standard();
        Property.same(PersonName.read(standard), Reading.of(name), "a standard name reads as itself");
        Property.holds(Normalizer.isNormalized(standard, Normalizer.Form.NFC), "a standard name is composed");
        Property.holds(standard.indexOf('?') < 0 && standard.indexOf('\uFFFD') < 0, "no sign stands for a letter");
        Property.holds(standard.chars().noneMatch(Character::isDigit), "a name has no digits");
        Property.holds(standard.length() <= 18 * text.length(), "a name is no longer than its writing");
        String[] words = name.key().split(" ", -1);
        Arrays.sort(words);
        Property.same(name.tokens(), String.join(" ", words), "the tokens are the words of the key");
        Property.same(Text.fold(name.key()), name.key(), "the key is folded");
    }

    private static void checkKeys(String text) {
        String clean = Text.clean(text);
        Property.same(Text.clean(clean), clean, "clean text is clean");
        Property.same(Text.nfc(Text.nfc(text)), Text.nfc(text), "composed text is composed");
        String fold = Text.fold(text);
        Property.same(Text.fold(fold), fold, "folded text is folded");
        Property.same(Text.fold(Input.decomposed(text)), fold, "normal forms fold alike");
        String key = Text.headerKey(text);
        Property.same(Text.headerKey(key), key, "a header's key is its own key");
        Property.same(Text.headerKey(fold), key, "a header's key is that of the folded text");
    }
}
