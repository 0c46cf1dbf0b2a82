package vn.declareonce.source.riskassessment;

import org.jspecify.annotations.Nullable;

/** One assessment of an area as written. */
record RiskAssessmentRow(
        @Nullable String areaCode,
        @Nullable String province,
        @Nullable String district,
        @Nullable String ward,
        @Nullable String riskLevel,
        @Nullable String assessedAt,
        @Nullable String decisionNumber,
        @Nullable String population,
        @Nullable String incidence,
        @Nullable String vaccinated,
        @Nullable String updatedAt) {}
