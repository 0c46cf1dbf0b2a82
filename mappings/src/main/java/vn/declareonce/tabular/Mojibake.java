package vn.declareonce.tabular;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 that was read as windows-1252 or Latin-1 and written again: "Nguyá»…n". */
public final class Mojibake {

    private static final int[] BYTE_OF = new int[65_536];

    static {
        Charset cp1252 = Charset.forName("windows-1252");
        for (int b = 0; b < 256; b++) {
            char c = new String(new byte[] {(byte) b}, cp1252).charAt(0);
            BYTE_OF[b >= 0x80 && b < 0xA0 && c == '\uFFFD' ? b : c] = b;
        }
        for (int b = 0x80; b < 0xA0; b++) {
            BYTE_OF[b] = b;
        }
    }

    private Mojibake() {}

    /** The text as it was meant, when every character goes back to one byte and the bytes are UTF-8; else the text itself. */
    public static String reverse(String text) {
        byte[] bytes = new byte[text.length()];
        boolean ascii = true;
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            if (c != 0 && BYTE_OF[c] == 0) {
                return text;
            }
            bytes[i] = (byte) BYTE_OF[c];
            ascii &= c < 128;
        }
        if (ascii) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return text;
        }
    }
}
