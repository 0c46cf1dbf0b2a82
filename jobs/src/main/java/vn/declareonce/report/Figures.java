package vn.declareonce.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as both languages read them: groups of three apart by a blank, since Vietnamese and English exchange point and comma. */
final class Figures {
    private Figures() {}

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    /** A share from 0 to 1 as percent with two decimals, rounded down. */
    static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(2, RoundingMode.DOWN).toPlainString() + " %";
    }
}
