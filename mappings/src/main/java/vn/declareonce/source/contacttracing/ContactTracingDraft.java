package vn.declareonce.source.contacttracing;

import org.jspecify.annotations.Nullable;
import vn.declareonce.mapping.Judge;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.SourceDraft;
import vn.declareonce.record.FactKind;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Reading;

/** A traced person, typed, with the case it is traced from; the case is a second claim where the row tells who it is. */
record ContactTracingDraft(
        PersonDraft person,
        PersonDraft source,
        @Nullable String traceId,
        Reading<ContactClass> contactClass,
        Reading<Moment> contactAt,
        Reading<Moment> confirmedAt,
        @Nullable String setting,
        @Nullable String place,
        @Nullable String caseNumber,
        @Nullable String team)
        implements SourceDraft {

    @Override
    public void judge(Judge judge) {
        ContactClass traced = judge.require("contactClass", contactClass);
        if (traced == null) {
            return;
        }
        int claim = judge.claim(person);
        if (traced == ContactClass.F0) {
            confirmed(judge, claim);
        } else {
            contact(judge, claim, traced);
        }
        if (tellsWhoTheCaseIs()) {
            judge.claim(source, "case");
        }
    }

    private void confirmed(Judge judge, int claim) {
        Moment at = judge.requireHappened("confirmedAt", confirmedAt);
        judge.fact(FactKind.CASE, claim)
                .at(at)
                .subject("covid-19")
                .place(place)
                .reference(caseNumber)
                .detail("trace", traceId)
                .detail("team", team)
                .add();
    }

    private void contact(Judge judge, int claim, ContactClass traced) {
        Moment at = judge.requireHappened("contactAt", contactAt);
        judge.fact(FactKind.CLOSE_CONTACT, claim)
                .at(at)
                .subject(traced.name())
                .place(place)
                .reference(caseNumber)
                .detail("setting", setting)
                .detail("trace", traceId)
                .detail("team", team)
                .add();
    }

    /** A number such as BN1234 alone names nobody. */
    private boolean tellsWhoTheCaseIs() {
        boolean named = source.fullName() != null && source.fullName().value() != null;
        return named || (source.phone() != null && !source.phone().phones().isEmpty());
    }
}
