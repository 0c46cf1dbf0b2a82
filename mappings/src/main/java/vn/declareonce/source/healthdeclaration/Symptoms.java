package vn.declareonce.source.healthdeclaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Text;

/** The symptoms a declaration ticks. The list is open: others keep their own words, in lower case; "Không" is none. */
final class Symptoms {
    private Symptoms() {}

    static List<String> read(@Nullable String written) {
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
            default -> Text.isPlaceholder(part) ? "" : Text.clean(part).toLowerCase(Locale.ROOT);
        };
    }
}
