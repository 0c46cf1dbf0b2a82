package vn.declareonce.tabular;

import java.util.List;

/** Legacy text inside cells that are proper Unicode by themselves: decided per column, undone per cell. */
public enum LegacyText {
    NONE,
    TCVN3,
    VNI,
    MOJIBAKE;

    private static final int MARGIN = 2;

    /**
     * The kind that makes these cells Vietnamese: at least 80 % of the words with special letters become syllables and it beats the
     * text as it stands by two words or more; else {@link #NONE}.
     */
    public static LegacyText decide(List<String> cells) {
        int[] scores = new int[values().length];
        int[] words = new int[values().length];
        for (String cell : cells) {
            if (isAscii(cell)) {
                continue;
            }
            for (LegacyText kind : values()) {
                String text = kind.decode(cell);
                int plausible = VietnameseSyllable.plausible(text, true);
                int other = VietnameseSyllable.plausible(text, false);
                scores[kind.ordinal()] += plausible - other;
                words[kind.ordinal()] += plausible + other;
            }
        }
        LegacyText best = NONE;
        for (LegacyText kind : values()) {
            int score = scores[kind.ordinal()];
            boolean convincing = score * 10 >= words[kind.ordinal()] * 6 && score >= scores[0] + MARGIN;
            if (convincing && score > scores[best.ordinal()]) {
                best = kind;
            }
        }
        return best;
    }

    /** The cell's text as it was meant. A cell with letters beyond Latin-1 is Unicode already and stays. */
    public String decode(String cell) {
        return switch (this) {
            case NONE -> cell;
            case TCVN3 -> isLatin1(cell) ? Tcvn3.decode(cell) : cell;
            case VNI -> isLatin1(cell) ? Vni.decode(cell) : cell;
            case MOJIBAKE -> Mojibake.reverse(cell);
        };
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static boolean isLatin1(String text) {
        return text.chars().allMatch(c -> c < 256 || c >= 0x2010 && c < 0x2123);
    }
}
