package vn.declareonce.sampledata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The charsets the provinces send. TCVN3 and VNI come from a table, windows-1258 from the JDK with split tones. */
enum Encoding {
    UTF_8,
    UTF_8_BOM,
    UTF_16LE_BOM,
    WINDOWS_1258,
    TCVN3,
    VNI;

    private static final Map<Character, byte[]> TCVN3_BYTES = table(1);
    private static final Map<Character, byte[]> VNI_BYTES = table(2);

    boolean legacy() {
        return this == WINDOWS_1258 || this == TCVN3 || this == VNI;
    }

    byte[] start() {
        return switch (this) {
            case UTF_8_BOM -> new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
            case UTF_16LE_BOM -> new byte[] {(byte) 0xFF, (byte) 0xFE};
            default -> new byte[0];
        };
    }

    byte[] encode(String text) {
        return switch (this) {
            case UTF_8, UTF_8_BOM -> text.getBytes(StandardCharsets.UTF_8);
            case UTF_16LE_BOM -> text.getBytes(StandardCharsets.UTF_16LE);
            case WINDOWS_1258 -> windows1258(text);
            case TCVN3 -> fromTable(text, TCVN3_BYTES);
            case VNI -> fromTable(text, VNI_BYTES);
        };
    }

    private static byte[] windows1258(String text) {
        Charset charset = Charset.forName("windows-1258");
        CharsetEncoder encoder = charset.newEncoder();
        StringBuilder split = new StringBuilder(text.length() + 8);
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c < 0x80 || encoder.canEncode(c)) {
                split.append(c);
            } else {
                split.append(splitTone(c, encoder));
            }
        }
        return split.toString().getBytes(charset);
    }

    private static String splitTone(char letter, CharsetEncoder encoder) {
        String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        for (int tone = 1; tone < parts.length(); tone++) {
            String others = parts.substring(0, tone) + parts.substring(tone + 1);
            String base = Normalizer.normalize(others, Normalizer.Form.NFC);
            if (base.length() == 1 && encoder.canEncode(base) && encoder.canEncode(parts.charAt(tone))) {
                return base + parts.charAt(tone);
            }
        }
        return "?";
    }

    private static byte[] fromTable(String text, Map<Character, byte[]> table) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(composed.length() + 16);
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            byte[] code = table.get(c);
            if (code != null) {
                bytes.writeBytes(code);
            } else {
                bytes.write(c < 0x80 ? c : '?');
            }
        }
        return bytes.toByteArray();
    }

    private static Map<Character, byte[]> table(int column) {
        Map<Character, byte[]> table = new HashMap<>();
        for (String[] cells : Resource.rows("legacy-charsets.csv")) {
            table.put(cells[0].charAt(0), HexFormat.of().parseHex(cells[column]));
        }
        return Map.copyOf(table);
    }
}
