package vn.declareonce.source.healthbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;

/** The health book's own words. */
final class HealthWords {
    private HealthWords() {}

    static Reading<CertificateKind> certificateKind(@Nullable String written) {
        return switch (Text.headerKey(written)) {
            case "" -> Reading.nothing();
            case "TIEMCHUNG", "TIEMVACXIN", "VACCINATION" -> Reading.of(CertificateKind.VACCINATION);
            case "KHOIBENH", "HOIPHUC", "RECOVERY" -> Reading.of(CertificateKind.RECOVERY);
            case "XETNGHIEM", "TEST" -> Reading.of(CertificateKind.TEST);
            default -> Reading.none(Reason.CODE_WORD_UNKNOWN);
        };
    }

    /** The list of conditions is open: those not known to us keep their own words, in lower case. "Không" is none. */
    static List<String> conditions(@Nullable String written) {
        if (written == null) {
            return List.of();
        }
        List<String> conditions = new ArrayList<>();
        for (String part : written.split("[,;]", -1)) {
            String condition = condition(part);
            if (!condition.isEmpty() && !conditions.contains(condition)) {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    private static String condition(String part) {
        return switch (Text.headerKey(part)) {
            case "TANGHUYETAP", "CAOHUYETAP", "THA" -> "hypertension";
            case "DAITHAODUONG", "TIEUDUONG", "DTD" -> "diabetes";
            case "HENPHEQUAN", "HENSUYEN", "HEN" -> "asthma";
            case "TIMMACH", "BENHTIMMACH" -> "heart-disease";
            case "UNGTHU" -> "cancer";
            case "BEOPHI" -> "obesity";
            case "THANMAN", "SUYTHANMAN", "BENHTHANMAN" -> "kidney-disease";
            default -> Text.isPlaceholder(part) ? "" : Text.clean(part).toLowerCase(Locale.ROOT);
        };
    }
}
