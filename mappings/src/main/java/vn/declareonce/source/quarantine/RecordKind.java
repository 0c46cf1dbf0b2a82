package vn.declareonce.source.quarantine;

import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;

/** What a row of the system is; said by its layout. */
enum RecordKind {
    STAY,
    ALERT;

    static Reading<RecordKind> read(@Nullable String written) {
        return switch (Text.headerKey(written)) {
            case "" -> Reading.nothing();
            case "STAY" -> Reading.of(STAY);
            case "ALERT" -> Reading.of(ALERT);
            default -> Reading.none(Reason.CODE_WORD_UNKNOWN);
        };
    }
}
