package vn.declareonce.source.bluezone;

import org.jspecify.annotations.Nullable;
import vn.declareonce.mapping.Judge;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.SourceDraft;
import vn.declareonce.record.FactKind;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Reading;

/** A registration of the app, typed. */
record BluezoneDraft(PersonDraft person, @Nullable String os, Reading<Moment> registeredAt) implements SourceDraft {

    @Override
    public void judge(Judge judge) {
        Moment at = judge.requireHappened("registeredAt", registeredAt);
        judge.fact(FactKind.APP_REGISTRATION, judge.claim(person))
                .at(at)
                .subject("bluezone")
                .detail("os", os)
                .add();
    }
}
