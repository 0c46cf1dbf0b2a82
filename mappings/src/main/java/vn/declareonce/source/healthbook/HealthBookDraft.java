package vn.declareonce.source.healthbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.mapping.Judge;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.SourceDraft;
import vn.declareonce.record.FactKind;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;

/** A health book's row, typed. The kind of a certificate may be empty; its date may not when it has a number. */
record HealthBookDraft(
        PersonDraft person,
        List<String> conditions,
        @Nullable String certificateNumber,
        Reading<CertificateKind> certificateKind,
        Reading<Moment> issuedOn)
        implements SourceDraft {

    @Override
    public void judge(Judge judge) {
        int claim = judge.claim(person);
        for (String condition : conditions) {
            judge.fact(FactKind.CONDITION, claim).subject(condition).add();
        }
        Moment issued = judge.happened("issuedOn", issuedOn);
        CertificateKind kind = judge.need("certificateKind", certificateKind);
        if (certificateNumber == null) {
            return;
        }
        if (issued == null && issuedOn.doubt() == null) {
            judge.reject(Reason.VALUE_MISSING, "issuedOn");
        }
        judge.fact(FactKind.CERTIFICATE, claim)
                .at(issued)
                .subject(kind == null ? null : kind.name())
                .reference(certificateNumber)
                .add();
    }
}
