package vn.declareonce.source.labresults;

import org.jspecify.annotations.Nullable;

/** One row of a list of test results as written. */
record LabResultsRow(
        @Nullable String sampleNumber,
        @Nullable String personalQr,
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String phone,
        @Nullable String idNumber,
        @Nullable String province,
        @Nullable String district,
        @Nullable String ward,
        @Nullable String address,
        @Nullable String collectedAt,
        @Nullable String collectionSite,
        @Nullable String sampleKind,
        @Nullable String method,
        @Nullable String result,
        @Nullable String ct,
        @Nullable String releasedAt,
        @Nullable String laboratory) {}
