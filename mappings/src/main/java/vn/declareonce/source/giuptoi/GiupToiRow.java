package vn.declareonce.source.giuptoi;

import org.jspecify.annotations.Nullable;

/** One request as written. */
record GiupToiRow(
        @Nullable String requestId,
        @Nullable String fullName,
        @Nullable String phone,
        @Nullable String province,
        @Nullable String district,
        @Nullable String ward,
        @Nullable String address,
        @Nullable String needs,
        @Nullable String requestedAt,
        @Nullable String urgency,
        @Nullable String people,
        @Nullable String onBehalf) {}
