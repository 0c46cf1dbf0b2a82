package vn.declareonce.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Words clerks write before a number ("CCCD: 079..."), and signs that part several numbers in one cell. */
final class IdentifierLabels {
    private static final Set<String> LABELS = Set.of(
            "CCCD",
            "CMND",
            "CMT",
            "CMTND",
            "CMNDSO",
            "CCCDSO",
            "HC",
            "HOCHIEU",
            "PASSPORT",
            "SO",
            "SOCCCD",
            "SOCMND",
            "SOCMT",
            "BHYT",
            "BHXH",
            "MASO",
            "SOHC",
            "DDCN",
            "SODINHDANH",
            "MADINHDANH",
            "CC",
            "CANCUOC",
            "CCGC");

    private IdentifierLabels() {}

    static String strip(String text) {
        int end = 0;
        while (end < text.length() && !Letters.isAsciiDigit(text.charAt(end)) && text.charAt(end) != ':') {
            end++;
        }
        boolean colon = end < text.length() && text.charAt(end) == ':';
        boolean label = end > 0 && LABELS.contains(Text.headerKey(text.substring(0, end)));
        return label ? text.substring(colon ? end + 1 : end) : text;
    }

    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || "/;,-&+() ".indexOf(text.charAt(i)) >= 0) {
                String part = strip(text.substring(from, i)).strip();
                from = i + 1;
                if (!part.isEmpty() && !LABELS.contains(Text.headerKey(part))) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }
}
