package vn.declareonce.source.borderdeclaration;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;

/** Which way a border is crossed. */
enum Direction {
    ENTRY,
    EXIT;

    static Reading<Direction> read(@Nullable String written) {
        return switch (Text.headerKey(written)) {
            case "" -> Reading.nothing();
            case "NHAPCANH", "NHAP", "ENTRY", "IN", "VAO" -> Reading.of(ENTRY);
            case "XUATCANH", "XUAT", "EXIT", "OUT", "RA" -> Reading.of(EXIT);
            default -> Reading.none(Reason.CODE_WORD_UNKNOWN);
        };
    }

    /** What a fact calls it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
