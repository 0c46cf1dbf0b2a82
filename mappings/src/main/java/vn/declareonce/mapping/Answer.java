package vn.declareonce.mapping;

import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;

/** Yes and no as forms write them. */
final class Answer {
    private Answer() {}

    /** Words, digits and ticks; radio buttons that number their answers otherwise need the layout's code words. */
    static Reading<Boolean> read(@Nullable String written) {
        return switch (Text.headerKey(written)) {
            case "CO", "YES", "Y", "TRUE", "1", "X", "DUNG" -> Reading.of(true);
            case "KHONG", "NO", "N", "FALSE", "0", "KO", "K", "SAI" -> Reading.of(false);
            case "UNK", "U", "KHONGRO", "UNKNOWN" -> Reading.nothing();
            case "" -> Text.clean(written).isEmpty() ? Reading.nothing() : Reading.none(Reason.CODE_WORD_UNKNOWN);
            default -> Reading.none(Reason.CODE_WORD_UNKNOWN);
        };
    }
}
