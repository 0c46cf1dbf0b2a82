package vn.declareonce.source.riskassessment;

import vn.declareonce.mapping.Source;

/** Epidemic risk levels of administrative units. */
public final class RiskAssessment {
    /** One area and day a row; no person is spoken of. */
    public static final Source SOURCE =
            Source.of("risk-assessment", RiskAssessmentRow.class, RiskAssessmentMapper.MAPPER::draft, "layout.yaml");

    private RiskAssessment() {}
}
