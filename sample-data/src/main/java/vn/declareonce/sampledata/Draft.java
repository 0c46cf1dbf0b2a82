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

    boolean rejected() {
        for (Damage damage : damages) {
            if (damage.rejects()) {
                return true;
            }
        }
        return false;
    }
}
