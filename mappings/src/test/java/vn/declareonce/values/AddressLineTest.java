package vn.declareonce.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AddressLineTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/units/address-lines.csv", delimiter = '|', numLinesToSkip = 1)
    void takesLineApartFromTheRight(
            @Nullable String written,
            @Nullable String province,
            @Nullable String district,
            @Nullable String ward,
            @Nullable String line) {
        assertThat(AddressLine.of(written)).isEqualTo(new AddressLine(province, district, ward, line));
    }
}
