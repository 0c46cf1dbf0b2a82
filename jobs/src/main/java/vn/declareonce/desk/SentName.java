package vn.declareonce.desk;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a sender calls a file: the last part of the path a program may give, without what no name needs. */
public final class SentName {
    private static final int LENGTH_MAX = 200;

    private SentName() {}

    /** The name alone, NFC, 200 characters at most; "" for none. */
    public static String of(@Nullable String given) {
        if (given == null) {
            return "";
        }
        String whole = Normalizer.normalize(given, Normalizer.Form.NFC);
        String last = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.length() > LENGTH_MAX ? last.substring(last.length() - LENGTH_MAX) : last;
    }

    /** Whether the desk takes files of this kind, told by the name's end. */
    public static boolean taken(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".xlsx");
    }
}
