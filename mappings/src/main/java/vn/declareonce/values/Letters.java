package vn.declareonce.values;

import java.text.Normalizer;

/** Tables behind {@link Text}: what each character folds to, which ones are blanks, which are invisible. */
final class Letters {
    private static final int TABLE = 0x2200;
    private static final char DROP = 0;
    private static final char SLOW = '\uFFFF';
    private static final char[] FOLDED = new char[TABLE];

    static {
        for (int c = 0; c < TABLE; c++) {
            FOLDED[c] = foldOne((char) c);
        }
    }

    private Letters() {}

    static boolean isBlank(char c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || c == '\u00A0'
                || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000'
                || c == '\u0085';
    }

    static boolean isInvisible(char c) {
        if (c >= ' ' && c < '\u007F') {
            return false;
        }
        return (c < ' ' && !(c >= '\t' && c <= '\r'))
                || (c >= '\u007F' && c < '\u00A0' && c != '\u0085')
                || c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F')
                || c == '\uFEFF';
    }

    static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAsciiLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    static String fold(String text, boolean lettersAndDigitsOnly) {
        if (isFolded(text, lettersAndDigitsOnly)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char folded = c < TABLE ? FOLDED[c] : SLOW;
            if (folded == SLOW) {
                return foldSlowly(text, lettersAndDigitsOnly);
            }
            append(out, folded, lettersAndDigitsOnly);
        }
        return trimmed(out);
    }

    private static boolean isFolded(String text, boolean lettersAndDigitsOnly) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= 'A' && c <= 'Z') || isAsciiDigit(c);
            if (!plain && (lettersAndDigitsOnly || !isSingleBlankInside(text, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSingleBlankInside(String text, int i) {
        return text.charAt(i) == ' ' && i > 0 && i < text.length() - 1 && text.charAt(i - 1) != ' ';
    }

    private static void append(StringBuilder out, char folded, boolean lettersAndDigitsOnly) {
        if (folded == DROP) {
            return;
        }
        if (folded == ' ') {
            if (!lettersAndDigitsOnly && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        } else if (!lettersAndDigitsOnly || Character.isLetterOrDigit(folded) || Character.isSurrogate(folded)) {
            out.append(folded);
        }
    }

    private static String trimmed(StringBuilder out) {
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
    }

    private static String foldSlowly(String text, boolean lettersAndDigitsOnly) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            switch (c) {
                case 'ß' -> out.append("SS");
                case 'æ', 'Æ' -> out.append("AE");
                case 'œ', 'Œ' -> out.append("OE");
                default -> append(out, isInvisible(c) ? DROP : simple(c), lettersAndDigitsOnly);
            }
        }
        return Normalizer.normalize(trimmed(out), Normalizer.Form.NFC);
    }

    private static char foldOne(char c) {
        if (isInvisible(c)) {
            return DROP;
        }
        if (c == 'ß' || c == 'æ' || c == 'Æ' || c == 'œ' || c == 'Œ' || Character.UnicodeBlock.of(c) == null) {
            return SLOW;
        }
        String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        char base = DROP;
        for (int i = 0; i < decomposed.length(); i++) {
            char part = decomposed.charAt(i);
            char simple = simple(part);
            boolean two = part == 'Æ' || part == 'æ' || simple != DROP && base != DROP;
            if (two) {
                return SLOW;
            }
            base = base == DROP ? simple : base;
        }
        boolean composable = c >= 0x0590 && c < 0x1E00;
        return composable ? SLOW : base;
    }

    private static char simple(char c) {
        if (c < 0x80) {
            return isBlank(c) ? ' ' : c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
        }
        return switch (c) {
            case 'Đ', 'đ', 'Ð', 'ð', 'Ɖ', 'ɖ' -> 'D';
            case 'ø', 'Ø' -> 'O';
            case 'ł', 'Ł' -> 'L';
            case 'ı' -> 'I';
            case '\u2018', '\u2019', '\u02BC', '\u00B4' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> '-';
            default -> {
                if (isBlank(c)) {
                    yield ' ';
                }
                yield Character.getType(c) == Character.NON_SPACING_MARK ? DROP : Character.toUpperCase(c);
            }
        };
    }
}
