package vn.declareonce.drafting;

import java.util.List;

/**
 * Tells a column of another country's phone numbers: ten digits without the zero or the 84 that a Vietnamese number of that length begins
 * with. One that a spreadsheet took the zero from has nine.
 */
final class ForeignPhones {
    private static final int DIGITS = 10;

    private ForeignPhones() {}

    /** Whether more than half of the numbers are written so. */
    static boolean areMost(List<String> texts) {
        return texts.stream().filter(ForeignPhones::isForeign).count() * 2 > texts.size();
    }

    private static boolean isForeign(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        String first = text.replaceFirst("^\\D+", "");
        return digits == DIGITS && !first.startsWith("0") && !text.startsWith("+84");
    }
}
