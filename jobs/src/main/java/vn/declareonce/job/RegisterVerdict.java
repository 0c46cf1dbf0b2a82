package vn.declareonce.job;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the register says of the person a row speaks of, in five words and never with a value of its own. */
public enum RegisterVerdict {
    /** The person is a citizen of the register. */
    MATCHED,
    /** Not in the register, but known by a passport or a number that can be nobody else's. */
    KNOWN_OTHERWISE,
    /** The written number is that of a citizen whose name, birth date or sex is another. */
    OTHER_NAME,
    /** The written number cannot be one. */
    MALFORMED,
    /** Nobody in the register fits what is written. */
    NOT_FOUND,
    /** Somebody fits, but not surely enough, or several do. */
    UNSURE;

    /** The verdict on a row that waits. */
    static RegisterVerdict of(String reason, boolean unreadable) {
        if (unreadable) {
            return MALFORMED;
        }
        return switch (reason) {
            case "HELD_ID_NAME_CONTRADICTS",
                    "HELD_NAME_ONLY_SIMILAR",
                    "HELD_BIRTH_DATE_CONTRADICTS",
                    "HELD_SEX_CONTRADICTS",
                    "HELD_ID_FITS_ANOTHER",
                    "HELD_ID_DIFFERS" -> OTHER_NAME;
            case "HELD_ID_LOOKS_LIKE_SLIP",
                    "HELD_NOBODY_FITS",
                    "HELD_NO_IDENTIFIER",
                    "HELD_NAME_MISSING",
                    "HELD_BIRTH_DATE_INCOMPLETE",
                    "HELD_PHONE_NOT_ESTABLISHED",
                    "HELD_REGISTER_MISSING" -> NOT_FOUND;
            default -> UNSURE;
        };
    }

    static RegisterVerdict of(@Nullable String reason, boolean provisional, boolean unreadable) {
        if (reason != null) {
            return of(reason, unreadable);
        }
        return provisional ? KNOWN_OTHERWISE : MATCHED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
