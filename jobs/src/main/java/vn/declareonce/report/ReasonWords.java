package vn.declareonce.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reason;
import vn.declareonce.values.ReasonText;

/** The texts of a reason's code as the store holds it. A code this version does not know is told by its name. */
final class ReasonWords {
    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    static final Locale ENGLISH = Locale.ENGLISH;

    private static final Map<String, Reason> BY_NAME = new HashMap<>();

    static {
        for (Reason reason : Reason.values()) {
            BY_NAME.put(reason.name(), reason);
        }
    }

    private ReasonWords() {}

    static String what(String code, Locale locale) {
        Reason reason = reason(code);
        return reason == null ? code : ReasonText.what(reason, locale);
    }

    static String todo(String code, Locale locale) {
        Reason reason = reason(code);
        return reason == null ? code : ReasonText.todo(reason, locale);
    }

    static String both(String vietnamese, String english) {
        return vietnamese.equals(english) ? english : vietnamese + " / " + english;
    }

    private static @Nullable Reason reason(String code) {
        return BY_NAME.get(code);
    }
}
