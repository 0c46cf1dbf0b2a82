package vn.declareonce.source.healthdeclaration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.mapping.Judge;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.SourceDraft;
import vn.declareonce.record.FactKind;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Reading;

/** A health declaration, typed. */
record HealthDeclarationDraft(
        PersonDraft person,
        @Nullable String declarationNumber,
        List<String> symptoms,
        Reading<Boolean> exposure,
        Reading<Boolean> travel,
        Reading<Moment> declaredAt,
        Reading<Boolean> onBehalf)
        implements SourceDraft {

    @Override
    public void judge(Judge judge) {
        Moment at = judge.requireHappened("declaredAt", declaredAt);
        Boolean exposed = judge.need("exposure", exposure);
        Boolean travelled = judge.need("travel", travel);
        Boolean helped = judge.need("onBehalf", onBehalf);
        judge.fact(FactKind.DECLARATION, judge.claim(person, Boolean.TRUE.equals(helped)))
                .at(at)
                .reference(declarationNumber)
                .detail("symptoms", symptoms.isEmpty() ? null : String.join(",", symptoms))
                .detail("exposure", yesNo(exposed))
                .detail("travel", yesNo(travelled))
                .add();
    }

    private static @Nullable String yesNo(@Nullable Boolean answer) {
        return answer == null ? null : answer ? "yes" : "no";
    }
}
