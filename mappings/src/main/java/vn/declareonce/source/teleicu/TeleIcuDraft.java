package vn.declareonce.source.teleicu;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.mapping.FactDraft;
import vn.declareonce.mapping.Judge;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.SourceDraft;
import vn.declareonce.record.FactKind;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;

/** A measurement, typed. One without any value that can be read says nothing and is rejected. */
record TeleIcuDraft(
        PersonDraft person,
        @Nullable String hospital,
        @Nullable String patientNumber,
        @Nullable String bed,
        Reading<Moment> measuredAt,
        Reading<String> oxygenSaturation,
        Reading<String> pulse,
        Reading<String> respiration,
        Reading<String> bloodPressure,
        Reading<String> temperature,
        @Nullable String breathingSupport)
        implements SourceDraft {

    /** A value under the field it stands in. */
    private record Measure(String field, Reading<String> reading) {}

    @Override
    public void judge(Judge judge) {
        Moment measured = judge.requireHappened("measuredAt", measuredAt);
        FactDraft fact = judge.fact(FactKind.VITAL_SIGNS, judge.claim(person))
                .at(measured)
                .place(hospital)
                .reference(patientNumber)
                .detail("bed", bed)
                .detail("breathingSupport", breathingSupport);
        boolean any = false;
        for (Measure measure : measures()) {
            String value = judge.describe(measure.field(), measure.reading());
            any |= value != null;
            fact.detail(measure.field(), value);
        }
        if (!any) {
            judge.reject(Reason.VALUE_MISSING, "oxygenSaturation");
        }
        fact.add();
    }

    private List<Measure> measures() {
        List<Measure> measures = new ArrayList<>(5);
        measures.add(new Measure("oxygenSaturation", oxygenSaturation));
        measures.add(new Measure("pulse", pulse));
        measures.add(new Measure("respiration", respiration));
        measures.add(new Measure("bloodPressure", bloodPressure));
        measures.add(new Measure("temperature", temperature));
        return measures;
    }
}
