package vn.declareonce.values;

import org.jspecify.annotations.Nullable;

/**
 * The personal QR of QĐ 1405/QĐ-BTTTT (2021): {@code document|name|birth date|kind|QID|EXT}. The first five fields are read strictly, EXT
 * stays as written. A masked document ({@code ******012345}) is a suffix to check against, never a number.
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
