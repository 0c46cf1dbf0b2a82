package vn.declareonce.tabular;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** VNI-Windows text, seen as the Latin-1 characters of its bytes: a letter followed by a character that carries its marks. */
public final class Vni {

    /** Letters of one byte. */
    private static final String SINGLE = "ìì íí ñđ óĩ ôơ öư òị æỉ îỵ ";
    /** Mark character, then the combining marks it stands for: tones, circumflex with tones, breve with tones. */
    private static final String[] MARKS = {
        "ø\u0300",
        "ù\u0301",
        "û\u0309",
        "õ\u0303",
        "ï\u0323",
        "â\u0302",
        "à\u0302\u0300",
        "á\u0302\u0301",
        "å\u0302\u0309",
        "ã\u0302\u0303",
        "ä\u0302\u0323",
        "ê\u0306",
        "è\u0306\u0300",
        "é\u0306\u0301",
        "ú\u0306\u0309",
        "ü\u0306\u0303",
        "ë\u0306\u0323"
    };

    private static final Map<String, String> DECODED = new HashMap<>();
    private static final Map<String, String> ENCODED = new HashMap<>();

    static {
        for (int i = 0; i < SINGLE.length(); i += 3) {
            learn(SINGLE.substring(i, i + 1), SINGLE.substring(i + 1, i + 2));
        }
        for (String mark : MARKS) {
            boolean breve = mark.charAt(1) == '\u0306';
            boolean circumflex = mark.charAt(1) == '\u0302';
            for (char base : (breve ? "a" : circumflex ? "aeo" : "aeouyôö").toCharArray()) {
                String unicode = base == 'ô' ? "ơ" : base == 'ö' ? "ư" : String.valueOf(base);
                String letter = Normalizer.normalize(unicode + mark.substring(1), Normalizer.Form.NFC);
                if (letter.length() == 1 && !(base == 'y' && mark.charAt(0) == 'ï')) {
                    learn(base + mark.substring(0, 1), letter);
                }
            }
        }
    }

    private Vni() {}

    /** Unicode (NFC) of VNI text; what is no VNI letter stays. */
    public static String decode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            String two = at + 2 <= text.length() ? DECODED.get(text.substring(at, at + 2)) : null;
            String one = two == null ? DECODED.get(text.substring(at, at + 1)) : null;
            out.append(two != null ? two : one != null ? one : text.substring(at, at + 1));
            at += two != null ? 2 : 1;
        }
        return out.toString();
    }

    /** VNI as Latin-1 characters; what VNI lacks stays. */
    public static String encode(String unicode) {
        String text = Normalizer.normalize(unicode, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(text.length() * 2);
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            out.append(ENCODED.getOrDefault(letter, letter));
        }
        return out.toString();
    }

    private static void learn(String vni, String letter) {
        String capital = letter.toUpperCase(Locale.ROOT);
        String capitalVni = vni.toUpperCase(Locale.ROOT);
        DECODED.put(vni, letter);
        DECODED.put(capitalVni, capital);
        ENCODED.put(letter, vni);
        ENCODED.put(capital, capitalVni);
        if (vni.length() == 2) {
            DECODED.putIfAbsent(capitalVni.substring(0, 1) + vni.substring(1), capital);
            DECODED.putIfAbsent(vni.substring(0, 1) + capitalVni.substring(1), letter);
        }
    }
}
