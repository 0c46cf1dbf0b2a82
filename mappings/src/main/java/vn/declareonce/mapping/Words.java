package vn.declareonce.mapping;

import org.jspecify.annotations.Nullable;
import vn.declareonce.values.BirthDate;
import vn.declareonce.values.DateOrder;
import vn.declareonce.values.DoseNumber;
import vn.declareonce.values.Moment;
import vn.declareonce.values.PersonName;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Sex;
import vn.declareonce.values.TestMethod;
import vn.declareonce.values.TestOutcome;
import vn.declareonce.values.Vaccine;

/** How the cells of one layout are read: its date order, with the recent readings of what repeats. Thread-safe. */
public final class Words {
    private final DateOrder dateOrder;
    private final RecentReadings<Reading<BirthDate>> birthDates;
    private final RecentReadings<Reading<Moment>> moments;
    private final RecentReadings<Reading<PersonName>> names = new RecentReadings<>(PersonName::read);
    private final RecentReadings<Reading<Sex>> sexes = new RecentReadings<>(Sex::read);
    private final RecentReadings<Reading<Vaccine>> vaccines = new RecentReadings<>(Vaccine::read);
    private final RecentReadings<Reading<DoseNumber>> doseNumbers = new RecentReadings<>(DoseNumber::read);
    private final RecentReadings<Reading<TestMethod>> methods = new RecentReadings<>(TestMethod::read);
    private final RecentReadings<Reading<TestOutcome>> outcomes = new RecentReadings<>(TestOutcome::read);
    private final RecentReadings<Reading<Boolean>> answers = new RecentReadings<>(Answer::read);

    Words(DateOrder dateOrder) {
        this.dateOrder = dateOrder;
        this.birthDates = new RecentReadings<>(written -> BirthDate.read(written, dateOrder));
        this.moments = new RecentReadings<>(written -> Moment.read(written, dateOrder));
    }

    public DateOrder dateOrder() {
        return dateOrder;
    }

    Reading<BirthDate> birthDate(@Nullable String written) {
        return written == null ? Reading.nothing() : birthDates.read(written);
    }

    Reading<Moment> moment(@Nullable String written) {
        return written == null ? Reading.nothing() : moments.read(written);
    }

    Reading<PersonName> name(@Nullable String written) {
        return written == null ? Reading.nothing() : names.read(written);
    }

    Reading<Sex> sex(@Nullable String written) {
        return written == null ? Reading.nothing() : sexes.read(written);
    }

    Reading<Vaccine> vaccine(@Nullable String written) {
        return written == null ? Reading.nothing() : vaccines.read(written);
    }

    Reading<DoseNumber> doseNumber(@Nullable String written) {
        return written == null ? Reading.nothing() : doseNumbers.read(written);
    }

    Reading<TestMethod> method(@Nullable String written) {
        return written == null ? Reading.nothing() : methods.read(written);
    }

    Reading<TestOutcome> outcome(@Nullable String written) {
        return written == null ? Reading.nothing() : outcomes.read(written);
    }

    Reading<Boolean> answer(@Nullable String written) {
        return written == null ? Reading.nothing() : answers.read(written);
    }
}
