package vn.declareonce.source.personalqr;

import org.jspecify.annotations.Nullable;
import vn.declareonce.mapping.Judge;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.SourceDraft;
import vn.declareonce.record.FactKind;
import vn.declareonce.values.Moment;
import vn.declareonce.values.PersonalQr;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;

/**
 * A registered code, typed. A masked document number is no number: it equals nothing, and the person must be found by what else the code
 * says. A code declared by another person carries the helper's phone, which is not used.
 */
record PersonalQrDraft(
        PersonDraft person,
        @Nullable String qid,
        @Nullable String written,
        Reading<Moment> createdAt,
        @Nullable String app)
        implements SourceDraft {

    @Override
    public void judge(Judge judge) {
        Moment created = judge.requireHappened("createdAt", createdAt);
        PersonalQr code = person.personalQr();
        if (code == null) {
            judge.reject(written == null ? Reason.VALUE_MISSING : Reason.QR_MALFORMED, "personalQr");
            return;
        }
        if (qid != null && !qid.equals(code.qid())) {
            judge.reject(Reason.QR_OF_ANOTHER, "qid");
        }
        judge.fact(FactKind.PERSONAL_QR, judge.claim(person, code.declaredByAnother()))
                .at(created)
                .subject(code.declaredByAnother() ? "DECLARED_BY_ANOTHER" : "SELF_DECLARED")
                .place(app)
                .reference(code.qid())
                .detail("declarer", code.declarer())
                .add();
    }
}
