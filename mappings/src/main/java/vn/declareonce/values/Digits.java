package vn.declareonce.values;

/** Numbers that are names: what spreadsheets and typists do to them, undone where nothing is lost. */
final class Digits {
    private static final String UPWARDS = "12345678901234567890";
    private static final String FROM_ZERO = "01234567890123456789";
    private static final String DOWNWARDS = "98765432109876543210";

    private Digits() {}

    static boolean allDigits(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Letters.isAsciiDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Digits nobody was ever given: all the same, or counted up or down. */
    static boolean isFiller(String digits) {
        char first = digits.charAt(0);
        boolean same = true;
        for (int i = 1; i < digits.length() && same; i++) {
            same = digits.charAt(i) == first;
        }
        return same
                || UPWARDS.startsWith(digits)
                || FROM_ZERO.startsWith(digits)
                || DOWNWARDS.startsWith(digits)
                || digits.equals("012345678912");
    }

    /** {@code 7.909E+10}: the digits are gone. */
    static boolean isScientific(String text) {
        int e = Math.max(text.indexOf('E'), text.indexOf('e'));
        if (e < 1 || e > text.length() - 2) {
            return false;
        }
        boolean marked = false;
        for (int i = 0; i < e; i++) {
            char c = text.charAt(i);
            marked |= c == '.' || c == ',';
            if (!Letters.isAsciiDigit(c) && c != '.' && c != ',') {
                return false;
            }
        }
        char next = text.charAt(e + 1);
        boolean signed = next == '+' || next == '-';
        String power = text.substring(signed ? e + 2 : e + 1);
        return (marked || signed) && !power.isEmpty() && power.length() <= 3 && allDigits(power);
    }

    /** {@code ******012345}: a part of a number is no number, whatever sign hides the rest. */
    static boolean isMasked(String text) {
        return text.indexOf('#') >= 0 || hasMask(text);
    }

    /**
     * Whether digits are hidden: by a sign nobody writes between digits, two or more x, underscores or number signs, three or more dots or
     * dashes.
     */
    static boolean hasMask(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean same = run > 0 && Character.toUpperCase(c) == Character.toUpperCase(text.charAt(i - 1));
            run = same ? run + 1 : 1;
            if (isMaskSign(c)
                    || run == 2 && "xX_#\u0445\u0425".indexOf(c) >= 0
                    || run == 3 && ".-\u2013\u2014".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** From the first digit to the last: without what a form or a footnote puts around a number. Empty without a digit. */
    static String fromFirstToLast(String text) {
        int first = 0;
        while (first < text.length() && Character.digit(text.charAt(first), 10) < 0) {
            first++;
        }
        int end = text.length();
        while (end > first && Character.digit(text.charAt(end - 1), 10) < 0) {
            end--;
        }
        return text.substring(first, end);
    }

    /** Stars, question marks, the ellipsis, the sign of multiplication, bullets, squares and blocks. */
    static boolean isMaskSign(char c) {
        return switch (c) {
            case '*', '?', '\u2026', '\u00D7', '\u2022', '\u2217', '\u204E', '\uFF0A', '\uFF1F', '\uFFFD' -> true;
            default -> c >= '\u2580' && c <= '\u25FF' || c >= '\u2716' && c <= '\u273F';
        };
    }

    /** The text without what spreadsheets put around a number: {@code ="079..."}, {@code '079...}, {@code 79090012345.0}. */
    static String unwrap(String text) {
        String inner = Text.clean(text);
        int from = 0;
        int to = inner.length();
        while (from < to && "='\"`\u2018\u2019\u201C\u201D ".indexOf(inner.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "'\"`\u2018\u2019\u201C\u201D ;,.".indexOf(inner.charAt(to - 1)) >= 0) {
            to--;
        }
        return withoutDecimals(inner.substring(from, to));
    }

    /** A code that a spreadsheet took for a number: {@code 1.0} is 1. */
    static String withoutDecimals(String text) {
        int end = text.length();
        int zeros = end;
        while (zeros > 0 && text.charAt(zeros - 1) == '0') {
            zeros--;
        }
        int tail = end - zeros;
        boolean point = zeros > 1 && (text.charAt(zeros - 1) == '.' || text.charAt(zeros - 1) == ',');
        boolean decimals = point && tail >= 1 && tail <= 2 && Letters.isAsciiDigit(text.charAt(zeros - 2));
        return decimals ? text.substring(0, zeros - 1) : text;
    }

    /** The letters and digits alone, upper case, full-width and bold forms made plain. */
    static String lettersAndDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Letters.isAsciiDigit(c) && !(c >= 'A' && c <= 'Z')) {
                return Text.headerKey(text);
            }
        }
        return text;
    }

    static boolean isLookalike(char c) {
        return c == 'O' || c == 'o' || c == 'I' || c == 'l' || c == 'i' || c == 'L';
    }

    /** O as 0 and I, l as 1; null-free: a text with any other letter comes back as it was. */
    static String withoutLookalikes(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Letters.isAsciiDigit(c) && !isLookalike(c)) {
                return text;
            }
            out.append(c == 'O' || c == 'o' ? '0' : Letters.isAsciiDigit(c) ? c : '1');
        }
        return out.toString();
    }
}
