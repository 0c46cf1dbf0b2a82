package vn.declareonce.values;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Several phone numbers in one cell. A dash, dot or blank may stand inside a number or between two: the lengths decide. */
final class PhoneList {
    private static final int FEWEST_DIGITS = 6;
    private static final Pattern WORDS = Pattern.compile("\\p{L}+");
    private static final Pattern COUNTRY_CODE = Pattern.compile("\\(?\\+\\h*84\\)?\\h*[.-]?\\h*(?:\\(0\\)|0)?\\h*");

    private PhoneList() {}

    static PhoneReading read(String written) {
        // Else what is left of a number that lacks digits could begin with the 84 of its country code.
        String text = COUNTRY_CODE.matcher(written).replaceAll(" 0");
        Phones.Found found = new Phones.Found();
        String joined = digitsOf(text);
        String one = Phones.canonical(joined);
        if (one != null && !hasLookalikes(text) && onlyPhoneSigns(text) && !isMasked(text)) {
            found.add(one);
            return found.reading();
        }
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || "/;,|&\n".indexOf(text.charAt(i)) >= 0) {
                part(text.substring(from, i), found);
                from = i + 1;
            }
        }
        return found.reading();
    }

    /** Twenty digits in a row are two numbers whose separator was lost. */
    static PhoneReading unparted(String digits) {
        int half = digits.length() / 2;
        if (digits.length() == 20 && digits.charAt(0) == '0' && digits.charAt(half) == '0') {
            String first = Phones.canonical(digits.substring(0, half));
            String second = Phones.canonical(digits.substring(half));
            if (first != null && second != null) {
                Phones.Found found = new Phones.Found();
                found.add(first);
                found.add(second);
                return found.reading();
            }
        }
        return new PhoneReading(List.of(), Reason.PHONE_UNKNOWN_SHAPE);
    }

    private static void part(String part, Phones.Found found) {
        if (isMasked(part)) {
            found.doubt(Reason.PHONE_MASKED);
            return;
        }
        boolean changed = hasLookalikes(part);
        String text = changed ? replaceLookalikes(part) : part;
        if (changed) {
            found.doubt(Reason.PHONE_LETTERS_FOR_DIGITS);
        }
        if (isForeign(text)) {
            found.doubt(Reason.PHONE_FOREIGN);
            return;
        }
        String left = "";
        for (String signs : WORDS.split(text, -1)) {
            String whole = Phones.canonical(digitsOf(signs));
            if (whole != null) {
                found.add(whole);
            } else {
                left = longer(left, grow(groups(signs), found));
            }
        }
        if (left.length() >= FEWEST_DIGITS || found.isEmpty()) {
            found.doubt(Text.isPlaceholder(left) ? Reason.PHONE_PLACEHOLDER : Reason.PHONE_UNKNOWN_SHAPE);
        }
    }

    /** Whether a mask stands between digits; around a number it is a form's dotted line or a footnote's star. */
    private static boolean isMasked(String text) {
        return Digits.hasMask(Digits.fromFirstToLast(text));
    }

    /** Groups of digits are joined until they make a number; answers the digits that made none. A word between two groups parts them. */
    private static String grow(List<String> groups, Phones.Found found) {
        StringBuilder number = new StringBuilder();
        for (String group : groups) {
            number.append(group);
            String phone = Phones.canonical(number.toString());
            if (phone != null) {
                found.add(phone);
                number.setLength(0);
            }
        }
        return number.toString();
    }

    private static String longer(String one, String other) {
        return other.length() > one.length() ? other : one;
    }

    private static boolean isForeign(String text) {
        String trimmed = text.strip();
        if (!trimmed.startsWith("+") && !trimmed.startsWith("(+")) {
            return false;
        }
        return digitsOf(trimmed).length() >= FEWEST_DIGITS;
    }

    private static boolean onlyPhoneSigns(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Letters.isAsciiDigit(c) && "+-. ()".indexOf(c) < 0) {
                return false;
            }
        }
        return text.charAt(0) != '+';
    }

    private static boolean hasLookalikes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLookalikeInNumber(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLookalikeInNumber(String text, int i) {
        if (!Digits.isLookalike(text.charAt(i)) || text.charAt(i) == 'i') {
            return false;
        }
        boolean before = i > 0 && Letters.isAsciiDigit(text.charAt(i - 1));
        boolean after = i + 1 < text.length() && Letters.isAsciiDigit(text.charAt(i + 1));
        boolean letterBefore = i > 0 && Character.isLetter(text.charAt(i - 1));
        return (before || after) && !letterBefore;
    }

    private static String replaceLookalikes(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (isLookalikeInNumber(out.toString(), i)) {
                char c = out.charAt(i);
                out.setCharAt(i, c == 'O' || c == 'o' ? '0' : '1');
            }
        }
        return out.toString();
    }

    private static String digitsOf(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                out.append((char) ('0' + digit));
            }
        }
        return out.toString();
    }

    private static List<String> groups(String text) {
        List<String> groups = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean digit = i < text.length() && Character.digit(text.charAt(i), 10) >= 0;
            if (digit && from < 0) {
                from = i;
            } else if (!digit && from >= 0) {
                groups.add(digitsOf(text.substring(from, i)));
                from = -1;
            }
        }
        return groups;
    }
}
