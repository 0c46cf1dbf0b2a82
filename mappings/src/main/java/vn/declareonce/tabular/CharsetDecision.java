package vn.declareonce.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;

/**
 * How a file's bytes become text, decided once: {@code name} as reported, the Java charset that reads the bytes, the length of the
 * byte order mark and why it was decided so.
 */
record CharsetDecision(String name, Charset charset, int markBytes, String evidence) {

    /** Text in which every undecodable byte has become U+FFFD; the row it stands in is told by the reader of rows. */
    Reader reader(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            in.skipNBytes(markBytes);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** What the Java charset cannot know: the legacy fonts' letters, and windows-1258's separate tones. */
    String text(String cell) {
        return switch (name) {
            case "TCVN3" -> Tcvn3.decode(cell);
            case "VNI" -> Vni.decode(cell);
            case "windows-1258" -> Normalizer.normalize(cell, Normalizer.Form.NFC);
            default -> cell;
        };
    }

    boolean changesText() {
        return name.equals("TCVN3") || name.equals("VNI") || name.equals("windows-1258");
    }
}
