package vn.declareonce.sampledata;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/** Hospital records of the treated: insurance card, name and birth date, neither citizen ID nor phone. */
final class TreatmentRows implements SourceRows {
    @Override
    public void add(Household household, Dice dice, List<Draft> drafts) {
        for (Person person : household.members()) {
            Dice own = dice.fork(person.index());
            if (own.chance(0.05)) {
                Shown shown = new Damager(household, person, SourceRows.writing(dice, person, 0), false)
                        .write(1)
                        .withoutNumberAndPhone();
                drafts.add(draft(person, shown, own));
            }
        }
    }

    private static Draft draft(Person person, Shown shown, Dice own) {
        EnumSet<Damage> damages = Draft.withRowDamage(shown, own);
        String province = person.home().current().provinceCode();
        LocalDate in = Days.of2021(own.between(150, 250));
        LocalDate out = in.plusDays(own.between(5, 28));
        boolean insured = !person.insurance().isEmpty() && own.chance(0.95);
        boolean two = insured && own.chance(0.08);
        boolean missing = own.chance(0.004);
        if (missing) {
            damages.add(Damage.NO_EVENT_DATE);
        }
        String card = insured ? person.card() : "";
        String hospital = province + "0" + own.between(10, 99);
        String[] cells = {
            Long.toString(2_021_000_000L + person.index()),
            "1",
            "BN" + (100_000 + own.below(900_000)),
            shown.name(),
            birth(shown, own),
            Integer.toString(shown.sex()),
            person.home().currentAddress() + ", "
                    + person.home().current().name() + ", "
                    + person.home().current().shortProvince(),
            two ? card + ";" + "HT3" + card.substring(3) : card,
            listed(insured, two, hospital, hospital),
            listed(insured, two, "20210101", "20210701"),
            listed(insured, two, "20210630", "20211231"),
            own.pick("U07.1", "U07.1", "U07.1", "J12.8"),
            own.pick("", "", "I10", "I10;E11", "J45"),
            missing ? "" : Days.compact(in) + time(own),
            Days.compact(out) + time(own),
            own.pick("1", "1", "1", "2", "3", "5"),
            Days.compact(out.plusDays(1)) + time(own),
            "K48",
            province + "023"
        };
        return Draft.of(
                Channel.hospital(province + "023"), cells, person, shown, new Draft.Evidence(false, insured, damages));
    }

    private static String listed(boolean insured, boolean two, String first, String second) {
        return !insured ? "" : two ? first + ";" + second : first;
    }

    private static String time(Dice dice) {
        return Days.time(dice).replace(":", "");
    }

    private static String birth(Shown shown, Dice dice) {
        return shown.precision() == Shown.Precision.YEAR
                ? shown.birth().getYear() + dice.pick("", "0000")
                : Days.compact(shown.birth());
    }
}
