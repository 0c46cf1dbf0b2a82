package vn.declareonce.source.quarantine;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;

/** How a stay stands. */
enum StayStatus {
    IN_PROGRESS,
    COMPLETED,
    MOVED,
    BROKEN_OFF;

    static Reading<StayStatus> read(@Nullable String written) {
        return switch (Text.headerKey(written)) {
            case "" -> Reading.nothing();
            case "DANGCACHLY", "DANGTHEODOI", "INPROGRESS" -> Reading.of(IN_PROGRESS);
            case "HOANTHANH", "KETTHUC", "DAKETTHUC", "HETHAN", "COMPLETED" -> Reading.of(COMPLETED);
            case "CHUYENDIEUTRI", "CHUYENVIEN", "CHUYEN", "MOVED" -> Reading.of(MOVED);
            case "BOTRON", "TUYBO", "BROKENOFF" -> Reading.of(BROKEN_OFF);
            default -> Reading.none(Reason.CODE_WORD_UNKNOWN);
        };
    }

    /** What a fact calls it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
