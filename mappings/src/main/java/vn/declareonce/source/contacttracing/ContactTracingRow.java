package vn.declareonce.source.contacttracing;

import org.jspecify.annotations.Nullable;

/** One traced person as written, with the case that led to it. */
record ContactTracingRow(
        @Nullable String traceId,
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String province,
        @Nullable String district,
        @Nullable String ward,
        @Nullable String address,
        @Nullable String contactClass,
        @Nullable String contactAt,
        @Nullable String confirmedAt,
        @Nullable String setting,
        @Nullable String place,
        @Nullable String caseNumber,
        @Nullable String caseFullName,
        @Nullable String caseBirthDate,
        @Nullable String casePhone,
        @Nullable String team,
        @Nullable String investigatedAt) {}
