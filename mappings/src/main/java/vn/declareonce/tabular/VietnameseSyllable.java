package vn.declareonce.tabular;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Whether a written word can be a Vietnamese syllable: onset, rhyme and tone. Tells the right decoding of a text from wrong ones. */
final class VietnameseSyllable {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String[] ONSETS = {
        "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
        "n", "p", "r", "s", "t", "v", "x", ""
    };
    private static final Set<String> RHYMES =
            Set.of(("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng"
                            + " âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in"
                            + " inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi"
                            + " om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uê uêch uênh ui um"
                            + " un ung uôc uôi uôm uôn uông uôp uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyt uyp uyu ư ưa ưc ưi ưm ưng"
                            + " ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ych ynh yt")
                    .split(" "));

    private VietnameseSyllable() {}

    /** Words with a letter outside ASCII: plausible ones minus the others. */
    static int score(String text) {
        return plausible(text, true) - plausible(text, false);
    }

    /** How many words with a letter outside ASCII are plausible, or are not. */
    static int plausible(String text, boolean wanted) {
        int found = 0;
        int start = -1;
        boolean ascii = true;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean inWord = Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || isOdd(c);
            if (inWord) {
                start = start < 0 ? i : start;
                ascii &= c < 128;
            } else if (start >= 0) {
                found += !ascii && isSyllable(text.substring(start, i)) == wanted ? 1 : 0;
                start = -1;
                ascii = true;
            }
        }
        return found;
    }

    static boolean isSyllable(String word) {
        String nfd = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder base = new StringBuilder(nfd.length());
        char tone = 0;
        for (int i = 0; i < nfd.length(); i++) {
            char c = nfd.charAt(i);
            if (TONES.indexOf(c) < 0) {
                base.append(c);
            } else if (tone != 0) {
                return false;
            } else {
                tone = c;
            }
        }
        String bare = Normalizer.normalize(base, Normalizer.Form.NFC);
        for (String onset : ONSETS) {
            if (bare.startsWith(onset) && RHYMES.contains(bare.substring(onset.length()))) {
                return tone == 0 || tone == '\u0301' || tone == '\u0323' || !endsWithStop(bare);
            }
        }
        return false;
    }

    /** The letter with circumflex, breve, horn and tone taken off, in its own case; đ becomes d. */
    static char withoutTone(char letter) {
        char c = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                .charAt(0);
        String one = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                .replaceAll("[" + TONES + "]", "");
        String toneless = Normalizer.normalize(one, Normalizer.Form.NFC);
        return toneless.length() == 1 ? toneless.charAt(0) : c;
    }

    /** Latin-1 signs that are no letters and stand for letters in legacy fonts. */
    private static boolean isOdd(char c) {
        return c >= 0xA1 && c <= 0xBF && c != 0xB0 && c != 0xAB && c != 0xBB || c == 0xD7 || c == 0xF7 || c == '\uFFFD';
    }

    private static boolean endsWithStop(String bare) {
        return bare.endsWith("c") || bare.endsWith("ch") || bare.endsWith("p") || bare.endsWith("t");
    }
}
