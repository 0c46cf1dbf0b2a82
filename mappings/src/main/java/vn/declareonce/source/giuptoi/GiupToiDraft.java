package vn.declareonce.source.giuptoi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.mapping.Judge;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.SourceDraft;
import vn.declareonce.record.FactKind;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Reading;
import vn.declareonce.values.SupportNeed;

/** A request for help, typed: one fact for everything that is asked, one without a subject where nothing is ticked. */
record GiupToiDraft(
        PersonDraft person,
        @Nullable String requestId,
        List<SupportNeed> needs,
        Reading<Moment> requestedAt,
        @Nullable String urgency,
        @Nullable String people,
        Reading<Boolean> onBehalf)
        implements SourceDraft {

    @Override
    public void judge(Judge judge) {
        Moment at = judge.requireHappened("requestedAt", requestedAt);
        Boolean helped = judge.need("onBehalf", onBehalf);
        int claim = judge.claim(person, Boolean.TRUE.equals(helped));
        if (needs.isEmpty()) {
            request(judge, claim, at, null);
        }
        for (SupportNeed need : needs) {
            request(judge, claim, at, need.code());
        }
    }

    private void request(Judge judge, int claim, @Nullable Moment at, @Nullable String need) {
        judge.fact(FactKind.SUPPORT_REQUEST, claim)
                .at(at)
                .subject(need)
                .reference(requestId)
                .detail("urgency", urgency)
                .detail("people", people)
                .add();
    }
}
