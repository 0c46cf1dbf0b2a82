package vn.declareonce.source.treatment;

import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;

/** How a treatment ended: KET_QUA_DTRI of QĐ 4210, whose digits the layout turns into these names. */
enum TreatmentOutcome {
    RECOVERED,
    IMPROVED,
    UNCHANGED,
    WORSE,
    DEATH;

    static Reading<TreatmentOutcome> read(@Nullable String written) {
        String key = Text.headerKey(written);
        for (TreatmentOutcome outcome : values()) {
            if (outcome.name().equals(key)) {
                return Reading.of(outcome);
            }
        }
        return key.isEmpty() ? Reading.nothing() : Reading.none(Reason.CODE_WORD_UNKNOWN);
    }
}
