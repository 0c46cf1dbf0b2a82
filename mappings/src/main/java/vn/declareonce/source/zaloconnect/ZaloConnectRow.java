package vn.declareonce.source.zaloconnect;

import org.jspecify.annotations.Nullable;

/** One request as written. */
record ZaloConnectRow(
        @Nullable String requestId,
        @Nullable String fullName,
        @Nullable String phone,
        @Nullable String province,
        @Nullable String district,
        @Nullable String ward,
        @Nullable String address,
        @Nullable String needs,
        @Nullable String requestedAt,
        @Nullable String status) {}
