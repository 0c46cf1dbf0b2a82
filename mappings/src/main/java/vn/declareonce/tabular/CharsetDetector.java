package vn.declareonce.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decides a file's charset from a sample of 1 MB: its beginning, or where it is plain ASCII, the 1 MB from the first other byte. A
 * byte order mark decides; then NUL bytes (UTF-16); then UTF-8; then whichever legacy charset gives the most Vietnamese syllables.
 */
final class CharsetDetector {

    private static final int SAMPLE_BYTES = 1 << 20;
    private static final Charset CP1252 = Charset.forName("windows-1252");
    private static final Charset CP1258 = Charset.forName("windows-1258");

    private CharsetDetector() {}

    static CharsetDecision decide(Path path, @Nullable String stated) throws IOException {
        byte[] sample = sample(path, 0);
        CharsetDecision marked = byMark(sample);
        if (marked != null) {
            return marked;
        }
        if (stated != null) {
            return stated(stated);
        }
        CharsetDecision wide = byNulBytes(sample);
        if (wide != null) {
            return wide;
        }
        requireText(sample);
        byte[] telling = isAscii(sample) ? sample(path, SAMPLE_BYTES) : sample;
        return isAscii(telling) ? utf8("ASCII only") : byContent(telling);
    }

    private static @Nullable CharsetDecision byMark(byte[] sample) {
        if (begins(sample, 0xEF, 0xBB, 0xBF)) {
            return new CharsetDecision("UTF-8", StandardCharsets.UTF_8, 3, "byte order mark");
        }
        if (begins(sample, 0xFF, 0xFE)) {
            return new CharsetDecision("UTF-16LE", StandardCharsets.UTF_16LE, 2, "byte order mark");
        }
        if (begins(sample, 0xFE, 0xFF)) {
            return new CharsetDecision("UTF-16BE", StandardCharsets.UTF_16BE, 2, "byte order mark");
        }
        return null;
    }

    private static CharsetDecision stated(String name) {
        String evidence = "stated by the layout";
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "TCVN3", "ABC", "TCVN3-ABC" -> new CharsetDecision("TCVN3", CP1252, 0, evidence);
            case "VNI", "VNI-WINDOWS" -> new CharsetDecision("VNI", CP1252, 0, evidence);
            default -> {
                try {
                    Charset charset = Charset.forName(name);
                    yield new CharsetDecision(charset.name(), charset, 0, evidence);
                } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                    throw new FileRefused(FileFault.CHARSET_UNKNOWN, "the layout states " + name);
                }
            }
        };
    }

    /** Text of mostly Latin letters in UTF-16 has NUL in a third or more of the bytes of one parity and hardly any in the other. */
    private static @Nullable CharsetDecision byNulBytes(byte[] sample) {
        int[] nuls = new int[2];
        for (int i = 0; i < sample.length; i++) {
            nuls[i & 1] += sample[i] == 0 ? 1 : 0;
        }
        int half = sample.length / 2;
        if (nuls[1] * 3L > half && nuls[0] * 100L <= half) {
            return new CharsetDecision("UTF-16LE", StandardCharsets.UTF_16LE, 0, "NUL in the odd bytes");
        }
        if (nuls[0] * 3L > half && nuls[1] * 100L <= half) {
            return new CharsetDecision("UTF-16BE", StandardCharsets.UTF_16BE, 0, "NUL in the even bytes");
        }
        return null;
    }

    private static void requireText(byte[] sample) {
        int controls = 0;
        for (byte b : sample) {
            boolean blank = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1A;
            controls += b >= 0 && b < ' ' && !blank || b == 0x7F ? 1 : 0;
            if (b == 0) {
                throw new FileRefused(FileFault.NOT_TEXT, "NUL bytes");
            }
        }
        if (controls * 100L > sample.length) {
            throw new FileRefused(FileFault.NOT_TEXT, controls + " control characters in " + sample.length + " bytes");
        }
    }

    private static CharsetDecision byContent(byte[] sample) {
        Utf8Count utf8 = Utf8Count.of(sample);
        if (utf8.broken() == 0) {
            return utf8("valid in the sample");
        }
        if (utf8.whole() >= 4L * utf8.broken()) {
            return utf8(utf8.whole() + " letters valid, " + utf8.broken() + " broken in the sample");
        }
        String latin = new String(sample, CP1252);
        int windows = VietnameseSyllable.score(new String(sample, CP1258));
        int tcvn3 = VietnameseSyllable.score(Tcvn3.decode(latin));
        int vni = VietnameseSyllable.score(Vni.decode(latin));
        String evidence = "syllables: windows-1258 " + windows + ", TCVN3 " + tcvn3 + ", VNI " + vni;
        if (tcvn3 > windows && tcvn3 >= vni) {
            return new CharsetDecision("TCVN3", CP1252, 0, evidence);
        }
        return vni > windows
                ? new CharsetDecision("VNI", CP1252, 0, evidence)
                : new CharsetDecision("windows-1258", CP1258, 0, evidence);
    }

    private static CharsetDecision utf8(String evidence) {
        return new CharsetDecision("UTF-8", StandardCharsets.UTF_8, 0, evidence);
    }

    /** Up to 1 MB, beginning at the block that holds the first byte above 127 at or after {@code from}; from 0: the beginning. */
    private static byte[] sample(Path path, long from) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] block = in.readNBytes(SAMPLE_BYTES);
            for (long at = 0; from > 0 && block.length == SAMPLE_BYTES && isAscii(block); at += SAMPLE_BYTES) {
                block = in.readNBytes(SAMPLE_BYTES);
            }
            return block;
        }
    }

    private static boolean isAscii(byte[] sample) {
        for (byte b : sample) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(byte[] sample, int... mark) {
        byte[] expected = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            expected[i] = (byte) mark[i];
        }
        return sample.length >= mark.length && Arrays.equals(sample, 0, mark.length, expected, 0, mark.length);
    }
}
