package vn.declareonce.source.socialinsurance;

import org.jspecify.annotations.Nullable;

/** One row of the insurance members as written. */
record SocialInsuranceRow(
        @Nullable String insuranceNumber,
        @Nullable String insuranceCard,
        @Nullable String cardQr,
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String citizenId,
        @Nullable String cmnd,
        @Nullable String province,
        @Nullable String district,
        @Nullable String ward,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String firstHospital,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String updatedAt) {}
