package vn.declareonce.values;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The personal QR of QĐ 1405/QĐ-BTTTT (2021): {@code document|name|birth date|kind|QID|EXT}. The first five fields are read strictly, EXT
 * stays as written; of its parts ({@code declarer's QID<sex<insurance<phone<signature}) one counts only when it looks like what stands at its
 * place, for published examples differ in the signs. A masked document ({@code ******012345}) is a suffix to check against, never a number.
 */
public record PersonalQr(
        String document,
        String name,
        @Nullable BirthDate birthDate,
        boolean declaredByAnother,
        String qid,
        String ext) {
    private static final int FIELDS = 5;

    /** Null when the text is no personal QR. */
    public static @Nullable PersonalQr parse(@Nullable String text) {
        if (text == null || text.indexOf('|') < 0) {
            return null;
        }
        String[] fields = text.split("\\|", 6);
        if (fields.length < FIELDS) {
            return null;
        }
        String kind = fields[3].strip();
        String qid = fields[4].strip();
        String document = fields[0].strip();
        boolean right = (kind.equals("0") || kind.equals("1")) && !qid.isEmpty() && Digits.allDigits(qid);
        if (!right || !isDocument(document) || hasDigit(fields[1])) {
            return null;
        }
        BirthDate born = BirthDate.read(fields[2], DateOrder.YMD).value();
        String ext = fields.length > FIELDS ? fields[FIELDS] : "";
        return new PersonalQr(document, Text.fold(fields[1]), born, kind.equals("1"), qid, ext);
    }

    public boolean masked() {
        return document.indexOf('*') >= 0;
    }

    /** The number, unless it is masked. */
    public @Nullable String fullDocument() {
        return masked() ? null : document;
    }

    /** 1 male, 2 female in EXT; null otherwise. */
    public @Nullable Sex sex() {
        return switch (extended(1)) {
            case "1" -> Sex.MALE;
            case "2" -> Sex.FEMALE;
            default -> null;
        };
    }

    /** The ten digits of the insurance number in EXT. */
    public @Nullable String insuranceNumber() {
        return InsuranceNumber.read(extended(2)).value();
    }

    /** The phone in EXT; none when another person declared, for then it is the helper's. */
    public List<String> phones() {
        return declaredByAnother ? List.of() : Phones.read(extended(3)).phones();
    }

    /** The QID of the one who declared for this person. */
    public @Nullable String declarer() {
        String other = extended(0);
        return other.isEmpty() || !Digits.allDigits(other) ? null : other;
    }

    private String extended(int index) {
        String[] parts = ext.split("<", -1);
        return index < parts.length ? parts[index].replace(">", "").strip() : "";
    }

    /** Whether a full number could be the one behind the document: equal, or equal where the mask lets it be seen. */
    public boolean couldBe(String number) {
        if (number.length() != document.length() || number.indexOf('*') >= 0) {
            return false;
        }
        for (int i = 0; i < number.length(); i++) {
            if (document.charAt(i) != '*' && document.charAt(i) != number.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The name on an insurance card's QR is hexadecimal; a person's name has no digits. */
    private static boolean hasDigit(String name) {
        return name.chars().anyMatch(c -> Letters.isAsciiDigit((char) c));
    }

    private static boolean isDocument(String document) {
        for (int i = 0; i < document.length(); i++) {
            char c = document.charAt(i);
            if (c != '*' && !Letters.isAsciiDigit(c) && !Letters.isAsciiLetter(c)) {
                return false;
            }
        }
        return document.length() >= 6 && document.length() <= CitizenId.LENGTH;
    }
}
