package vn.declareonce.source.vaccination;

import org.jspecify.annotations.Nullable;
import vn.declareonce.mapping.Judge;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.SourceDraft;
import vn.declareonce.record.FactKind;
import vn.declareonce.values.DoseNumber;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Vaccine;

/** A vaccination row, typed. The dose number only describes: a dose is known by person, vaccine, lot and date. */
record VaccinationDraft(
        PersonDraft person,
        Reading<Vaccine> vaccine,
        @Nullable String lot,
        Reading<Moment> injectedOn,
        Reading<DoseNumber> doseNumber,
        @Nullable String site,
        @Nullable String priorityGroup,
        @Nullable String reaction)
        implements SourceDraft {

    @Override
    public void judge(Judge judge) {
        Vaccine given = judge.require("vaccine", vaccine);
        Moment at = judge.requireHappened("injectedOn", injectedOn);
        DoseNumber number = judge.describe("doseNumber", doseNumber);
        judge.fact(FactKind.DOSE, judge.claim(person))
                .at(at)
                .subject(given == null ? null : given.code())
                .place(site)
                .reference(lot)
                .ordinal(number == null || number.number() == 0 ? null : number.number())
                .detail("doseKind", number == null ? null : number.kind().name())
                .detail("priorityGroup", priorityGroup)
                .detail("reaction", reaction)
                .add();
    }
}
