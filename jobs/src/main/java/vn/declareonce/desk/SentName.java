package vn.declareonce.desk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a sender calls a file: the last part of the path a program may give, without what no name needs. */
public final class SentName {
    private static final int LENGTH_MAX = 200;

    /** Control and format characters, halves of a character, ends of lines and paragraphs. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private SentName() {}

    /** The name alone, NFC, 200 characters at most, without signs that are not seen or change the reading order; "" for none. */
    public static String of(@Nullable String given) {
        if (given == null) {
            return "";
        }
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String seen = Normalizer.normalize(UNSEEN.matcher(last).replaceAll(""), Normalizer.Form.NFC);
        int from = Math.max(0, seen.length() - LENGTH_MAX);
        boolean inside = from > 0 && Character.isLowSurrogate(seen.charAt(from));
        return seen.substring(inside ? from + 1 : from).strip();
    }

    /** Whether the desk takes files of this kind, told by the name's end. */
    public static boolean taken(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".xlsx") || lower.endsWith(".xml");
    }
}
