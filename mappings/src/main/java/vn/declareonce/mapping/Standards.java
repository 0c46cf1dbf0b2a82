package vn.declareonce.mapping;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import vn.declareonce.values.BirthDate;
import vn.declareonce.values.DoseNumber;
import vn.declareonce.values.IdentifierReading;
import vn.declareonce.values.Identifiers;
import vn.declareonce.values.InsuranceNumber;
import vn.declareonce.values.Moment;
import vn.declareonce.values.PersonName;
import vn.declareonce.values.PersonalQr;
import vn.declareonce.values.PhoneReading;
import vn.declareonce.values.Phones;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Sex;
import vn.declareonce.values.TestMethod;
import vn.declareonce.values.TestOutcome;
import vn.declareonce.values.Vaccine;

/** What MapStruct uses to read a written cell into each type of a draft; the target's type chooses the method. */
public final class Standards {
    private Standards() {}

    public static Reading<PersonName> name(@Nullable String written, @Context Words words) {
        return words.name(written);
    }

    public static Reading<BirthDate> birthDate(@Nullable String written, @Context Words words) {
        return words.birthDate(written);
    }

    public static Reading<Sex> sex(@Nullable String written, @Context Words words) {
        return words.sex(written);
    }

    public static Reading<Moment> moment(@Nullable String written, @Context Words words) {
        return words.moment(written);
    }

    public static Reading<Vaccine> vaccine(@Nullable String written, @Context Words words) {
        return words.vaccine(written);
    }

    public static Reading<DoseNumber> doseNumber(@Nullable String written, @Context Words words) {
        return words.doseNumber(written);
    }

    public static Reading<TestMethod> method(@Nullable String written, @Context Words words) {
        return words.method(written);
    }

    public static Reading<TestOutcome> outcome(@Nullable String written, @Context Words words) {
        return words.outcome(written);
    }

    public static Reading<Boolean> answer(@Nullable String written, @Context Words words) {
        return words.answer(written);
    }

    public static Reading<String> insuranceNumber(@Nullable String written) {
        return InsuranceNumber.read(written);
    }

    /** The writing alone is read, not whether a workbook held a number: equal writing must be one identity. */
    public static IdentifierReading identifier(@Nullable String written) {
        return Identifiers.read(written, false);
    }

    public static PhoneReading phone(@Nullable String written) {
        return Phones.read(written);
    }

    /** Null when the cell holds no personal QR; whatever else was scanned is read by {@link #identifier}. */
    public static @Nullable PersonalQr personalQr(@Nullable String written) {
        return written == null ? null : PersonalQr.parse(written);
    }
}
