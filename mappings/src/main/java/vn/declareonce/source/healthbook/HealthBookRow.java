package vn.declareonce.source.healthbook;

import org.jspecify.annotations.Nullable;

/** One row of the health books as written. */
record HealthBookRow(
        @Nullable String recordNumber,
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String idNumber,
        @Nullable String insuranceCard,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String province,
        @Nullable String district,
        @Nullable String ward,
        @Nullable String conditions,
        @Nullable String certificateNumber,
        @Nullable String certificateKind,
        @Nullable String issuedOn,
        @Nullable String updatedAt) {}
