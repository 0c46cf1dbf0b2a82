package vn.declareonce.fuzz;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The fuzzer's bytes as what a target reads. */
public final class Input {
    private Input() {}

    /** The bytes as UTF-8; a byte that is none becomes a lone surrogate, so that every text a cell can hold can be made. */
    public static String text(byte[] input) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(input);
        CharBuffer chars = CharBuffer.allocate(input.length + 1);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, true);
            if (!result.isError()) {
                return chars.flip().toString();
            }
            chars.put((char) (0xDC00 | bytes.get() & 0xFF));
        }
    }

    /** The text taken apart, its letters and marks each on their own. */
    public static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    /** ASCII digits alone, of any script's digits, with the letters that are typed for 0 and 1. */
    public static String digits(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder digits = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            int digit = "Oo".indexOf(c) >= 0 ? 0 : "IilL".indexOf(c) >= 0 ? 1 : Character.digit(c, 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        return digits.toString();
    }

    /** Whether the digits stand in the text in this order, whatever stands between them. */
    public static boolean holdsInOrder(String digits, String text) {
        String all = digits(text);
        int at = 0;
        for (int i = 0; i < all.length() && at < digits.length(); i++) {
            at += all.charAt(i) == digits.charAt(at) ? 1 : 0;
        }
        return at == digits.length();
    }

    /** How often the sign stands in the bytes, whatever the charset. */
    public static int count(byte[] input, char sign) {
        int found = 0;
        for (byte b : input) {
            found += b == sign ? 1 : 0;
        }
        return found;
    }
}
