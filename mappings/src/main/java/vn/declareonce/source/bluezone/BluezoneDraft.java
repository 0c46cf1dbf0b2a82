package vn.declareonce.source.bluezone;

import org.jspecify.annotations.Nullable;
import vn.declareonce.mapping.Judge;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.SourceDraft;
import vn.declareonce.record.FactKind;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Reading;

/** A registration of the app or a sighting of another device, typed. Whose the other device is, the row does not say. */
record BluezoneDraft(
        PersonDraft person,
        @Nullable String os,
        Reading<Moment> registeredAt,
        @Nullable String recordKind,
        @Nullable String ownId,
        @Nullable String contactId,
        @Nullable String signal,
        Reading<Moment> seenAt)
        implements SourceDraft {

    @Override
    public void judge(Judge judge) {
        if ("contact".equals(recordKind)) {
            sighting(judge);
        } else {
            registration(judge);
        }
    }

    private void registration(Judge judge) {
        Moment at = judge.requireHappened("registeredAt", registeredAt);
        judge.fact(FactKind.APP_REGISTRATION, judge.claim(person))
                .at(at)
                .subject("bluezone")
                .detail("os", os)
                .add();
    }

    private void sighting(Judge judge) {
        Moment at = judge.requireHappened("seenAt", seenAt);
        judge.fact(FactKind.APP_CONTACT, judge.claim(person))
                .at(at)
                .subject("bluezone")
                .reference(contactId)
                .detail("ownId", ownId)
                .detail("signal", signal)
                .add();
    }
}
