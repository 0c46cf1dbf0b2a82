package vn.declareonce.sampledata;

import java.util.EnumSet;

/**
 * One row about to be written, with what decides whether it leads to its person. {@code canonicalPhone} is the phone
 * it states (empty for none), {@code wardShown} whether ward, district and province stand in columns of their own and
 * are spelled as the register's units, {@code insuranceShown} whether the insurance number stands in it.
 */
record Draft(
        Channel channel,
        String[] cells,
        Person person,
        Shown shown,
        String canonicalPhone,
        boolean wardShown,
        boolean insuranceShown,
        EnumSet<Damage> damages) {

    static EnumSet<Damage> withRowDamage(Shown shown, Dice dice) {
        EnumSet<Damage> all = EnumSet.copyOf(shown.damages());
        if (dice.chance(0.015)) {
            all.add(Damage.REPEATED);
        }
        return all;
    }

    /** A row whose phone, where it shows one, is the one its person states. */
    static Draft of(Channel channel, String[] cells, Person person, Shown shown, Evidence evidence) {
        String phone = shown.phone().isEmpty() ? "" : person.statedPhone();
        return new Draft(
                channel, cells, person, shown, phone, evidence.ward(), evidence.insurance(), evidence.damages());
    }

    /** Whom the row is about, as the truth file names it; nobody where it is about an area. */
    String owner() {
        return damages.contains(Damage.AREA) ? "" : person.truth();
    }

    boolean rejected() {
        for (Damage damage : damages) {
            if (damage.rejects()) {
                return true;
            }
        }
        return false;
    }

    /** What a row shows beside the person, and all that is wrong with it. */
    record Evidence(boolean ward, boolean insurance, EnumSet<Damage> damages) {}
}
