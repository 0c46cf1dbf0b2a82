package vn.declareonce.source.quarantine;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;

/** What a wristband reports. */
enum AlertKind {
    LEFT_ZONE,
    REMOVED,
    LOW_BATTERY,
    OFFLINE;

    static Reading<AlertKind> read(@Nullable String written) {
        return switch (Text.headerKey(written)) {
            case "" -> Reading.nothing();
            case "RAKHOIVUNG", "ROIKHOIVUNG", "RAKHOIKHUVUC", "VUOTVUNG", "LEFTZONE" -> Reading.of(LEFT_ZONE);
            case "THAOVONG", "VONGBITHAO", "REMOVED" -> Reading.of(REMOVED);
            case "PINYEU", "HETPIN", "LOWBATTERY" -> Reading.of(LOW_BATTERY);
            case "MATKETNOI", "MATTINHIEU", "OFFLINE" -> Reading.of(OFFLINE);
            default -> Reading.none(Reason.CODE_WORD_UNKNOWN);
        };
    }

    /** What a fact calls it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
