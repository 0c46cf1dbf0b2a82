package vn.declareonce.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people ask help lines and help apps for. */
public enum SupportNeed {
    FOOD,
    NECESSITIES,
    MEDICAL_SUPPLIES,
    MEDICAL_ADVICE,
    PSYCHOLOGICAL,
    OTHER;

    /** The needs of one cell in the order of this list, each once; a word that is none of them is {@link #OTHER}. Empty when nothing was written. */
    public static List<SupportNeed> readAll(@Nullable String written) {
        if (written == null || Text.isPlaceholder(written)) {
            return List.of();
        }
        List<SupportNeed> found = new ArrayList<>();
        for (String part : written.split("[,;/+|\\n]", -1)) {
            String key = Text.headerKey(part);
            if (!key.isEmpty()) {
                found.add(need(key));
            }
        }
        return found.stream().distinct().sorted().toList();
    }

    /** What a fact calls it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static SupportNeed need(String key) {
        return switch (key) {
            case "THUCPHAM", "LUONGTHUC", "LUONGTHUCTHUCPHAM", "DOAN", "FOOD" -> FOOD;
            case "NHUYEUPHAM", "DODUNG", "SUA", "TA", "TASUA", "NECESSITIES" -> NECESSITIES;
            case "VATTUYTE", "THUOC", "OXY", "BINHOXY", "THIETBIYTE", "THUOCMEN", "MEDICALSUPPLIES" -> MEDICAL_SUPPLIES;
            case "TUVAN", "TUVANYTE", "YTE", "TUVANSUCKHOE", "BACSI", "MEDICALADVICE" -> MEDICAL_ADVICE;
            case "TAMLY", "TUVANTAMLY", "HOTROTAMLY", "PSYCHOLOGICAL" -> PSYCHOLOGICAL;
            default -> OTHER;
        };
    }
}
