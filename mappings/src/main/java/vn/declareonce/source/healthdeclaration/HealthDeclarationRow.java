package vn.declareonce.source.healthdeclaration;

import org.jspecify.annotations.Nullable;

/** One health declaration as written. */
record HealthDeclarationRow(
        @Nullable String declarationNumber,
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String province,
        @Nullable String district,
        @Nullable String ward,
        @Nullable String address,
        @Nullable String symptoms,
        @Nullable String exposure,
        @Nullable String travel,
        @Nullable String declaredAt,
        @Nullable String onBehalf) {}
