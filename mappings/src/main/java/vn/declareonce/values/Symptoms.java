package vn.declareonce.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The symptoms a declaration ticks, of the forms of NĐ 89/2018. The list is open: others keep their own words, in lower case; "Không" is
 * none.
 */
public final class Symptoms {
    private Symptoms() {}

    /** The codes in the order written, each once; empty when nothing was written. */
    public static List<String> read(@Nullable String written) {
        if (written == null || Text.isPlaceholder(written)) {
            return List.of();
        }
        List<String> symptoms = new ArrayList<>();
        for (String part : written.split("[,;/]", -1)) {
            String symptom = symptom(part);
            if (!symptom.isEmpty() && !symptoms.contains(symptom)) {
                symptoms.add(symptom);
            }
        }
        return symptoms;
    }

    private static String symptom(String part) {
        return switch (Text.headerKey(part)) {
            case "SOT" -> "fever";
            case "HO" -> "cough";
            case "KHOTHO" -> "dyspnoea";
            case "DAUHONG", "VIEMHONG" -> "sore-throat";
            case "BUONNON", "NON", "NONBUONNON" -> "nausea";
            case "TIEUCHAY" -> "diarrhoea";
            case "XUATHUYETNGOAIDA" -> "skin-bleeding";
            case "NOIBANNGOAIDA", "PHATBAN", "NOIBAN" -> "rash";
            default -> Text.isPlaceholder(part) ? "" : Text.clean(part).toLowerCase(Locale.ROOT);
        };
    }
}
