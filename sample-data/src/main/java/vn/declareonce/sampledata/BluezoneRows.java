package vn.declareonce.sampledata;

import java.util.EnumSet;
import java.util.List;

/** App registrations: a phone, seldom a name. */
final class BluezoneRows implements SourceRows {
    private static final Channel CHANNEL = Channel.national(Source.BLUEZONE, "bluezone", Encoding.UTF_8, ',');

    @Override
    public void add(Household household, Dice dice, List<Draft> drafts) {
        for (Person person : household.members()) {
            Dice own = dice.fork(person.index());
            if (!person.phone().isEmpty() && own.chance(0.45)) {
                drafts.add(draft(person, own));
            }
        }
    }

    private static Draft draft(Person person, Dice own) {
        EnumSet<Damage> damages = EnumSet.of(Damage.NO_ID);
        if (own.chance(0.01)) {
            damages.add(Damage.REPEATED);
        }
        boolean named = own.chance(0.25);
        String name = !named ? "" : own.chance(0.5) ? person.name() : Spelling.unaccented(person.name());
        if (named && !name.equals(person.name())) {
            damages.add(Damage.NAME_UNACCENTED);
        }
        String phone = own.chance(0.9) ? "84" + person.phone().substring(1) : person.phone();
        boolean missing = own.chance(0.002);
        if (missing) {
            damages.add(Damage.NO_EVENT_DATE);
        }
        String[] cells = {
            phone,
            own.chance(0.7) ? "Android" : "iOS",
            name,
            named
                    ? person.home().currentAddress() + ", "
                            + person.home().current().shortProvince()
                    : "",
            missing ? "" : Days.iso(Days.of2021(own.between(0, 250))) + "T" + Days.time(own) + ":00",
            token(own)
        };
        Shown shown = new Shown(
                name,
                Shown.NameState.SAME_KEY,
                person.birth(),
                Shown.Precision.YEAR,
                person.sex(),
                true,
                "",
                Shown.Leads.NOWHERE,
                phone,
                damages);
        return new Draft(CHANNEL, cells, person, shown, person.phone(), false, false, EnumSet.copyOf(damages));
    }

    private static String token(Dice dice) {
        StringBuilder token = new StringBuilder(40);
        while (token.length() < 40) {
            String hex = Long.toHexString(dice.nextLong());
            token.append(hex, 0, Math.min(hex.length(), 40 - token.length()));
        }
        return token.toString();
    }
}
