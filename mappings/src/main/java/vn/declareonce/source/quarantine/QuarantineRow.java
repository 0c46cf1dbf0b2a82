package vn.declareonce.source.quarantine;

import org.jspecify.annotations.Nullable;

/** One stay or one alert as written; the layout says which by {@code recordKind}. */
record QuarantineRow(
        @Nullable String recordKind,
        @Nullable String wristband,
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String province,
        @Nullable String district,
        @Nullable String ward,
        @Nullable String address,
        @Nullable String facility,
        @Nullable String stayForm,
        @Nullable String startedAt,
        @Nullable String endsAt,
        @Nullable String endedAt,
        @Nullable String status,
        @Nullable String decisionNumber,
        @Nullable String alertId,
        @Nullable String alertKind,
        @Nullable String alertedAt,
        @Nullable String distance,
        @Nullable String updatedAt) {}
