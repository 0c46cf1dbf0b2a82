package vn.declareonce.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.declareonce.portal.access.Totp;

class QrPictureTest {
    private static final int SCALE = 4;
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @Test
    void drawsWhatAnAuthenticatorAppReads() throws Exception {
        String address = Totp.address("lan", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
        assertThat(address)
                .isEqualTo("otpauth://totp/Khai%20mot%20lan:lan?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
                        + "&issuer=Khai%20mot%20lan");
        assertThat(read(QrPicture.svg(address))).isEqualTo(address);
    }

    @Test
    void holdsNoScriptAndNoText() {
        assertThat(QrPicture.svg("abc")).doesNotContain("abc", "<script", "<text", "style=");
    }

    /** Scans the drawing as a phone would. */
    private static String read(String svg) throws Exception {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1)) * SCALE;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xffffff);
        Matcher module = MODULE.matcher(svg);
        while (module.find()) {
            int left = Integer.parseInt(module.group(1)) * SCALE;
            int top = Integer.parseInt(module.group(2)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * size + left, y * size + left + SCALE, 0);
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels))))
                .getText();
    }
}
