package vn.declareonce.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class UnitKeyTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/units/unit-keys.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`')
    void keysUnitsHoweverTheyAreWritten(String written, @Nullable String key, @Nullable String why) {
        assertThat(UnitKey.of(written)).as(why).isEqualTo(key);
    }

    @Test
    void keysProvincesByNameAbbreviationAndCode() {
        assertThat(UnitKey.province("79")).isEqualTo("HO CHI MINH");
        assertThat(UnitKey.province("1")).isEqualTo("HA NOI");
        assertThat(UnitKey.province("BRVT")).isEqualTo("BA RIA VUNG TAU");
        assertThat(UnitKey.province("TT Huế")).isEqualTo("THUA THIEN HUE");
        assertThat(UnitKey.province("Tỉnh Đắc Lắc")).isEqualTo("DAK LAK");
        assertThat(UnitKey.province("Tỉnh Hoà Bình")).isEqualTo("HOA BINH");
        assertThat(UnitKey.province("Quảng Đông")).isEqualTo("QUANG DONG");
        assertThat(UnitKey.province(null)).isNull();
    }

    @Test
    void keepsCityOfHueApartFromItsProvince() {
        assertThat(UnitKey.of("Thành phố Huế")).isEqualTo("HUE");
    }
}
