package vn.declareonce.source.movement;

import org.jspecify.annotations.Nullable;
import vn.declareonce.mapping.Judge;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.SourceDraft;
import vn.declareonce.record.FactKind;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Reading;

/** A scan at a checkpoint, typed. */
record MovementDraft(
        PersonDraft person,
        @Nullable String scanId,
        Reading<Moment> scannedAt,
        @Nullable String checkpoint,
        @Nullable String plate,
        @Nullable String departure,
        @Nullable String destination,
        @Nullable String purpose,
        Reading<Verdict> verdict)
        implements SourceDraft {

    @Override
    public void judge(Judge judge) {
        Moment at = judge.requireHappened("scannedAt", scannedAt);
        Verdict decided = judge.need("verdict", verdict);
        judge.fact(FactKind.CHECK_IN, judge.claim(person, declaredByAnother()))
                .at(at)
                .result(decided == null ? null : decided.code())
                .place(checkpoint)
                .reference(scanId)
                .detail("plate", plate)
                .detail("from", departure)
                .detail("to", destination)
                .detail("purpose", purpose)
                .add();
    }

    private boolean declaredByAnother() {
        return person.personalQr() != null && person.personalQr().declaredByAnother();
    }
}
