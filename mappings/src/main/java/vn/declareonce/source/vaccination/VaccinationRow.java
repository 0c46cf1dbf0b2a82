package vn.declareonce.source.vaccination;

import org.jspecify.annotations.Nullable;

/** One row of a vaccination list as written. */
record VaccinationRow(
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String phone,
        @Nullable String idNumber,
        @Nullable String insuranceCard,
        @Nullable String province,
        @Nullable String district,
        @Nullable String ward,
        @Nullable String address,
        @Nullable String priorityGroup,
        @Nullable String vaccine,
        @Nullable String lot,
        @Nullable String injectedOn,
        @Nullable String doseNumber,
        @Nullable String site,
        @Nullable String reaction) {}
