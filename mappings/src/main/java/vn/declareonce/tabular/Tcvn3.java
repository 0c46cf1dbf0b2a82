package vn.declareonce.tabular;

import java.text.Normalizer;
import java.util.Locale;

/**
 * TCVN3 (ABC) text, seen as the Latin-1 characters of its bytes. The encoding has no toned capitals: the font .VnTimeH showed the
 * lower-case bytes as capitals, so a text whose plain letters are all capitals is decoded to capitals. ư is byte AD, the soft hyphen.
 */
public final class Tcvn3 {

    /** Two hexadecimal digits of the byte, then its letter (TCVN 5712:1993, VN3). */
    private static final String TABLE =
            "A1ĂA2ÂA3ÊA4ÔA5ƠA6ƯA7ĐA8ăA9âAAêABôACơADưAEđB5àB6ảB7ãB8áB9ạBBằBCẳBDẵBEắC6ặC7ầC8ẩC9ẫCAấCBậ"
                    + "CCèCEẻCFẽD0éD1ẹD2ềD3ểD4ễD5ếD6ệD7ìD8ỉDCĩDDíDEịDFòE1ỏE2õE3óE4ọE5ồE6ổE7ỗE8ốE9ộEAờEBởECỡEDớEEợ"
                    + "EFùF1ủF2ũF3úF4ụF5ừF6ửF7ữF8ứF9ựFAỳFBỷFCỹFDýFEỵ";

    private static final char[] LETTER = new char[256];

    static {
        for (int i = 0; i < TABLE.length(); i += 3) {
            LETTER[Integer.parseInt(TABLE, i, i + 2, 16)] = TABLE.charAt(i + 2);
        }
    }

    private Tcvn3() {}

    /** Unicode (NFC) of TCVN3 text; characters that are no TCVN3 letters stay. */
    public static String decode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char letter = c < 256 && LETTER[c] != 0 ? LETTER[c] : c;
            if (!isConverterCapital(out, letter)) {
                out.append(letter);
            } else {
                out.setCharAt(out.length() - 1, Character.toUpperCase(letter));
            }
        }
        String decoded = out.toString();
        return isShouted(text) ? decoded.toUpperCase(Locale.ROOT) : decoded;
    }

    /** TCVN3 as Latin-1 characters; toned capitals become small, as the encoding has none. */
    public static String encode(String unicode) {
        String text = Normalizer.normalize(unicode, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c < 128 ? c : byteOf(c));
        }
        return out.toString();
    }

    private static char byteOf(char letter) {
        for (char wanted : new char[] {letter, Character.toLowerCase(letter)}) {
            for (char b = 0xA1; b < 256; b++) {
                if (LETTER[b] == wanted) {
                    return b;
                }
            }
        }
        return letter;
    }

    /** Some converters write a toned capital as the plain capital and the small letter: "Aµ" for À. */
    private static boolean isConverterCapital(StringBuilder before, char letter) {
        if (letter < 128 || before.length() == 0) {
            return false;
        }
        char base = before.charAt(before.length() - 1);
        return Character.isUpperCase(base)
                && Character.isLowerCase(letter)
                && Character.toLowerCase(base) == VietnameseSyllable.withoutTone(letter);
    }

    private static boolean isShouted(String text) {
        boolean inner = false;
        boolean letterBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                return false;
            }
            boolean capital = c >= 'A' && c <= 'Z';
            inner |= capital && letterBefore;
            letterBefore = capital || (c < 256 && LETTER[c] != 0);
        }
        return inner;
    }
}
