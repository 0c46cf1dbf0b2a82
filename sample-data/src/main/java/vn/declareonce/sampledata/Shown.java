package vn.declareonce.sampledata;

import java.time.LocalDate;
import java.util.EnumSet;

/**
 * How one row states its person, after damage. {@code number} is the identifier cell; {@code leads} says whose number
 * it is after the one repair it allows; {@code birth} with {@code precision} is what the row says of the birth date.
 */
record Shown(
        String name,
        NameState nameState,
        LocalDate birth,
        Precision precision,
        int sex,
        boolean sexRight,
        String number,
        Leads leads,
        String phone,
        EnumSet<Damage> damages) {

    enum Leads {
        OWN_ID,
        OWN_CMND,
        OWN_PASSPORT,
        OWN_UNKNOWN_NUMBER,
        ELSEWHERE,
        NOWHERE
    }

    enum NameState {
        SAME_KEY,
        TWO_EDITS,
        REORDERED,
        LOST
    }

    enum Precision {
        DAY,
        WRONG_DAY,
        FILLER,
        YEAR,
        SERIAL
    }

    boolean fullBirth() {
        return precision == Precision.DAY || precision == Precision.SERIAL;
    }

    /** The row for the form: the birth year only, and a filler date counts as that already. */
    Shown withYearOnly() {
        boolean known = precision == Precision.YEAR;
        EnumSet<Damage> kept = EnumSet.copyOf(damages);
        kept.removeIf(d -> switch (d) {
            case BIRTH_YEAR_ONLY, BIRTH_FILLER, BIRTH_SWAPPED, BIRTH_SERIAL -> true;
            default -> false;
        });
        return known && kept.equals(damages)
                ? this
                : new Shown(name, nameState, birth, Precision.YEAR, sex, sexRight, number, leads, phone, kept);
    }

    /** The CMND stands in a column of its own, beside an empty or useless citizen ID. */
    Shown withCmnd(String cmnd) {
        return new Shown(name, nameState, birth, precision, sex, sexRight, cmnd, Leads.OWN_CMND, phone, damages);
    }

    /** The row for a form that asks for neither an identifier of its own nor a phone, and writes whole dates. */
    Shown withoutNumberAndPhone() {
        EnumSet<Damage> kept = EnumSet.copyOf(damages);
        kept.removeIf(d -> switch (d) {
            case NAME_UNACCENTED,
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
                    BIRTH_OFF,
                    SEX_WRONG -> false;
            default -> true;
        });
        kept.add(Damage.NO_ID);
        return new Shown(name, nameState, birth, precision, sex, sexRight, "", Leads.NOWHERE, "", kept);
    }

    Shown withPhone(String other, Damage why) {
        EnumSet<Damage> more = EnumSet.copyOf(damages);
        more.add(why);
        return new Shown(name, nameState, birth, precision, sex, sexRight, number, leads, other, more);
    }
}
