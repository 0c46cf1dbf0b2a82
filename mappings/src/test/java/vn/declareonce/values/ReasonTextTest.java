package vn.declareonce.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTextTest {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    @ParameterizedTest
    @EnumSource(Reason.class)
    void saysEveryReasonInBothLanguages(Reason reason) {
        for (Locale locale : new Locale[] {VIETNAMESE, Locale.ENGLISH}) {
            assertThat(ReasonText.what(reason, locale))
                    .isNotBlank()
                    .isNotEqualTo(reason.name())
                    .endsWith(".");
            assertThat(ReasonText.todo(reason, locale))
                    .isNotBlank()
                    .isNotEqualTo(reason.name())
                    .endsWith(".");
        }
        assertThat(ReasonText.what(reason, VIETNAMESE)).isNotEqualTo(ReasonText.what(reason, Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reasons_vi.properties", "reasons_en.properties"})
    void keepsNoTextWithoutReason(String bundle) {
        Set<String> expected = Arrays.stream(Reason.values())
                .flatMap(reason -> java.util.stream.Stream.of(reason + ".what", reason + ".todo"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(ReasonText.load(bundle).stringPropertyNames())).isEqualTo(expected);
    }

    @Test
    void fallsBackToEnglish() {
        assertThat(ReasonText.what(Reason.FILE_EMPTY, Locale.FRENCH)).isEqualTo("The file is empty.");
    }
}
