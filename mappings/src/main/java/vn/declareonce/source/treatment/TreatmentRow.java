package vn.declareonce.source.treatment;

import org.jspecify.annotations.Nullable;

/** One record of XML1 as written. */
record TreatmentRow(
        @Nullable String visitNumber,
        @Nullable String patientNumber,
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String province,
        @Nullable String district,
        @Nullable String ward,
        @Nullable String address,
        @Nullable String insuranceCard,
        @Nullable String firstHospital,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String disease,
        @Nullable String otherDiseases,
        @Nullable String admittedAt,
        @Nullable String dischargedAt,
        @Nullable String outcome,
        @Nullable String settledAt,
        @Nullable String department,
        @Nullable String hospital) {}
