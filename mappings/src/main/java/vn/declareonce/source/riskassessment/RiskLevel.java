package vn.declareonce.source.riskassessment;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;

/**
 * The four levels of QĐ 4800/QĐ-BYT of 12 October 2021 and of QĐ 2686/QĐ-BCĐQG of 31 May 2021 before it, from the
 * lowest.
 */
enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH;

    static Reading<RiskLevel> read(@Nullable String written) {
        return switch (Text.headerKey(written)) {
            case "" -> Reading.nothing();
            case "1", "01", "CAP1", "XANH", "VUNGXANH", "THAP", "NGUYCOTHAP", "BINHTHUONGMOI", "LOW", "GREEN" ->
                Reading.of(LOW);
            case "2", "02", "CAP2", "VANG", "VUNGVANG", "TRUNGBINH", "NGUYCOTRUNGBINH", "NGUYCO", "MEDIUM", "YELLOW" ->
                Reading.of(MEDIUM);
            case "3", "03", "CAP3", "CAM", "VUNGCAM", "CAO", "NGUYCOCAO", "HIGH", "ORANGE" -> Reading.of(HIGH);
            case "4", "04", "CAP4", "DO", "VUNGDO", "RATCAO", "NGUYCORATCAO", "VERYHIGH", "RED" ->
                Reading.of(VERY_HIGH);
            default -> Reading.none(Reason.CODE_WORD_UNKNOWN);
        };
    }

    /** What a fact calls it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
