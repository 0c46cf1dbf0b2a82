package vn.declareonce.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ValueCasesTest {
    @TestFactory
    Stream<DynamicNode> readsEveryCaseAsItsTableSays() {
        return Cases.all()
                .map(table -> dynamicContainer(
                        table.table(),
                        table.cases().stream()
                                .map(c -> dynamicTest("'" + c.input() + "': " + c.why(), () -> assertThat(
                                                table.read().apply(c.input()))
                                        .isEqualTo(c.expected())))));
    }

    @Test
    void readsTheSameInTurkishAndInColombo() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Colombo"));
        try {
            Cases.all().forEach(table -> table.cases()
                    .forEach(c -> assertThat(table.read().apply(c.input()))
                            .as(table.table() + " " + c.why())
                            .isEqualTo(c.expected())));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
