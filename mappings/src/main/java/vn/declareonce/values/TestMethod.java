package vn.declareonce.values;

import org.jspecify.annotations.Nullable;

/** How a sample was tested. */
public enum TestMethod {
    RT_PCR,
    ANTIGEN,
    ANTIBODY,
    OTHER;

    public static Reading<TestMethod> read(@Nullable String written) {
        String key = Text.headerKey(written);
        if (key.isEmpty() || Text.isPlaceholder(written)) {
            return Reading.nothing();
        }
        if (key.contains("PCR")) {
            return Reading.of(RT_PCR);
        }
        return switch (key) {
            case "NHANH",
                    "TESTNHANH",
                    "XNNHANH",
                    "XETNGHIEMNHANH",
                    "KHANGNGUYEN",
                    "AG",
                    "ANTIGEN",
                    "TESTNHANHKHANGNGUYEN",
                    "KHANGNGUYENNHANH",
                    "RAPIDTEST",
                    "RAPID",
                    "RAT",
                    "TN",
                    "AGRDT" -> Reading.of(ANTIGEN);
            case "KHANGTHE", "TESTNHANHKHANGTHE", "ANTIBODY", "IGM", "IGG", "IGMIGG", "ELISA" -> Reading.of(ANTIBODY);
            case "LAMP", "RTLAMP", "GIAITRINHTU", "KHAC", "OTHER", "CRISPR" -> Reading.of(OTHER);
            default -> byWords(key);
        };
    }

    private static Reading<TestMethod> byWords(String key) {
        if (key.contains("KHANGTHE") || key.contains("ANTIBODY")) {
            return Reading.of(ANTIBODY);
        }
        boolean antigen = key.contains("KHANGNGUYEN") || key.contains("ANTIGEN") || key.contains("NHANH");
        return antigen ? Reading.of(ANTIGEN) : Reading.none(Reason.METHOD_UNKNOWN);
    }
}
