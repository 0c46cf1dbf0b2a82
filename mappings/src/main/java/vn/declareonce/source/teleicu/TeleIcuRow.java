package vn.declareonce.source.teleicu;

import org.jspecify.annotations.Nullable;

/** One row of the monitors as written. */
record TeleIcuRow(
        @Nullable String hospital,
        @Nullable String patientNumber,
        @Nullable String bed,
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String insuranceCard,
        @Nullable String measuredAt,
        @Nullable String oxygenSaturation,
        @Nullable String pulse,
        @Nullable String respiration,
        @Nullable String bloodPressure,
        @Nullable String temperature,
        @Nullable String breathingSupport) {}
