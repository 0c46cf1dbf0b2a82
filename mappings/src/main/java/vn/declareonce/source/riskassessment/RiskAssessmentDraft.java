package vn.declareonce.source.riskassessment;

import org.jspecify.annotations.Nullable;
import vn.declareonce.mapping.Judge;
import vn.declareonce.mapping.SourceDraft;
import vn.declareonce.record.FactKind;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;

/** An assessment, typed. It speaks of an area and of no person, so it makes no claim. */
record RiskAssessmentDraft(
        @Nullable String areaCode,
        @Nullable String province,
        @Nullable String district,
        @Nullable String ward,
        Reading<RiskLevel> riskLevel,
        Reading<Moment> assessedAt,
        @Nullable String decisionNumber,
        @Nullable String incidence,
        @Nullable String vaccinated)
        implements SourceDraft {

    @Override
    public void judge(Judge judge) {
        Moment at = judge.requireHappened("assessedAt", assessedAt);
        RiskLevel level = judge.require("riskLevel", riskLevel);
        if (areaCode == null && province == null) {
            judge.reject(Reason.VALUE_MISSING, "province");
        }
        if (areaCode != null && !isUnitCode(areaCode)) {
            judge.reject(Reason.CODE_WORD_UNKNOWN, "areaCode");
        }
        judge.fact(FactKind.AREA_RISK)
                .at(at)
                .subject(areaCode)
                .result(level == null ? null : level.code())
                .place(area())
                .reference(decisionNumber)
                .ordinal(level == null ? null : level.ordinal() + 1)
                .detail("province", province)
                .detail("district", district)
                .detail("ward", ward)
                .detail("incidence", incidence)
                .detail("vaccinated", vaccinated)
                .add();
    }

    /** Codes of provinces, districts and wards have two, three and five digits; a shorter one has lost its zero and may be any unit's. */
    private static boolean isUnitCode(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return code.length() == 2 || code.length() == 3 || code.length() == 5;
    }

    private @Nullable String area() {
        StringBuilder area = new StringBuilder();
        for (String part : new @Nullable String[] {ward, district, province}) {
            if (part != null) {
                area.append(area.isEmpty() ? "" : ", ").append(part);
            }
        }
        return area.isEmpty() ? null : area.toString();
    }
}
