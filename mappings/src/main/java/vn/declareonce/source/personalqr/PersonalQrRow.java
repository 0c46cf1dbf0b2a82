package vn.declareonce.source.personalqr;

import org.jspecify.annotations.Nullable;

/** One row of the registry as written. */
record PersonalQrRow(
        @Nullable String qid,
        @Nullable String personalQr,
        @Nullable String createdAt,
        @Nullable String app,
        @Nullable String phone) {}
