package vn.declareonce.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpTest {
    /** The ASCII secret 12345678901234567890 of RFC 6238, appendix B, in Base32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Test
    void givesTheCodesOfTheStandard() {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(1111111111))).isEqualTo("050471");
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(1234567890))).isEqualTo("005924");
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(2000000000))).isEqualTo("279037");
    }

    @Test
    void takesTheStepBeforeAndBehindAndNoOther() {
        Instant now = Instant.ofEpochSecond(1111111111);
        long step = 1111111111 / 30;
        assertThat(Totp.step(SECRET, Totp.code(SECRET, now.minusSeconds(30)), now))
                .hasValue(step - 1);
        assertThat(Totp.step(SECRET, "050 471", now)).hasValue(step);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, now.plusSeconds(30)), now))
                .hasValue(step + 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, now.minusSeconds(60)), now))
                .isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, now.plusSeconds(60)), now))
                .isEmpty();
        assertThat(Totp.step(SECRET, "", now)).isEmpty();
    }

    @Test
    void makesSecretsOf160Bits() {
        assertThat(Totp.secret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.secret());
    }
}
