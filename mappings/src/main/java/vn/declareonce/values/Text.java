package vn.declareonce.values;

import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plain text: normal form, invisible characters, accent-free keys, words that mean "nothing". Null gives the empty text. */
public final class Text {
    private static final Set<String> PLACEHOLDERS = Set.of(
            ("KHONG KHONGCO KO KOCO K KC KH CHUACO CHUA CHUACAP CHUALAM DANGLAM DANGCAP KHONGNHO KONHO QUEN CAPLAI DANGCAPLAI "
                            + "DANGLAMLAI MAT BIMAT MATCMND MATCCCD LAMMAT TREEM TRENHO TRESOSINH SOSINH NA NULL NONE NIL NAN KHONGRO "
                            + "KHONGBIET KOBIET KXD KHONGXACDINH CHUARO CHUABIET UNKNOWN KHONGSDT KHONGCOSDT KHONGCODT KHONGCODIENTHOAI "
                            + "KHONGCOCMND KHONGCOCCCD KHONGCOBHYT KHONGCOTHE CHUACOCCCD CHUACOCMND CHUACOBHYT KHONGCOGIAYTO KOCOCMND "
                            + "KOCOCCCD KOCOSDT XXX XXXX XX X")
                    .split(" "));
    private static final int LONGEST_PLACEHOLDER = 30;

    private Text() {}

    /** The text in Unicode normal form C. */
    public static String nfc(@Nullable String text) {
        if (text == null) {
            return "";
        }
        for (int i = 0; i < text.length(); i++) {
            if (!surelyComposed(text.charAt(i))) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /** Normal form C without byte order marks, zero-width and soft control characters; every run of blanks is one blank, none at the ends. */
    public static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        boolean blankBefore = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ';
            if (blank ? blankBefore : Letters.isBlank(c) || Letters.isInvisible(c)) {
                return nfc(collapse(text));
            }
            blankBefore = blank;
        }
        return nfc(blankBefore && !text.isEmpty() ? collapse(text) : text);
    }

    /** {@link #clean} with full-width, bold and other compatibility forms made plain (normal form KC). */
    static String plain(@Nullable String text) {
        String clean = clean(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (Character.isSurrogate(c) || c >= '\u2100') {
                return clean(Normalizer.normalize(clean, Normalizer.Form.NFKC));
            }
        }
        return clean;
    }

    /**
     * An accent-free upper-case key: Vietnamese and other Latin letters become ASCII (both D with stroke and eth become D), letters of
     * other scripts stay; blanks collapsed. Equal for composed and decomposed forms.
     */
    public static String fold(@Nullable String text) {
        return text == null ? "" : Letters.fold(text, false);
    }

    /** {@link #fold} with letters and digits alone: equal for headers that differ in case, accents, blanks or punctuation. */
    public static String headerKey(@Nullable String text) {
        return text == null ? "" : Letters.fold(text, true);
    }

    /** Whether something was written that says there is no value: "không có", "ko", "N/A", "-", "0", "000000000" and the like. */
    public static boolean isPlaceholder(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return false;
        }
        if (text.length() > LONGEST_PLACEHOLDER) {
            String clean = clean(text);
            return clean.length() <= LONGEST_PLACEHOLDER && isPlaceholder(clean);
        }
        String key = headerKey(text);
        if (key.isEmpty()) {
            return !clean(text).isEmpty();
        }
        char first = key.charAt(0);
        return first >= '0' && first <= '9' ? isRepeatedDigit(key) : PLACEHOLDERS.contains(key);
    }

    private static boolean isRepeatedDigit(String digits) {
        char first = digits.charAt(0);
        for (int i = 1; i < digits.length(); i++) {
            if (digits.charAt(i) != first) {
                return false;
            }
        }
        return first == '0' || digits.length() >= 6;
    }

    private static boolean surelyComposed(char c) {
        return c < 0x300 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2002 && c < 0x2060);
    }

    private static String collapse(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.isInvisible(c)) {
                continue;
            }
            if (Letters.isBlank(c)) {
                pending = !out.isEmpty();
                continue;
            }
            if (pending) {
                out.append(' ');
                pending = false;
            }
            out.append(c);
        }
        return out.toString();
    }
}
