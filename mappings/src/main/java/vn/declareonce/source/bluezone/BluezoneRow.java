package vn.declareonce.source.bluezone;

import org.jspecify.annotations.Nullable;

/** One registration of the app as written, or one sighting of another device; the layout says which by {@code recordKind}. */
record BluezoneRow(
        @Nullable String phone,
        @Nullable String fullName,
        @Nullable String address,
        @Nullable String os,
        @Nullable String registeredAt,
        @Nullable String recordKind,
        @Nullable String ownId,
        @Nullable String contactId,
        @Nullable String signal,
        @Nullable String seenAt) {}
