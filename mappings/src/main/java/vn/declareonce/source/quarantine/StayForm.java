package vn.declareonce.source.quarantine;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;

/** Where somebody is quarantined. */
enum StayForm {
    FACILITY,
    HOME,
    HOTEL,
    HOSPITAL;

    static Reading<StayForm> read(@Nullable String written) {
        return switch (Text.headerKey(written)) {
            case "" -> Reading.nothing();
            case "TAPTRUNG", "CACHLYTAPTRUNG", "KHUCACHLY", "FACILITY" -> Reading.of(FACILITY);
            case "TAINHA", "TAINHANOICUTRU", "NHA", "HOME", "CACHLYTAINHA" -> Reading.of(HOME);
            case "KHACHSAN", "CACHLYKHACHSAN", "HOTEL" -> Reading.of(HOTEL);
            case "BENHVIEN", "COSOYTE", "HOSPITAL" -> Reading.of(HOSPITAL);
            default -> Reading.none(Reason.CODE_WORD_UNKNOWN);
        };
    }

    /** What a fact calls it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
