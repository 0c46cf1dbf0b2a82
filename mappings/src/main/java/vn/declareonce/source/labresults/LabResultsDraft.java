package vn.declareonce.source.labresults;

import org.jspecify.annotations.Nullable;
import vn.declareonce.mapping.Judge;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.SourceDraft;
import vn.declareonce.record.FactKind;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Reading;
import vn.declareonce.values.TestMethod;
import vn.declareonce.values.TestOutcome;

/** A test result's row, typed. A sample is pooled only where its marker says so. */
record LabResultsDraft(
        PersonDraft person,
        @Nullable String sampleNumber,
        Reading<Moment> collectedAt,
        @Nullable String collectionSite,
        Reading<SampleKind> sampleKind,
        Reading<TestMethod> method,
        Reading<TestOutcome> result,
        @Nullable String ct,
        Reading<Moment> releasedAt,
        @Nullable String laboratory)
        implements SourceDraft {

    @Override
    public void judge(Judge judge) {
        Moment collected = judge.requireHappened("collectedAt", collectedAt);
        TestOutcome outcome = judge.require("result", result);
        TestMethod by = judge.need("method", method);
        SampleKind sample = judge.need("sampleKind", sampleKind);
        Moment released = judge.describe("releasedAt", releasedAt);
        judge.fact(FactKind.TEST, judge.claim(person, declaredByAnother()))
                .at(collected)
                .subject(by == null ? null : by.name())
                .result(outcome == null ? null : outcome.name())
                .place(laboratory == null ? collectionSite : laboratory)
                .reference(sampleNumber)
                .pooled(sample != null && sample.pooled())
                .detail("poolSize", sample == null || sample.size() == 0 ? null : Integer.toString(sample.size()))
                .detail("ct", ct)
                .detail("collectionSite", laboratory == null ? null : collectionSite)
                .detail("releasedAt", released == null ? null : released.at().toString())
                .add();
    }

    private boolean declaredByAnother() {
        return person.personalQr() != null && person.personalQr().declaredByAnother();
    }
}
