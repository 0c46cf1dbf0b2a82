package vn.declareonce.values;

import org.jspecify.annotations.Nullable;

/**
 * The 12-digit personal number (NĐ 137/2015/NĐ-CP article 13, TT 07/2016/TT-BCA article 7): three digits for the place of birth
 * registration, one for century and sex, two for the year of birth, six at random. It has no check digit.
 */
public final class CitizenId {
    static final int LENGTH = 12;

    private CitizenId() {}

    /** Twelve digits that are no filler and whose century digit stands for 1900 to 2099. The place is not asked: see {@link #knownProvince}. */
    public static boolean wellFormed(@Nullable String id) {
        return id != null
                && id.length() == LENGTH
                && Digits.allDigits(id)
                && id.charAt(3) <= '3'
                && !Digits.isFiller(id);
    }

    /** Whether the first three digits are one of the 63 provinces; a number of a person born abroad is right, too. */
    public static boolean knownProvince(@Nullable String id) {
        return id != null && id.length() == LENGTH && Digits.allDigits(id) && Provinces.isBirthCode(id, 0);
    }

    /** Why a well-formed number cannot be that of a person of this sex and birth date; null when it can, or for other texts. */
    public static @Nullable Reason contradiction(
            @Nullable String id, @Nullable Sex sex, @Nullable BirthDate birthDate) {
        if (id == null || !wellFormed(id)) {
            return null;
        }
        if (sex != null && sex != sex(id)) {
            return Reason.ID_CONTRADICTS_SEX;
        }
        if (birthDate != null && birthDate.date().getYear() != birthYear(id)) {
            return Reason.ID_CONTRADICTS_BIRTH_YEAR;
        }
        return null;
    }

    /** The sex a well-formed number states. */
    public static Sex sex(String wellFormedId) {
        return (wellFormedId.charAt(3) - '0') % 2 == 0 ? Sex.MALE : Sex.FEMALE;
    }

    /** The birth year a well-formed number states. */
    public static int birthYear(String wellFormedId) {
        int century = (wellFormedId.charAt(3) - '0') / 2;
        return 1900 + 100 * century + (wellFormedId.charAt(4) - '0') * 10 + wellFormedId.charAt(5) - '0';
    }
}
