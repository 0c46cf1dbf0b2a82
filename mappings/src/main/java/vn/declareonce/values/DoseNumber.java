package vn.declareonce.values;

import org.jspecify.annotations.Nullable;

/** Which dose a row speaks of: its kind, and its number where one is written (0 where not). */
public record DoseNumber(Kind kind, int number) {
    /** QĐ 43/QĐ-BYT (2022): basic doses, one additional dose, boosters. */
    public enum Kind {
        BASIC,
        ADDITIONAL,
        BOOSTER
    }

    private static final int MOST = 7;

    /** Reads "1", "Mũi 1", "M1", "mũi thứ hai", "mũi nhắc lại", "nhắc lại lần 2", "bổ sung". */
    public static Reading<DoseNumber> read(@Nullable String written) {
        String key = written == null ? "" : Text.headerKey(Digits.withoutDecimals(Text.clean(written)));
        if (key.isEmpty()) {
            return Reading.nothing();
        }
        Kind kind = key.contains("NHACLAI") || key.contains("TANGCUONG") || key.contains("BOOSTER")
                ? Kind.BOOSTER
                : key.contains("BOSUNG") || key.contains("ADDITIONAL") ? Kind.ADDITIONAL : Kind.BASIC;
        int number = number(key);
        if (number > 0 && number <= MOST) {
            return Reading.of(new DoseNumber(kind, number));
        }
        if (number == 0 && (kind != Kind.BASIC || key.equals("NL") || key.equals("BS"))) {
            return Reading.of(
                    new DoseNumber(key.equals("NL") ? Kind.BOOSTER : key.equals("BS") ? Kind.ADDITIONAL : kind, 0));
        }
        return number == 0 && Text.isPlaceholder(written)
                ? Reading.nothing()
                : Reading.none(Reason.DOSE_NUMBER_UNKNOWN);
    }

    private static int number(String key) {
        int found = 0;
        for (int i = 0; i < key.length(); i++) {
            if (Letters.isAsciiDigit(key.charAt(i))) {
                boolean second = found != 0;
                found = second ? MOST + 1 : key.charAt(i) - '0';
            }
        }
        if (found != 0) {
            return found;
        }
        String word =
                key.replace("MUI", "").replace("LIEU", "").replace("THU", "").replace("DOSE", "");
        return switch (word) {
            case "I", "MOT", "NHAT", "DAU", "DAUTIEN" -> 1;
            case "II", "HAI" -> 2;
            case "III", "BA" -> 3;
            case "IV", "TU", "BON" -> 4;
            default -> 0;
        };
    }
}
