package vn.declareonce.values;

import org.jspecify.annotations.Nullable;

/** The social-insurance number: ten digits, the last ten of the health-insurance card (QĐ 1351/QĐ-BHXH); the first five change with job and place. */
public final class InsuranceNumber {
    static final int LENGTH = 10;
    static final int CARD_LENGTH = 15;

    private InsuranceNumber() {}

    /** Reads a number, a card number or a card's QR text. A temporary child's number is used again for others, so it is no value. */
    public static Reading<String> read(@Nullable String written) {
        return written == null || written.isEmpty() ? Reading.nothing() : ofText(Text.nfc(written));
    }

    private static Reading<String> ofText(String written) {
        if (written.indexOf('|') >= 0) {
            InsuranceCardQr qr = InsuranceCardQr.parse(written);
            return qr == null ? Reading.none(Reason.QR_MALFORMED) : read(qr.written());
        }
        if (written.indexOf(';') >= 0) {
            return ofList(written);
        }
        String text = Digits.unwrap(written);
        if (text.isEmpty()) {
            return Text.isPlaceholder(written) ? Reading.none(Reason.INSURANCE_PLACEHOLDER) : Reading.nothing();
        }
        if (Text.isPlaceholder(text)) {
            return Reading.none(Reason.INSURANCE_PLACEHOLDER);
        }
        if (Digits.isScientific(text) || Digits.isMasked(text)) {
            return Reading.none(Digits.isMasked(text) ? Reason.ID_MASKED : Reason.ID_SCIENTIFIC);
        }
        return ofPlain(Digits.lettersAndDigits(text));
    }

    /** Cards of one person parted by {@code ;}, as in QĐ 4210: they must agree in the ten digits, else none is believed. */
    private static Reading<String> ofList(String written) {
        Reading<String> found = Reading.nothing();
        for (String part : written.split(";", -1)) {
            Reading<String> one = read(part.strip());
            String number = one.value();
            String before = found.value();
            if (number != null && before != null && !number.equals(before)) {
                return Reading.none(Reason.INSURANCE_SEVERAL);
            }
            found = before != null && number == null || one.doubt() == null && number == null ? found : one;
        }
        return found;
    }

    /** Whether the shape is that of a card: two letters, the benefit digit, the province, ten digits. */
    static boolean isCard(String plain) {
        return plain.length() == CARD_LENGTH
                && Letters.isAsciiLetter(plain.charAt(0))
                && Letters.isAsciiLetter(plain.charAt(1))
                && plain.charAt(2) >= '1'
                && plain.charAt(2) <= '5'
                && Digits.allDigits(plain.substring(2));
    }

    static Reading<String> ofCard(String card) {
        // TE1 + province + district + 000 + five digits is lent to children without a card of their own.
        if (card.startsWith("TE") && card.startsWith("000", 7)) {
            return Reading.none(Reason.INSURANCE_TEMPORARY_CHILD);
        }
        return ofDigits(card.substring(CARD_LENGTH - LENGTH));
    }

    private static Reading<String> ofPlain(String plain) {
        if (isCard(plain)) {
            return ofCard(plain);
        }
        String digits = plain;
        boolean changed = false;
        if (!Digits.allDigits(plain)) {
            boolean card = plain.length() == CARD_LENGTH;
            digits = card
                    ? plain.substring(0, 2) + Digits.withoutLookalikes(plain.substring(2))
                    : Digits.withoutLookalikes(plain);
            changed = true;
            if (card && isCard(digits)) {
                return doubted(ofCard(digits), Reason.ID_LETTERS_FOR_DIGITS);
            }
        }
        if (!Digits.allDigits(digits)) {
            return Reading.none(Reason.INSURANCE_UNKNOWN_SHAPE);
        }
        return switch (digits.length()) {
            case LENGTH -> changed ? doubted(ofDigits(digits), Reason.ID_LETTERS_FOR_DIGITS) : ofDigits(digits);
            case LENGTH - 1 -> doubted(ofDigits("0" + digits), Reason.INSURANCE_LOST_ZERO);
            case CitizenId.LENGTH -> Reading.none(Reason.INSURANCE_IS_CITIZEN_ID);
            default -> Reading.none(Reason.INSURANCE_UNKNOWN_SHAPE);
        };
    }

    private static Reading<String> ofDigits(String digits) {
        return Digits.isFiller(digits) ? Reading.none(Reason.INSURANCE_PLACEHOLDER) : Reading.of(digits);
    }

    private static Reading<String> doubted(Reading<String> reading, Reason doubt) {
        String value = reading.value();
        return value == null ? reading : Reading.doubted(value, doubt);
    }
}
