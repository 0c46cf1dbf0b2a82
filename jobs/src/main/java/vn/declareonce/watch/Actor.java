package vn.declareonce.watch;

import java.util.Locale;
import java.util.Set;

/** Whom a row waits for. */
public enum Actor {
    /** Corrects or completes the row and sends it again. */
    SENDER,
    /** The next snapshot of the population register, or a first one. */
    REGISTER,
    /** Another delivery that knows the person better settles it by itself. */
    OTHERS,
    /** Nobody: something newer is known. */
    NOBODY;

    private static final Set<String> OF_REGISTER =
            Set.of("HELD_REGISTER_MISSING", "HELD_NOBODY_FITS", "HELD_REPAIR_AMBIGUOUS");
    private static final Set<String> OF_OTHERS = Set.of(
            "HELD_KEY_UNCONFIRMED",
            "HELD_PHONE_NOT_ESTABLISHED",
            "HELD_PHONE_SHARED",
            "HELD_NAMESAKES",
            "HELD_IDENTIFIER_SHARED");

    /** By the reason a row waits for or was refused for. */
    public static Actor of(String reason) {
        if (reason.equals("ROW_OLDER_THAN_KNOWN")) {
            return NOBODY;
        }
        return OF_REGISTER.contains(reason) ? REGISTER : OF_OTHERS.contains(reason) ? OTHERS : SENDER;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
