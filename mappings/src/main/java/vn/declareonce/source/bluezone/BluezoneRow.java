package vn.declareonce.source.bluezone;

import org.jspecify.annotations.Nullable;

/** One registration of the app as written. */
record BluezoneRow(
        @Nullable String phone,
        @Nullable String fullName,
        @Nullable String address,
        @Nullable String os,
        @Nullable String registeredAt) {}
