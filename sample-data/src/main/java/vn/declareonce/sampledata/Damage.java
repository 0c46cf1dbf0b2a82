package vn.declareonce.sampledata;

import java.util.Locale;

/** What may be wrong with a row. The names stand in {@code truth.csv}; rates and sources are in docs/sample-data.md. */
public enum Damage {
    NO_ID,
    PLACEHOLDER_ID,
    ID_SLIP,
    ID_TRANSPOSED,
    ID_OF_SPOUSE,
    ID_OF_TWIN,
    ID_OF_PARENT,
    ID_OF_OTHER_CITIZEN,
    CMND_INSTEAD,
    LOST_ZEROS,
    SCIENTIFIC,
    QR_PASTED,
    ID_PUNCTUATED,
    PASSPORT,
    UNKNOWN_NUMBER,
    NAME_UNACCENTED,
    NAME_NFD,
    NAME_ETH,
    NAME_TONE,
    NAME_TYPO,
    NAME_REORDERED,
    NAME_UNDECODABLE,
    NAME_MISSING,
    BIRTH_YEAR_ONLY,
    BIRTH_FILLER,
    BIRTH_SWAPPED,
    BIRTH_SERIAL,
    BIRTH_OFF,
    SEX_WRONG,
    PHONE_OLD,
    PHONE_OF_PARENT,
    PHONE_MISSING,
    SECOND_SITE,
    REPEATED,
    NO_EVENT_DATE,
    UNKNOWN_VACCINE,
    UNKNOWN_RESULT,
    NOTE,
    AREA,
    MASKED_ID;

    /** The word in {@code truth.csv}, such as {@code id-of-spouse}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the row must be rejected on its own content. */
    boolean rejects() {
        return switch (this) {
            case NAME_UNDECODABLE, NAME_MISSING, NO_EVENT_DATE, UNKNOWN_VACCINE, UNKNOWN_RESULT, NOTE -> true;
            default -> false;
        };
    }

    /** Whether the row's identity differs in a field from the register, as the state's own comparison counts it. */
    boolean wrongField() {
        return switch (this) {
            case ID_SLIP,
                    ID_TRANSPOSED,
                    ID_OF_SPOUSE,
                    ID_OF_TWIN,
                    ID_OF_PARENT,
                    ID_OF_OTHER_CITIZEN,
                    CMND_INSTEAD,
                    LOST_ZEROS,
                    QR_PASTED,
                    NAME_UNACCENTED,
                    NAME_NFD,
                    NAME_ETH,
                    NAME_TONE,
                    NAME_TYPO,
                    NAME_REORDERED,
                    NAME_UNDECODABLE,
                    NAME_MISSING,
                    BIRTH_YEAR_ONLY,
                    BIRTH_FILLER,
                    BIRTH_SWAPPED,
                    BIRTH_SERIAL,
                    BIRTH_OFF,
                    SEX_WRONG -> true;
            default -> false;
        };
    }
}
