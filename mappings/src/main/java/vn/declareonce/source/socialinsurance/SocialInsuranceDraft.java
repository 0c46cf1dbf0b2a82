package vn.declareonce.source.socialinsurance;

import org.jspecify.annotations.Nullable;
import vn.declareonce.mapping.Judge;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.SourceDraft;
import vn.declareonce.record.FactKind;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Reading;

/** A row of cover, typed. {@code cardKind} is the two letters of the card, which say on what ground a person is insured. */
record SocialInsuranceDraft(
        PersonDraft person,
        @Nullable String cardNumber,
        @Nullable String firstHospital,
        Reading<Moment> validFrom,
        Reading<Moment> validTo)
        implements SourceDraft {
    private static final int CARD_LENGTH = 15;

    @Override
    public void judge(Judge judge) {
        Moment from = judge.require("validFrom", validFrom);
        Moment to = judge.need("validTo", validTo);
        judge.fact(FactKind.COVERAGE, judge.claim(person))
                .at(from)
                .subject(cardKind())
                .reference(cardNumber)
                .detail("validTo", to == null ? null : to.at().toLocalDate().toString())
                .detail("firstHospital", firstHospital)
                .add();
    }

    private @Nullable String cardKind() {
        return cardNumber != null && cardNumber.length() == CARD_LENGTH ? cardNumber.substring(0, 2) : null;
    }
}
