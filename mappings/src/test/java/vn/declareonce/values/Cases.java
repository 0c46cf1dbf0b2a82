package vn.declareonce.values;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The case tables (input, expected, why), and how a reading is written in their second column: the value, then "?" and the doubt. */
record Cases(String table, Function<String, String> read) {
    record Case(String input, String expected, String why) {}

    static Stream<Cases> all() {
        return Stream.of(
                new Cases(
                        "person-names",
                        s -> text(PersonName.read(s), n -> n.standard() + "|" + n.key() + "|" + n.tokens())),
                new Cases(
                        "birth-dates",
                        s -> text(BirthDate.read(s, DateOrder.DMY), d -> d.date() + " " + d.precision())),
                new Cases(
                        "moments",
                        s -> text(Moment.read(s, DateOrder.DMY), m -> m.at() + (m.timeKnown() ? " time" : " date"))),
                new Cases("identifiers", s -> text(Identifiers.read(s, false))),
                new Cases("insurance-numbers", s -> text(InsuranceNumber.read(s), n -> n)),
                new Cases(
                        "phones",
                        s -> text(
                                String.join(";", Phones.read(s).phones()),
                                Phones.read(s).doubt())),
                new Cases("test-outcomes", s -> text(TestOutcome.read(s), Enum::name)),
                new Cases("test-methods", s -> text(TestMethod.read(s), Enum::name)),
                new Cases("vaccines", s -> text(Vaccine.read(s), Enum::name)),
                new Cases("dose-numbers", s -> text(DoseNumber.read(s), d -> d.kind() + " " + d.number())),
                new Cases("provinces", Cases::province),
                new Cases("sexes", s -> text(Sex.read(s), Enum::name)),
                new Cases("placeholders", s -> String.valueOf(Text.isPlaceholder(s))));
    }

    List<Case> cases() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = Objects.requireNonNull(Cases.class.getResourceAsStream(table + ".csv"), table);
                var parser = CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), format)) {
            return parser.stream()
                    .map(row -> new Case(row.get("input"), row.get("expected"), row.get("why")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String province(String written) {
        Province province = Provinces.byName(written);
        return province == null ? "" : province.code();
    }

    private static String text(IdentifierReading reading) {
        StringJoiner parts = new StringJoiner(" ");
        if (reading.citizenId() != null) {
            parts.add("id=" + reading.citizenId());
        }
        if (!reading.citizenIdRepairs().isEmpty()) {
            parts.add("repairs=" + String.join(";", reading.citizenIdRepairs()));
        }
        if (!reading.cmnds().isEmpty()) {
            parts.add("cmnd=" + String.join(";", reading.cmnds()));
        }
        if (reading.passport() != null) {
            parts.add("passport=" + reading.passport());
        }
        if (reading.insuranceNumber() != null) {
            parts.add("insurance=" + reading.insuranceNumber());
        }
        if (reading.qr() != null) {
            parts.add("qr");
        }
        return text(parts.toString(), reading.doubt());
    }

    private static <T> String text(Reading<T> reading, Function<T, String> form) {
        T value = reading.value();
        return text(value == null ? "" : form.apply(value), reading.doubt());
    }

    private static String text(String value, @org.jspecify.annotations.Nullable Reason doubt) {
        return (value + (doubt == null ? "" : " ?" + doubt)).strip();
    }
}
