package vn.declareonce.values;

import java.util.Arrays;

/**
 * The two schools of placing a tone mark on oa, oe and uy differ in open syllables alone; ours is the older one (hòa, khỏe, thủy), with
 * the mark on the second letter before a consonant (hoàn, huỳnh). After q, the u is no vowel and nothing moves.
 */
final class ToneMarks {
    private static final String[] VOWELS = {"oòóỏõọ", "aàáảãạ", "eèéẻẽẹ", "uùúủũụ", "yỳýỷỹỵ"};
    private static final int O = 0;
    private static final int U = 3;
    private static final int Y = 4;

    private static final byte[] FAMILY = new byte[0x1F00];

    static {
        Arrays.fill(FAMILY, (byte) -1);
        for (int family = 0; family < VOWELS.length; family++) {
            for (char c : VOWELS[family].toCharArray()) {
                FAMILY[c] = (byte) family;
            }
        }
    }

    private ToneMarks() {}

    /** Moves misplaced marks in lower-case text in normal form C. */
    static void place(StringBuilder text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            int first = vowel(text.charAt(i));
            if (first == O || first == U) {
                int second = vowel(text.charAt(i + 1));
                boolean pair = first == O ? second == 1 || second == 2 : second == Y;
                if (pair) {
                    placeOn(text, i, first, second);
                }
            }
        }
    }

    private static void placeOn(StringBuilder text, int i, int first, int second) {
        int onFirst = VOWELS[first].indexOf(text.charAt(i));
        int onSecond = VOWELS[second].indexOf(text.charAt(i + 1));
        if (onFirst > 0 == onSecond > 0) {
            return;
        }
        int tone = Math.max(onFirst, onSecond);
        boolean closed = i + 2 < text.length() && Character.isLetter(text.charAt(i + 2));
        boolean afterQ = i > 0 && text.charAt(i - 1) == 'q';
        boolean moveToSecond = closed || afterQ;
        text.setCharAt(i, VOWELS[first].charAt(moveToSecond ? 0 : tone));
        text.setCharAt(i + 1, VOWELS[second].charAt(moveToSecond ? tone : 0));
    }

    private static int vowel(char c) {
        return c < FAMILY.length ? FAMILY[c] : -1;
    }
}
