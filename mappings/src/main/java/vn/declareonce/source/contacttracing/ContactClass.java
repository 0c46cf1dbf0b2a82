package vn.declareonce.source.contacttracing;

import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;

/** F0 the case, F1 its contact, F2 and F3 contacts of contacts. */
enum ContactClass {
    F0,
    F1,
    F2,
    F3;

    static Reading<ContactClass> read(@Nullable String written) {
        return switch (Text.headerKey(written)) {
            case "" -> Reading.nothing();
            case "F0", "CABENH", "DUONGTINH" -> Reading.of(F0);
            case "F1", "TIEPXUCGAN" -> Reading.of(F1);
            case "F2" -> Reading.of(F2);
            case "F3" -> Reading.of(F3);
            default -> Reading.none(Reason.CODE_WORD_UNKNOWN);
        };
    }
}
