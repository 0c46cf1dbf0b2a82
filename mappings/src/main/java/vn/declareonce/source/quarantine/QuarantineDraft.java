package vn.declareonce.source.quarantine;

import org.jspecify.annotations.Nullable;
import vn.declareonce.mapping.Judge;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.SourceDraft;
import vn.declareonce.record.FactKind;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;

/** A stay or an alert, typed. A wristband's serial is used again for others, so it never tells who is meant. */
record QuarantineDraft(
        PersonDraft person,
        Reading<RecordKind> recordKind,
        @Nullable String wristband,
        @Nullable String facility,
        Reading<StayForm> stayForm,
        Reading<Moment> startedAt,
        Reading<Moment> endsAt,
        Reading<Moment> endedAt,
        Reading<StayStatus> status,
        @Nullable String decisionNumber,
        @Nullable String alertId,
        Reading<AlertKind> alertKind,
        Reading<Moment> alertedAt,
        @Nullable String distance)
        implements SourceDraft {

    @Override
    public void judge(Judge judge) {
        RecordKind kind = judge.require("recordKind", recordKind);
        if (kind == RecordKind.ALERT) {
            alert(judge, judge.claim(person));
        } else if (kind == RecordKind.STAY) {
            stay(judge, judge.claim(person));
        }
    }

    private void stay(Judge judge, int claim) {
        Moment from = judge.requireHappened("startedAt", startedAt);
        StayForm form = judge.need("stayForm", stayForm);
        Moment until = judge.need("endsAt", endsAt);
        Moment ended = judge.need("endedAt", endedAt);
        StayStatus now = judge.describe("status", status);
        if (from != null && (before(until, from) || before(ended, from))) {
            judge.reject(Reason.DATE_OUT_OF_RANGE, before(until, from) ? "endsAt" : "endedAt");
        }
        judge.fact(FactKind.STAY, claim)
                .at(from)
                .subject(form == null ? null : form.code())
                .result(now == null ? null : now.code())
                .place(facility)
                .reference(wristband)
                .detail("endsAt", text(until))
                .detail("endedAt", text(ended))
                .detail("decision", decisionNumber)
                .add();
    }

    private void alert(Judge judge, int claim) {
        Moment at = judge.requireHappened("alertedAt", alertedAt);
        AlertKind what = judge.require("alertKind", alertKind);
        judge.fact(FactKind.ALERT, claim)
                .at(at)
                .subject(what == null ? null : what.code())
                .place(facility)
                .reference(wristband)
                .detail("alert", alertId)
                .detail("distance", distance)
                .add();
    }

    private static boolean before(@Nullable Moment moment, Moment start) {
        return moment != null && moment.at().toLocalDate().isBefore(start.at().toLocalDate());
    }

    private static @Nullable String text(@Nullable Moment moment) {
        return moment == null ? null : moment.at().toString();
    }
}
