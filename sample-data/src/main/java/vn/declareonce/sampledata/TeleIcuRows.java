package vn.declareonce.sampledata;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/** Hourly measurements of few patients: the hospital's number, a name, a birth date and the insurance card. */
final class TeleIcuRows implements SourceRows {
    private static final Channel CHANNEL = Channel.national(Source.TELE_ICU, "tele-icu", Encoding.UTF_8_BOM, ',');

    @Override
    public void add(Household household, Dice dice, List<Draft> drafts) {
        for (Person person : household.members()) {
            Dice own = dice.fork(person.index());
            if (!own.chance(0.012)) {
                continue;
            }
            LocalDate day = Days.of2021(own.between(160, 250));
            int measurements = own.between(1, 4);
            for (int number = 0; number < measurements; number++) {
                Shown shown = new Damager(household, person, SourceRows.writing(dice, person, number), false)
                        .write(1)
                        .withoutNumberAndPhone();
                drafts.add(draft(person, shown, day.plusDays(number), own.fork(100 + number)));
            }
        }
    }

    private static Draft draft(Person person, Shown shown, LocalDate day, Dice own) {
        EnumSet<Damage> damages = Draft.withRowDamage(shown, own);
        boolean insured = !person.insurance().isEmpty() && own.chance(0.9);
        boolean missing = own.chance(0.004);
        if (missing) {
            damages.add(Damage.NO_EVENT_DATE);
        }
        String province = person.home().current().provinceCode();
        String[] cells = {
            province + "023",
            "BN" + (1_000_000 + person.index()),
            "ICU-" + own.between(10, 60),
            shown.name(),
            shown.precision() == Shown.Precision.YEAR
                    ? Integer.toString(shown.birth().getYear())
                    : Days.dayFirst(shown.birth()),
            shown.sex() == 1 ? "Nam" : "Nữ",
            insured ? own.chance(0.8) ? person.card() : person.insurance() : "",
            missing ? "" : Days.dayFirst(day) + " " + Days.time(own),
            Integer.toString(own.between(80, 100)),
            own.chance(0.03) ? "0" : Integer.toString(own.between(60, 140)),
            Integer.toString(own.between(14, 40)),
            own.between(90, 170) + "/" + own.between(50, 100),
            own.between(36, 39) + "," + own.below(10),
            own.pick("Thở oxy", "HFNC", "Thở máy không xâm nhập", "Thở máy", ""),
            ""
        };
        return Draft.of(CHANNEL, cells, person, shown, new Draft.Evidence(false, insured, damages));
    }
}
