package vn.declareonce.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Personal values as they may stand in a log, list or page: of a number the last four characters, of a name the initials. A value too
 * short to hide anything behind its end is hidden whole.
 */
public final class Masking {
    private static final int SHOWN = 4;

    private Masking() {}

    /** A citizen ID, CMND, passport, insurance number or phone: {@code ********2345}. */
    public static String number(@Nullable String number) {
        if (number == null || number.isEmpty()) {
            return "";
        }
        int hidden = number.length() < 2 * SHOWN ? number.length() : number.length() - SHOWN;
        return "*".repeat(hidden) + number.substring(hidden);
    }

    /** A person's key: a citizen ID, or {@code type:value} with the type kept. */
    public static String personKey(@Nullable String key) {
        if (key == null) {
            return "";
        }
        int colon = key.indexOf(':');
        return key.substring(0, colon + 1) + number(key.substring(colon + 1));
    }

    /** A name: {@code N. V. H.} */
    public static String name(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        StringBuilder initials = new StringBuilder();
        for (String word : name.strip().split("\\s+", -1)) {
            initials.append(initials.isEmpty() ? "" : " ")
                    .append(new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT))
                    .append('.');
        }
        return initials.toString();
    }
}
