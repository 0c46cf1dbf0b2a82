package vn.declareonce.mapping;

import org.jspecify.annotations.Nullable;
import vn.declareonce.values.BirthDate;
import vn.declareonce.values.IdentifierReading;
import vn.declareonce.values.PersonName;
import vn.declareonce.values.PersonalQr;
import vn.declareonce.values.PhoneReading;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Sex;

/**
 * What a row says of a person, typed, with the doubts of each reading. The component names are the identity fields of every source's
 * row; null where a source has no such column. {@code scannedId} is what the cell of {@code personalQr} says as an identifier.
 */
public record PersonDraft(
        @Nullable Reading<PersonName> fullName,
        @Nullable Reading<BirthDate> birthDate,
        @Nullable Reading<Sex> sex,
        @Nullable IdentifierReading idNumber,
        @Nullable IdentifierReading citizenId,
        @Nullable IdentifierReading cmnd,
        @Nullable Reading<String> insuranceNumber,
        @Nullable Reading<String> insuranceCard,
        @Nullable PhoneReading phone,
        @Nullable PersonalQr personalQr,
        @Nullable IdentifierReading scannedId,
        @Nullable String province,
        @Nullable String district,
        @Nullable String ward,
        @Nullable String address) {}
