package vn.declareonce.values;

import org.jspecify.annotations.Nullable;

/** The two values of the state's code lists (QCVN 109:2017: 0 unknown, 1 male, 2 female; health-insurance cards: 1 and 2). */
public enum Sex {
    MALE,
    FEMALE;

    /** Reads words and codes; "0", "3" and words for "unknown" or "other" are no value and no doubt. Layouts may override by code words. */
    public static Reading<Sex> read(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return Reading.nothing();
        }
        return switch (Text.headerKey(Digits.withoutDecimals(Text.clean(written)))) {
            case "NAM", "M", "MALE", "1", "TRAI", "NAMGIOI", "01", "BOY", "MAN" -> Reading.of(MALE);
            case "NU", "F", "FEMALE", "2", "GAI", "NUGIOI", "02", "GIRL", "WOMAN" -> Reading.of(FEMALE);
            case "",
                    "0",
                    "3",
                    "O",
                    "U",
                    "KHAC",
                    "OTHER",
                    "UNKNOWN",
                    "KHONGRO",
                    "KHONGXACDINH",
                    "CHUACO",
                    "NA",
                    "KXD",
                    "CHUARO" -> Reading.nothing();
            default -> Reading.none(Reason.SEX_UNKNOWN_WORD);
        };
    }
}
