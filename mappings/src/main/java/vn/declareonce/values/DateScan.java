package vn.declareonce.values;

/** Cuts a written date into its groups of digits; knows the words and signs that stand between them, not what the groups mean. */
final class DateScan {
    static final int MOST_GROUPS = 9;
    private static final int LONGEST_GROUP = 14;
    private static final int NO_OFFSET = Integer.MIN_VALUE;
    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

    final long[] value = new long[MOST_GROUPS];
    final int[] length = new int[MOST_GROUPS];
    final char[] before = new char[MOST_GROUPS];
    int count;
    boolean unreadable;
    boolean age;
    boolean masked;
    boolean beforeNoon;
    boolean afterNoon;
    int offsetMinutes = NO_OFFSET;

    private char separator;

    DateScan(String text) {
        int i = 0;
        while (i < text.length() && !unreadable) {
            char c = text.charAt(i);
            if (Letters.isAsciiDigit(c)) {
                i = digits(text, i);
            } else if (c == '*' || (c == 'x' || c == 'X') && isMask(text, i)) {
                i = mask(text, i, c);
            } else if (Character.isLetter(c)) {
                i = word(text, i);
            } else {
                sign(c);
                i++;
            }
        }
        takeOffset();
    }

    boolean hasOffset() {
        return offsetMinutes != NO_OFFSET;
    }

    private void add(long number, int digits) {
        if (count == MOST_GROUPS || digits > LONGEST_GROUP) {
            unreadable = true;
            return;
        }
        value[count] = number;
        length[count] = digits;
        before[count] = separator == 0 ? ' ' : separator;
        separator = 0;
        count++;
    }

    private int digits(String text, int from) {
        long number = 0;
        int i = from;
        while (i < text.length() && Letters.isAsciiDigit(text.charAt(i))) {
            number = i - from < LONGEST_GROUP ? number * 10 + text.charAt(i) - '0' : number;
            i++;
        }
        add(number, i - from);
        return i;
    }

    private static boolean isMask(String text, int i) {
        return i + 1 < text.length() && (text.charAt(i + 1) == text.charAt(i))
                || i > 0 && text.charAt(i - 1) == text.charAt(i);
    }

    private int mask(String text, int from, char sign) {
        int i = from;
        while (i < text.length() && text.charAt(i) == sign) {
            i++;
        }
        masked = true;
        add(0, i - from);
        return i;
    }

    private void sign(char c) {
        boolean weak = separator == 0 || separator == ' ';
        if (c == '?' || c == '\uFFFD' || c == '|' || c == ';' || c == '(' || c == '<' || c == '>' || c == '~') {
            unreadable = true;
        } else if (weak) {
            separator = c == '\u2013' || c == '\u2212' ? '-' : c;
        }
    }

    private int word(String text, int from) {
        int i = from;
        while (i < text.length()
                && (Character.isLetter(text.charAt(i)) || text.charAt(i) >= '\u0300' && text.charAt(i) <= '\u036F')) {
            i++;
        }
        word(Text.headerKey(text.substring(from, i)));
        return i;
    }

    private void word(String word) {
        switch (word) {
            case "T" -> {
                age = count == 1 && length[0] <= 3;
                separator = 'T';
            }
            case "TUOI", "TUOIT" -> age = true;
            case "Z", "UTC", "GMT" -> offsetMinutes = 0;
            case "H", "G", "GIO", "P", "PHUT" -> separator = ':';
            case "AM", "SA", "SANG" -> beforeNoon = true;
            case "PM", "CH", "CHIEU", "TOI" -> afterNoon = true;
            case "NGAY", "THANG", "NAM", "LUC", "SINH", "NS", "THG", "S", "GIAY", "TH", "NGAYSINH", "VAO", "ICT" -> {}
            default -> month(word);
        }
    }

    private void month(String word) {
        int at = word.length() < 3 ? -1 : MONTHS.indexOf(word.substring(0, 3));
        if (at < 0 || at % 3 != 0) {
            unreadable = true;
            return;
        }
        separator = '/';
        add(at / 3 + 1, 2);
    }

    /** An offset follows a time of day: {@code +07:00}, {@code -0800}, {@code +07}. */
    private void takeOffset() {
        int time = -1;
        for (int i = 1; i < count && time < 0; i++) {
            boolean afterTime = i >= 4 || length[0] >= 12 || i >= 2 && length[0] == 8;
            time = before[i] == '+' || before[i] == '-' && afterTime ? i : -1;
        }
        if (time < 0) {
            return;
        }
        boolean together = length[time] == 4 && time == count - 1;
        boolean apart = length[time] <= 2 && (time == count - 1 || time == count - 2 && before[count - 1] == ':');
        if (!together && !apart) {
            unreadable = true;
            return;
        }
        int hours = (int) (together ? value[time] / 100 : value[time]);
        int minutes = (int) (together ? value[time] % 100 : time == count - 2 ? value[count - 1] : 0);
        unreadable |= hours > 18 || minutes > 59;
        offsetMinutes = (before[time] == '-' ? -1 : 1) * (hours * 60 + minutes);
        count = time;
    }
}
