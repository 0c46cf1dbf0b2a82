package vn.declareonce.values;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Types what stands in an identifier cell by its shape, whatever the column is called. Damage is recognised, never guessed away: digits
 * that had to be restored give repairs and a doubt, and the register has the last word.
 */
public final class Identifiers {
    static final int CMND_LENGTH = 9;
    private static final int PASSPORT_SHORTEST = 6;
    private static final int PASSPORT_DIGITS = 4;
    private static final int ROUNDED_FROM = 16;
    private static final String ROUNDED_END = "000000";

    private Identifiers() {}

    /**
     * Reads one cell. {@code numericCell}: the spreadsheet held a number, so leading zeros are gone and digits after the 15th are rounded; a
     * number that still shows 12 digits has lost nothing and needs no doubt.
     */
    public static IdentifierReading read(@Nullable String written, boolean numericCell) {
        if (written == null || written.isEmpty()) {
            return IdentifierReading.NOTHING;
        }
        if (written.length() == CitizenId.LENGTH && Digits.allDigits(written)) {
            return ofDigits(written);
        }
        String text = Digits.unwrap(written);
        if (text.isEmpty()) {
            return Text.isPlaceholder(written)
                    ? IdentifierReading.doubt(Reason.ID_PLACEHOLDER)
                    : IdentifierReading.NOTHING;
        }
        if (Text.isPlaceholder(text)) {
            return IdentifierReading.doubt(Reason.ID_PLACEHOLDER);
        }
        if (text.indexOf('|') >= 0) {
            return ofQr(text);
        }
        if (Digits.isScientific(text)) {
            return IdentifierReading.doubt(Reason.ID_SCIENTIFIC);
        }
        if (Digits.isMasked(text) && !isWhole(text)) {
            return IdentifierReading.doubt(Reason.ID_MASKED);
        }
        IdentifierReading whole = ofPlain(Digits.lettersAndDigits(IdentifierLabels.strip(text)), numericCell);
        return whole.doubt() == Reason.ID_UNKNOWN_SHAPE ? ofSeveral(text, whole) : whole;
    }

    /** Twelve digits in a row lack none: what stands around them is a form's dotted line or a footnote. */
    private static boolean isWhole(String text) {
        String number = Digits.fromFirstToLast(text);
        return number.length() == CitizenId.LENGTH && Digits.allDigits(number);
    }

    private static IdentifierReading ofPlain(String plain, boolean numericCell) {
        if (plain.isEmpty()) {
            return IdentifierReading.doubt(Reason.ID_UNKNOWN_SHAPE);
        }
        if (Digits.allDigits(plain)) {
            return numericCell && plain.length() >= ROUNDED_FROM
                    ? IdentifierReading.doubt(Reason.ID_ROUNDED)
                    : ofDigits(plain);
        }
        if (InsuranceNumber.isCard(plain)) {
            return IdentifierReading.ofInsurance(InsuranceNumber.ofCard(plain));
        }
        String digits = Digits.withoutLookalikes(plain);
        if (Digits.allDigits(digits) && digits.length() >= CMND_LENGTH && digits.length() <= CitizenId.LENGTH) {
            return ofLookalikes(plain, digits);
        }
        return isPassport(plain)
                ? IdentifierReading.ofPassport(plain)
                : IdentifierReading.doubt(Reason.ID_UNKNOWN_SHAPE);
    }

    private static IdentifierReading ofDigits(String digits) {
        if (Digits.isFiller(digits)) {
            return IdentifierReading.doubt(Reason.ID_PLACEHOLDER);
        }
        return switch (digits.length()) {
            case CitizenId.LENGTH -> ofTwelve(digits);
            case 11, 10 -> ofShortened(digits);
            case CMND_LENGTH -> IdentifierReading.ofCmnd(digits, isRounded(digits) ? Reason.ID_ROUNDED : null);
            case CMND_LENGTH - 1 -> IdentifierReading.ofCmnd("0" + digits, Reason.ID_LOST_ZEROS);
            default -> IdentifierReading.doubt(Reason.ID_UNKNOWN_SHAPE);
        };
    }

    /** What was 7.91E+10 and was made a number again: many people's numbers become the same one. */
    private static boolean isRounded(String digits) {
        return digits.endsWith(ROUNDED_END);
    }

    private static IdentifierReading ofTwelve(String digits) {
        boolean phone = !CitizenId.knownProvince(digits) && Phones.canonical(digits) != null;
        if (phone) {
            return IdentifierReading.doubt(Reason.ID_LOOKS_LIKE_PHONE);
        }
        if (!CitizenId.wellFormed(digits)) {
            return IdentifierReading.doubt(Reason.ID_UNKNOWN_SHAPE);
        }
        return isRounded(digits)
                ? IdentifierReading.ofRepairs(List.of(digits), Reason.ID_ROUNDED)
                : IdentifierReading.ofCitizenId(digits);
    }

    /** 010..096 lose one zero in a spreadsheet, 001..008 two: eleven and ten digits, the lengths of phones and insurance numbers. */
    private static IdentifierReading ofShortened(String digits) {
        String repaired = "0".repeat(CitizenId.LENGTH - digits.length()) + digits;
        boolean fits = digits.charAt(0) != '0' && CitizenId.wellFormed(repaired) && Provinces.isBirthCode(repaired, 0);
        if (fits) {
            return IdentifierReading.ofRepairs(List.of(repaired), Reason.ID_LOST_ZEROS);
        }
        return IdentifierReading.doubt(
                Phones.canonical(digits) == null ? Reason.ID_UNKNOWN_SHAPE : Reason.ID_LOOKS_LIKE_PHONE);
    }

    private static IdentifierReading ofLookalikes(String plain, String digits) {
        IdentifierReading read = ofDigits(digits);
        List<String> repairs = new ArrayList<>(read.citizenIdRepairs());
        String id = read.citizenId();
        if (id != null) {
            repairs.add(id);
        }
        String passport = isPassport(plain) ? plain : null;
        boolean found = !repairs.isEmpty() || !read.cmnds().isEmpty() || passport != null;
        Reason doubt = found ? Reason.ID_LETTERS_FOR_DIGITS : read.doubt();
        return new IdentifierReading(null, repairs, read.cmnds(), passport, null, null, doubt);
    }

    /** Vietnamese passports are a letter and seven digits; foreign ones six to nine letters and digits with at least four digits. */
    private static boolean isPassport(String plain) {
        if (plain.length() < PASSPORT_SHORTEST || plain.length() > CMND_LENGTH) {
            return false;
        }
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < plain.length(); i++) {
            digits += Letters.isAsciiDigit(plain.charAt(i)) ? 1 : 0;
            letters += Letters.isAsciiLetter(plain.charAt(i)) ? 1 : 0;
        }
        return letters >= 1 && digits >= PASSPORT_DIGITS && letters + digits == plain.length();
    }

    private static IdentifierReading ofQr(String text) {
        PersonalQr personal = PersonalQr.parse(text);
        if (personal != null) {
            String document = personal.fullDocument();
            return document == null ? IdentifierReading.doubt(Reason.QR_MASKED) : read(document, false);
        }
        CardQr card = CardQr.parse(text);
        if (card != null) {
            String cmnd = card.cmnd();
            List<String> cmnds = cmnd == null ? List.of() : List.of(cmnd);
            return new IdentifierReading(card.citizenId(), List.of(), cmnds, null, null, card, null);
        }
        InsuranceCardQr insurance = InsuranceCardQr.parse(text);
        return insurance == null
                ? IdentifierReading.doubt(Reason.QR_MALFORMED)
                : IdentifierReading.ofInsurance(insurance.number());
    }

    /** "012345670 / 079090012345": every part must be an identifier, else none is taken. */
    private static IdentifierReading ofSeveral(String text, IdentifierReading whole) {
        List<String> parts = IdentifierLabels.parts(text);
        if (parts.size() < 2) {
            return whole;
        }
        Set<String> citizenIds = new LinkedHashSet<>();
        Set<String> repairs = new LinkedHashSet<>();
        Set<String> cmnds = new LinkedHashSet<>();
        String passport = null;
        String insurance = null;
        Reason doubt = null;
        for (String part : parts) {
            IdentifierReading one = ofPlain(Digits.lettersAndDigits(part), false);
            if (one.doubt() == Reason.ID_UNKNOWN_SHAPE) {
                return whole;
            }
            String id = one.citizenId();
            if (id != null) {
                citizenIds.add(id);
            }
            repairs.addAll(one.citizenIdRepairs());
            cmnds.addAll(one.cmnds());
            passport = passport == null ? one.passport() : passport;
            insurance = insurance == null ? one.insuranceNumber() : insurance;
            doubt = doubt == null ? one.doubt() : doubt;
        }
        if (citizenIds.size() > 1) {
            return IdentifierReading.ofRepairs(List.copyOf(citizenIds), Reason.ID_SEVERAL);
        }
        String id = citizenIds.isEmpty() ? null : citizenIds.iterator().next();
        return new IdentifierReading(id, List.copyOf(repairs), List.copyOf(cmnds), passport, insurance, null, doubt);
    }
}
