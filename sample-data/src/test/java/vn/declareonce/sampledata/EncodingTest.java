package vn.declareonce.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EncodingTest {
    @Test
    void writesTcvn3WithLowerCaseBytesForToneCapitals() {
        assertThat(hex(Encoding.TCVN3, "Ánh Đường")).isEqualTo("b86e6820a7ade26e67".replace("ade2", "adea"));
    }

    @Test
    void writesVniInTwoBytesALetter() {
        assertThat(hex(Encoding.VNI, "Hòa")).isEqualTo("486ff861");
    }

    @Test
    void splitsTonesForWindows1258() {
        byte[] bytes = Encoding.WINDOWS_1258.encode("Nguyễn Đức Hòa ở Huế");
        String read = new String(bytes, Charset.forName("windows-1258"));
        assertThat(Normalizer.normalize(read, Normalizer.Form.NFC)).isEqualTo("Nguyễn Đức Hòa ở Huế");
    }

    @Test
    void startsUtf16WithItsMark() {
        assertThat(HexFormat.of().formatHex(Encoding.UTF_16LE_BOM.start())).isEqualTo("fffe");
        assertThat(hex(Encoding.UTF_16LE_BOM, "ữ")).isEqualTo("ef1e");
    }

    private static String hex(Encoding encoding, String text) {
        return HexFormat.of().formatHex(encoding.encode(text));
    }
}
