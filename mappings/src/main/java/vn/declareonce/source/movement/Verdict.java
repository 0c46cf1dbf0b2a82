package vn.declareonce.source.movement;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;

/** What a checkpoint decided. */
enum Verdict {
    PASSED,
    TURNED_BACK;

    static Reading<Verdict> read(@Nullable String written) {
        return switch (Text.headerKey(written)) {
            case "" -> Reading.nothing();
            case "CHOQUA", "DUOCQUA", "QUA", "HOPLE", "DAT", "PASSED", "OK" -> Reading.of(PASSED);
            case "QUAYDAU", "KHONGCHOQUA", "KHONGDUOCQUA", "KHONGHOPLE", "KHONGDAT", "TURNEDBACK" ->
                Reading.of(TURNED_BACK);
            default -> Reading.none(Reason.CODE_WORD_UNKNOWN);
        };
    }

    /** What a fact calls it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
