package vn.declareonce.source.borderdeclaration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.mapping.Judge;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.SourceDraft;
import vn.declareonce.record.FactKind;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Reading;

/** An entry or exit declaration, typed. */
record BorderDeclarationDraft(
        PersonDraft person,
        @Nullable String declarationNumber,
        @Nullable String nationality,
        Reading<Direction> direction,
        @Nullable String gate,
        Reading<Moment> crossedAt,
        @Nullable String vehicle,
        @Nullable String vehicleNumber,
        @Nullable String seat,
        @Nullable String departure,
        @Nullable String destination,
        @Nullable String countries,
        List<String> symptoms,
        Reading<Boolean> exposure,
        Reading<Moment> declaredAt)
        implements SourceDraft {

    @Override
    public void judge(Judge judge) {
        Moment crossed = judge.requireHappened("crossedAt", crossedAt);
        Direction way = judge.require("direction", direction);
        Boolean exposed = judge.need("exposure", exposure);
        judge.fact(FactKind.BORDER_CROSSING, judge.claim(person))
                .at(crossed)
                .subject(way == null ? null : way.code())
                .place(gate)
                .reference(declarationNumber)
                .detail("nationality", nationality)
                .detail("vehicle", vehicle)
                .detail("vehicleNumber", vehicleNumber)
                .detail("seat", seat)
                .detail("from", departure)
                .detail("to", destination)
                .detail("countries", countries)
                .detail("symptoms", symptoms.isEmpty() ? null : String.join(",", symptoms))
                .detail("exposure", exposed == null ? null : exposed ? "yes" : "no")
                .add();
    }
}
