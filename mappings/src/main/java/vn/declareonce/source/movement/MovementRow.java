package vn.declareonce.source.movement;

import org.jspecify.annotations.Nullable;

/** One scan at a checkpoint as written. */
record MovementRow(
        @Nullable String scanId,
        @Nullable String scannedAt,
        @Nullable String checkpoint,
        @Nullable String personalQr,
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String plate,
        @Nullable String departure,
        @Nullable String destination,
        @Nullable String purpose,
        @Nullable String verdict,
        @Nullable String province,
        @Nullable String district,
        @Nullable String ward,
        @Nullable String address) {}
