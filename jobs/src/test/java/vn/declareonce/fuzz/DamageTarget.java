package vn.declareonce.fuzz;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import vn.declareonce.values.CitizenId;
import vn.declareonce.values.IdentifierReading;
import vn.declareonce.values.Identifiers;
import vn.declareonce.values.InsuranceNumber;
import vn.declareonce.values.Phones;

/**
 * What spreadsheets do to a number. The first byte chooses the damage, twelve digits of the rest the number: afterwards it reads as it was,
 * or it is among the repairs, or there is a doubt; never as another number without a doubt.
 */
final class DamageTarget implements FuzzTarget {
    private static final int LENGTH = 12;
    private static final int ROUNDED_AWAY = 6;

    @Override
    public void run(byte[] input) {
        if (input.length < 2) {
            return;
        }
        String digits = Input.digits(Input.text(input).substring(1));
        for (int length : new int[] {LENGTH, 10, 9}) {
            if (digits.length() >= length) {
                check(digits.substring(0, length), input[0] & 0xFF);
            }
        }
    }

    private static void check(String number, int kind) {
        String damaged = damaged(number, kind);
        boolean numeric = kind % 2 == 0;
        IdentifierReading read = Identifiers.read(damaged, numeric);
        String id = read.citizenId();
        if (number.length() == LENGTH && CitizenId.wellFormed(number) && CitizenId.knownProvince(number)) {
            boolean kept = number.equals(id) || read.citizenIdRepairs().contains(number);
            Property.holds(kept || read.doubt() != null, "a damaged citizen ID is kept, repaired or doubted");
        }
        Property.holds(id == null || id.equals(number), "no damage makes a citizen ID of another number");
        if (number.length() == 9 && !read.cmnds().isEmpty() && read.doubt() == null) {
            Property.holds(read.cmnds().contains(number), "no damage makes another CMND");
        }
        InsuranceNumber.read(damaged);
        Phones.read(damaged);
    }

    private static String damaged(String number, int kind) {
        BigDecimal value = new BigDecimal(number);
        return switch (kind / 2 % 8) {
            case 0 -> value.toPlainString();
            case 1 -> value.toPlainString() + ".0";
            case 2 -> "=\"" + number + "\"";
            case 3 -> "'" + number;
            case 4 -> String.format(Locale.ROOT, "%.2E", value);
            case 5 ->
                value.round(new MathContext(number.length() - ROUNDED_AWAY)).toPlainString();
            case 6 -> number.replace('0', 'O').replace('1', 'l');
            default -> String.format(Locale.ROOT, "%,d", value.longValue());
        };
    }
}
