package vn.declareonce.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import vn.declareonce.tabular.LegacyText;
import vn.declareonce.tabular.Mojibake;
import vn.declareonce.tabular.Tcvn3;
import vn.declareonce.tabular.Vni;

/**
 * The legacy writings of Vietnamese. Every byte of the input stands for a Vietnamese letter or blank: encoded and decoded again it is the
 * same text. As arbitrary text it is decoded without any sign for a letter that is lost.
 */
final class CharsetsTarget implements FuzzTarget {
    static final Charset CP1252 = Charset.forName("windows-1252");
    static final Charset CP1258 = Charset.forName("windows-1258");
    /** Every small letter with its accents, then the capitals. */
    static final String LETTERS = letters();

    private static final String SIGNS = LETTERS + "abcdeghiklmnopqrstuvxyABCDEGHIKLMNOPQRSTUVXY   .,-";

    @Override
    public void run(byte[] input) {
        String vietnamese = vietnamese(input);
        String low = vietnamese.toLowerCase(Locale.ROOT);
        Property.same(Tcvn3.decode(Tcvn3.encode(low)), low, "TCVN3 gives the text back");
        Property.same(Vni.decode(Vni.encode(vietnamese)), vietnamese, "VNI gives the text back");
        Property.same(Mojibake.reverse(misread(vietnamese)), vietnamese, "UTF-8 read as 1252 gives the text back");
        Property.same(Mojibake.reverse(vietnamese), vietnamese, "Unicode is no misread UTF-8");
        String text = Input.text(input);
        for (LegacyText kind : LegacyText.values()) {
            String decoded = kind.decode(text);
            Property.holds(count(decoded, '?') <= count(text, '?'), "no letter becomes a question mark");
            Property.holds(decoded.length() <= text.length(), "no text grows");
            boolean unicode = text.chars().anyMatch(c -> c > 0x2122);
            Property.holds(!unicode || decoded.equals(text), "Unicode stays as it is");
        }
        List<String> column = List.of(vietnamese.split(" ", -1));
        LegacyText.decide(column);
        LegacyText.decide(List.of(text));
        String once = LegacyText.MOJIBAKE.decode(text);
        Property.holds(
                Tcvn3.encode(text).length()
                        == Normalizer.normalize(text, Normalizer.Form.NFC).length(),
                "one byte a letter");
        Property.holds(once.isEmpty() == text.isEmpty(), "nothing is lost whole");
    }

    /** A letter as windows-1258 writes it: its base, then its tone. */
    static String splitTone(char letter) {
        String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        for (int tone = parts.length() - 1; tone > 0; tone--) {
            String base =
                    Normalizer.normalize(parts.substring(0, tone) + parts.substring(tone + 1), Normalizer.Form.NFC);
            boolean known = base.length() == 1 && CP1258.newEncoder().canEncode(base + parts.charAt(tone));
            if (known && !CP1258.newEncoder().canEncode(letter)) {
                return base + parts.charAt(tone);
            }
        }
        return String.valueOf(letter);
    }

    private static String vietnamese(byte[] input) {
        StringBuilder text = new StringBuilder(input.length);
        for (byte b : input) {
            text.append(SIGNS.charAt((b & 0xFF) % SIGNS.length()));
        }
        return text.toString();
    }

    private static String misread(String text) {
        StringBuilder misread = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            String one = new String(new byte[] {b}, CP1252);
            misread.append(one.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : one);
        }
        return misread.toString();
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    private static String letters() {
        StringBuilder small = new StringBuilder("đ");
        for (String vowel : "a ă â e ê i o ô ơ u ư y".split(" ", -1)) {
            for (String tone : new String[] {"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}) {
                String letter = Normalizer.normalize(vowel + tone, Normalizer.Form.NFC);
                small.append(letter.charAt(0) < 128 ? "" : letter);
            }
        }
        return small + small.toString().toUpperCase(Locale.ROOT);
    }
}
