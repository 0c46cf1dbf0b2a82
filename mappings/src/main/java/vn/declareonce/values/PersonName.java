package vn.declareonce.values;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's name. {@code standard}: normal form C, one school of tone marks, words capitalised, titles and notes gone; {@code key}:
 * accent-free upper case; {@code tokens}: the words of the key in alphabetical order, so equal for reversed name orders.
 */
public record PersonName(String standard, String key, String tokens) {
    // With the blanks: "Đặng Lâm" and "Chu A" are people, "đang làm" and "chưa" would be the same letters.
    private static final Set<String> PLACEHOLDERS = Set.of(
            "KHONG",
            "KHONG CO",
            "KHONG TEN",
            "KHONG CO TEN",
            "KHONG RO",
            "KHONG BIET",
            "KHONG NHO",
            "KHONG XAC DINH",
            "KO",
            "KO CO",
            "KO TEN",
            "CHUA",
            "CHUA CO",
            "CHUA CO TEN",
            "CHUA DAT TEN",
            "CHUA RO",
            "CHUA BIET",
            "VO DANH",
            "TRE EM",
            "TRE SO SINH",
            "SO SINH",
            "NA",
            "N A",
            "NULL",
            "NONE",
            "NIL",
            "NAN",
            "UNKNOWN",
            "K",
            "KXD",
            "X",
            "XX",
            "XXX",
            "XXXX");

    /** A surname and a given name; only the accents tell them from "vô danh", nameless. */
    private static final String VO_DANH = "Võ Danh";

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
        if (PLACEHOLDERS.contains(key) && !standard.equals(VO_DANH)) {
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
