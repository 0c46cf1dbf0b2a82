package vn.declareonce.source.socialinsurance;

import org.jspecify.annotations.Nullable;
import vn.declareonce.mapping.InsurancePeriods;
import vn.declareonce.mapping.Judge;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.SourceDraft;
import vn.declareonce.record.FactKind;
import vn.declareonce.values.InsuranceCardQr;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Reason;

/** A row of cover, typed: one period, or several where cards and dates are lists. */
record SocialInsuranceDraft(PersonDraft person, @Nullable String cardQr, InsurancePeriods cards)
        implements SourceDraft {

    @Override
    public void judge(Judge judge) {
        if (cardQr != null && InsuranceCardQr.parse(cardQr) == null) {
            judge.reject(Reason.QR_MALFORMED, "cardQr");
            return;
        }
        if (cards.unequal()) {
            judge.reject(Reason.INSURANCE_LISTS_UNEQUAL, "insuranceCard");
        }
        int claim = judge.claim(person);
        for (InsurancePeriods.Period card : cards.periods()) {
            Moment from = judge.require("validFrom", card.from());
            Moment to = judge.need("validTo", card.to());
            judge.fact(FactKind.COVERAGE, claim)
                    .at(from)
                    .subject(card.cardKind())
                    .reference(card.card())
                    .detail("validTo", to == null ? null : to.at().toLocalDate().toString())
                    .detail("firstHospital", card.firstHospital())
                    .add();
        }
    }
}
