package vn.declareonce.fuzz;

import java.util.List;
import java.util.function.Function;
import vn.declareonce.values.DoseNumber;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Sex;
import vn.declareonce.values.SupportNeed;
import vn.declareonce.values.Symptoms;
import vn.declareonce.values.TestMethod;
import vn.declareonce.values.TestOutcome;
import vn.declareonce.values.Text;

/** The words of results, methods, doses, sexes, symptoms and needs. Their case, accents and normal form mean nothing. */
final class WordsTarget implements FuzzTarget {
    private static final List<Function<String, Reading<?>>> READERS =
            List.of(TestOutcome::read, TestMethod::read, DoseNumber::read, Sex::read);

    @Override
    public void run(byte[] input) {
        String text = Input.text(input);
        for (Function<String, Reading<?>> reader : READERS) {
            Reading<?> read = reader.apply(text);
            Property.same(reader.apply("\u00A0" + text + " "), read, "blanks around change nothing");
            Property.same(reader.apply(Input.decomposed(text)), read, "normal forms are read alike");
        }
        Property.same(Symptoms.read(Input.decomposed(text)), Symptoms.read(text), "normal forms are read alike");
        Property.same(SupportNeed.readAll(Input.decomposed(text)), SupportNeed.readAll(text), "forms are read alike");
        checkOutcome(text);
        DoseNumber dose = DoseNumber.read(text).value();
        Property.holds(dose == null || dose.number() >= 0 && dose.number() <= 7, "a dose is one of seven");
    }

    private static void checkOutcome(String text) {
        TestOutcome outcome = TestOutcome.read(text).value();
        String key = Text.headerKey(text);
        if (outcome == TestOutcome.POSITIVE) {
            Property.holds(!key.contains("AMTINH") && !key.contains("NEGATIVE"), "a negative is never positive");
            Property.holds(!key.contains("KHONG") && !key.contains("CHUA"), "what is denied is never positive");
        }
        if (outcome == TestOutcome.NEGATIVE) {
            Property.holds(!key.contains("DUONGTINH") && !key.contains("POSITIVE"), "a positive is never negative");
        }
        if (outcome != null && key.matches(".*[A-Z].*")) {
            Property.same(TestOutcome.read(key).value(), outcome, "the key of the words reads alike");
        }
    }
}
