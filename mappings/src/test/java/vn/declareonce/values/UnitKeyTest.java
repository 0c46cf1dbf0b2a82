package vn.declareonce.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
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
    void readsProvinceCodeByItsPeriod() {
        assertThat(UnitKey.province("15", UnitPeriod.FROM_2021)).isEqualTo("YEN BAI");
        assertThat(UnitKey.province("15", UnitPeriod.FROM_OCTOBER_2022)).isEqualTo("YEN BAI");
        assertThat(UnitKey.province("15", UnitPeriod.FROM_MARCH_2025)).isEqualTo("YEN BAI");
        assertThat(UnitKey.province("15", UnitPeriod.FROM_JULY_2025)).isEqualTo("LAO CAI");
        assertThat(UnitKey.province("15", UnitPeriod.UNKNOWN))
                .as("two provinces by one code")
                .isEqualTo("15");
        assertThat(UnitKey.province("79", UnitPeriod.UNKNOWN)).isEqualTo("HO CHI MINH");
        assertThat(UnitKey.province("2", UnitPeriod.FROM_JULY_2025))
                .as("not in use any more")
                .isEqualTo("2");
        assertThat(UnitKey.province("Hà Giang", UnitPeriod.FROM_JULY_2025)).isEqualTo("HA GIANG");
        assertThat(UnitKey.of("Đặc khu Phú Quốc")).isEqualTo("PHU QUOC");
    }

    @Test
    void knowsThe34ProvincesOfJuly2025() {
        List<String> codes = Provinces.all().stream()
                .map(Province::code)
                .filter(code -> Provinces.byCode(code, UnitPeriod.FROM_JULY_2025) != null)
                .toList();
        assertThat(codes)
                .hasSize(34)
                .extracting(code -> Objects.requireNonNull(Provinces.byCode(code, UnitPeriod.FROM_JULY_2025))
                        .name())
                .doesNotHaveDuplicates()
                .contains("Bắc Ninh", "Quảng Trị", "Gia Lai", "Tây Ninh", "Đồng Tháp", "An Giang")
                .doesNotContain("Hà Giang", "Bắc Giang", "Bình Dương", "Kiên Giang");
    }

    @Test
    void findsThePeriodOfATime() {
        assertThat(UnitPeriod.at(null)).isEqualTo(UnitPeriod.UNKNOWN);
        assertThat(UnitPeriod.at(LocalDateTime.of(2020, 2, 1, 0, 0))).isEqualTo(UnitPeriod.FROM_2021);
        assertThat(UnitPeriod.at(LocalDateTime.of(2022, 9, 30, 23, 59))).isEqualTo(UnitPeriod.FROM_2021);
        assertThat(UnitPeriod.at(LocalDateTime.of(2022, 10, 1, 0, 0))).isEqualTo(UnitPeriod.FROM_OCTOBER_2022);
        assertThat(UnitPeriod.at(LocalDateTime.of(2025, 2, 28, 23, 59))).isEqualTo(UnitPeriod.FROM_OCTOBER_2022);
        assertThat(UnitPeriod.at(LocalDateTime.of(2025, 3, 1, 0, 0))).isEqualTo(UnitPeriod.FROM_MARCH_2025);
        assertThat(UnitPeriod.at(LocalDateTime.of(2025, 6, 30, 23, 59))).isEqualTo(UnitPeriod.FROM_MARCH_2025);
        assertThat(UnitPeriod.at(LocalDateTime.of(2025, 7, 1, 0, 0))).isEqualTo(UnitPeriod.FROM_JULY_2025);
    }

    @Test
    void keepsCityOfHueApartFromItsProvince() {
        assertThat(UnitKey.of("Thành phố Huế")).isEqualTo("HUE");
    }
}
