package vn.declareonce.source.borderdeclaration;

import org.jspecify.annotations.Nullable;

/** One entry or exit declaration as written. */
record BorderDeclarationRow(
        @Nullable String declarationNumber,
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String nationality,
        @Nullable String idNumber,
        @Nullable String direction,
        @Nullable String gate,
        @Nullable String crossedAt,
        @Nullable String vehicle,
        @Nullable String vehicleNumber,
        @Nullable String seat,
        @Nullable String departure,
        @Nullable String destination,
        @Nullable String countries,
        @Nullable String symptoms,
        @Nullable String exposure,
        @Nullable String phone,
        @Nullable String province,
        @Nullable String district,
        @Nullable String ward,
        @Nullable String address,
        @Nullable String declaredAt) {}
