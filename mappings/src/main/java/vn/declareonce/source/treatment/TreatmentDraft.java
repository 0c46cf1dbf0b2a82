package vn.declareonce.source.treatment;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.declareonce.mapping.InsurancePeriods;
import vn.declareonce.mapping.Judge;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.SourceDraft;
import vn.declareonce.record.FactKind;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;

/** A treatment, typed. The patient's number counts inside one hospital only: it identifies nobody and is kept as a detail. */
record TreatmentDraft(
        PersonDraft person,
        InsurancePeriods cards,
        @Nullable String visitNumber,
        @Nullable String patientNumber,
        @Nullable String disease,
        @Nullable String otherDiseases,
        Reading<Moment> admittedAt,
        Reading<Moment> dischargedAt,
        Reading<TreatmentOutcome> outcome,
        @Nullable String department,
        @Nullable String hospital)
        implements SourceDraft {

    @Override
    public void judge(Judge judge) {
        Moment admitted = judge.requireHappened("admittedAt", admittedAt);
        Moment discharged = judge.describe("dischargedAt", dischargedAt);
        TreatmentOutcome result = judge.describe("outcome", outcome);
        int claim = judge.claim(person);
        judge.fact(FactKind.TREATMENT, claim)
                .at(admitted)
                .subject(disease == null ? null : disease.toUpperCase(Locale.ROOT))
                .result(result == null ? null : result.name())
                .place(hospital)
                .reference(visitNumber)
                .detail(
                        "dischargedAt",
                        discharged == null ? null : discharged.at().toString())
                .detail("otherDiseases", otherDiseases)
                .detail("department", department)
                .detail("patientNumber", patientNumber)
                .add();
        coverage(judge, claim);
    }

    /** What the hospital copied from the cards; an unreadable date there is no reason to refuse the treatment. */
    private void coverage(Judge judge, int claim) {
        if (cards.unequal()) {
            judge.note(Reason.INSURANCE_LISTS_UNEQUAL, "insuranceCard");
        }
        for (InsurancePeriods.Period card : cards.periods()) {
            Moment from = judge.describe("validFrom", card.from());
            Moment to = judge.describe("validTo", card.to());
            if (card.card() != null && from != null) {
                judge.fact(FactKind.COVERAGE, claim)
                        .at(from)
                        .subject(card.cardKind())
                        .reference(card.card())
                        .detail(
                                "validTo",
                                to == null ? null : to.at().toLocalDate().toString())
                        .detail("firstHospital", card.firstHospital())
                        .add();
            }
        }
    }
}
