package vn.declareonce.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskingTest {
    @Test
    void keepsTheLastFourOfANumber() {
        assertThat(Masking.number("079090012345")).isEqualTo("********2345");
        assertThat(Masking.number("+84912000111")).isEqualTo("********0111");
        assertThat(Masking.number("B1234567")).isEqualTo("****4567");
    }

    @Test
    void hidesAShortNumberWhole() {
        assertThat(Masking.number("1234567")).isEqualTo("*******");
        assertThat(Masking.number("1")).isEqualTo("*");
        assertThat(Masking.number("")).isEmpty();
        assertThat(Masking.number(null)).isEmpty();
    }

    @Test
    void keepsTheTypeOfAProvisionalKey() {
        assertThat(Masking.personKey("passport:B1234567")).isEqualTo("passport:****4567");
        assertThat(Masking.personKey("079090012345")).isEqualTo("********2345");
        assertThat(Masking.personKey(null)).isEmpty();
    }

    @Test
    void keepsTheInitialsOfAName() {
        assertThat(Masking.name("  Đỗ thị  ánh ")).isEqualTo("Đ. T. Á.");
        assertThat(Masking.name(" ")).isEmpty();
        assertThat(Masking.name(null)).isEmpty();
    }
}
