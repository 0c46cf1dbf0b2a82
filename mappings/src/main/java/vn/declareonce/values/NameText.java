package vn.declareonce.values;

import java.util.Locale;
import java.util.Set;

/** A written name on its way to the standard form: notes, titles, signs and letter case are taken care of here. */
final class NameText {
    private static final Set<String> TITLES = Set.of(
            "ông", "bà", "cháu", "bé", "cụ", "chị", "cô", "bác", "mr", "mrs", "ms", "bn", "bs", "đc", "ths", "gs");
    private static final Set<String> MIDDLE_WORDS = Set.of("THI", "VAN");
    private static final Set<String> PARENTS =
            Set.of("BA", "ONG", "CUA", "CHI", "ME", "CO", "ANH", "CHU", "DI", "BAC", "SP");

    private static final int LONGEST_TITLE = 4;

    private final String text;
    private boolean digits;

    NameText(String plain) {
        this.text = withoutTitles(letters(withoutNotes(plain)));
    }

    /**
     * A replacement character, a question mark beside a letter, a mask between letters or two masks in a row stand for letters nobody can
     * bring back. One star at the end of a name is a footnote.
     */
    static boolean isDamaged(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD') {
                return true;
            }
            if (Digits.isMaskSign(c)) {
                boolean before = i > 0 && Character.isLetter(text.charAt(i - 1));
                boolean after = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
                boolean again = i > 0 && text.charAt(i - 1) == c;
                if (again || (c == '?' ? before || after : before && after)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean hadDigits() {
        return digits;
    }

    boolean isOfParent() {
        int blank = text.indexOf(' ');
        if (blank < 2 || "CcBbTt".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        int next = text.indexOf(' ', blank + 1);
        String first = Text.fold(text.substring(0, blank));
        String second = Text.fold(text.substring(blank + 1, next < 0 ? text.length() : next));
        return switch (first) {
            case "CON" -> PARENTS.contains(second);
            case "CB", "CBA" -> true;
            case "BE", "CHAU" -> second.equals("CON") || second.equals("TRAI") || second.equals("GAI");
            case "TRE" -> second.equals("SO");
            default -> false;
        };
    }

    String standard() {
        if (isStandard(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c < 0x80 ? c >= 'A' && c <= 'Z' ? (char) (c + 32) : c : Character.toLowerCase(c));
        }
        ToneMarks.place(out);
        boolean start = true;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (start) {
                out.setCharAt(i, Character.toUpperCase(c));
            }
            start = c == ' ' || c == '-' || c == '\'';
        }
        return Text.nfc(out.toString());
    }

    /** ASCII words that are capitalised already need no second look. */
    private static boolean isStandard(String text) {
        boolean start = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '-' || c == '\'') {
                start = true;
                continue;
            }
            if (c >= 0x80 || (start ? c < 'A' || c > 'Z' : c < 'a' || c > 'z')) {
                return false;
            }
            start = false;
        }
        return true;
    }

    private static String withoutNotes(String text) {
        if (text.indexOf('(') < 0 && text.indexOf('[') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth = Math.max(0, depth - 1);
                out.append(' ');
            } else if (depth == 0) {
                out.append(c);
            }
        }
        return Text.clean(out.toString());
    }

    /** Letters, blanks, and the apostrophe and hyphen inside words; eth written for D with stroke is put right. A dot after a letter stays for titles. */
    private String letters(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.isAsciiLetter(c)) {
                out.append(c);
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
                continue;
            }
            switch (c) {
                case 'Ð' -> out.append('Đ');
                case 'ð' -> out.append('đ');
                case '\'', '\u2018', '\u2019', '\u02BC', '`', '\u00B4' -> joint(out, '\'');
                case '-', '\u2013', '\u2010', '\u2011' -> joint(out, '-');
                default -> other(out, c);
            }
        }
        return trimmed(out);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain =
                    Letters.isAsciiLetter(c) || c == ' ' || c >= 0x80 && Character.isLetter(c) && c != 'Ð' && c != 'ð';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private void other(StringBuilder out, char c) {
        digits |= Character.isDigit(c);
        int type = Character.getType(c);
        if (Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
            out.append(c);
        } else if (c == '.' && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(". ");
        } else if (!out.isEmpty() && " '".indexOf(out.charAt(out.length() - 1)) < 0) {
            out.append(' ');
        }
    }

    private static void joint(StringBuilder out, char sign) {
        if (!out.isEmpty() && Character.isLetter(out.charAt(out.length() - 1))) {
            out.append(sign);
        }
    }

    private static String trimmed(StringBuilder out) {
        int end = out.length();
        while (end > 0 && " -'.".indexOf(out.charAt(end - 1)) >= 0) {
            end--;
        }
        return Text.clean(out.substring(0, end));
    }

    private static String withoutTitles(String text) {
        if (text.indexOf('.') < 0 && !mayBeTitled(text)) {
            return text;
        }
        String left = text;
        String before;
        do {
            before = left;
            int blank = left.indexOf(' ');
            if (blank > 0 && isTitle(left.substring(0, blank), left.substring(blank + 1))) {
                left = left.substring(blank + 1);
            }
        } while (!before.equals(left));
        return left.indexOf('.') < 0 ? left : Text.clean(left.replace('.', ' ')).replace("' ", "'");
    }

    private static boolean mayBeTitled(String text) {
        int blank = text.indexOf(' ');
        return blank >= 2 && blank <= LONGEST_TITLE && "ÔôBbCcMmĐđTtGg".indexOf(text.charAt(0)) >= 0;
    }

    /** "Ông" and "Bà" are family names, too: before "Thị" or "Văn", or with one word left, they stay. */
    private static boolean isTitle(String word, String rest) {
        boolean initial = word.length() == 2 && word.charAt(1) == '.' && Character.isUpperCase(word.charAt(0));
        if (initial) {
            return "ABCOÔ".indexOf(word.charAt(0)) >= 0 && !rest.isEmpty();
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (!TITLES.contains(lower) && !TITLES.contains(lower.replace(".", ""))) {
            return false;
        }
        int blank = rest.indexOf(' ');
        return blank > 0 && !MIDDLE_WORDS.contains(Text.fold(rest.substring(0, blank)));
    }
}
