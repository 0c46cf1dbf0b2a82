package vn.declareonce.source.labresults;

import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;

/** Whether a sample is one person's or pooled from several; the size is 0 where it is not written. */
record SampleKind(boolean pooled, int size) {
    private static final int MOST = 100;

    /** "đơn", "Mẫu đơn", "gộp 5", "mẫu gộp"; a word that is neither may hide a pool, so it gives no value. */
    static Reading<SampleKind> read(@Nullable String written) {
        String key = Text.headerKey(written);
        if (key.isEmpty()) {
            return Reading.nothing();
        }
        int digits = key.length();
        while (digits > 0 && Character.isDigit(key.charAt(digits - 1))) {
            digits--;
        }
        int size = size(key.substring(digits));
        return switch (key.substring(0, digits)) {
            case "DON", "MAUDON", "LE", "MAULE", "SINGLE" -> Reading.of(new SampleKind(false, 0));
            case "GOP", "MAUGOP", "POOL", "POOLED" -> Reading.of(new SampleKind(true, size));
            default -> Reading.none(Reason.CODE_WORD_UNKNOWN);
        };
    }

    private static int size(String digits) {
        int size = 0;
        for (int i = 0; i < digits.length() && size < MOST; i++) {
            size = 10 * size + Character.digit(digits.charAt(i), 10);
        }
        return size <= MOST ? size : 0;
    }
}
