package vn.declareonce.sampledata;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/** Tracing teams' lists: the head of a household as the case, the others as contacts, the case named in every other row. */
final class TracingRows implements SourceRows {

    @Override
    public void add(Household household, Dice dice, List<Draft> drafts) {
        Dice shared = dice.fork(-1);
        if (!shared.chance(0.04)) {
            return;
        }
        LocalDate day = Days.of2021(shared.between(180, 255));
        for (Person person : household.members()) {
            Dice own = dice.fork(person.index());
            Shown shown = new Damager(household, person, SourceRows.writing(dice, person, 0), false)
                    .write(0.6)
                    .withYearOnly();
            drafts.add(draft(household, person, shown, own, day));
        }
    }

    private static Draft draft(Household household, Person person, Shown shown, Dice own, LocalDate day) {
        Channel channel = Channel.tracing(person.home().current().provinceCode());
        EnumSet<Damage> damages = Draft.withRowDamage(shown, own);
        Ward ward = person.home().current();
        Person head = household.head();
        boolean confirmed = person == head;
        boolean named = !confirmed && own.chance(0.5);
        boolean missing = own.chance(0.003);
        if (missing) {
            damages.add(Damage.NO_EVENT_DATE);
        }
        String when = missing ? "" : Days.dayFirst(day);
        String[] cells = {
            "",
            "TV" + (1_000_000_000L + person.index()),
            shown.name(),
            Integer.toString(shown.birth().getYear()),
            shown.sex() == 1 ? "Nam" : "Nữ",
            VaccinationRows.spreadsheetNumber(channel, shown),
            shown.phone(),
            ward.province(),
            ward.district(),
            ward.name(),
            person.home().currentAddress(),
            confirmed ? "F0" : "F1",
            confirmed ? "" : when,
            confirmed ? when : "",
            confirmed ? "" : own.pick("Cùng nhà", "Ăn cơm cùng", "Đi chung xe"),
            confirmed ? "" : "Nhà riêng",
            "BN" + (10_000 + household.index()),
            named ? head.name() : "",
            named ? Integer.toString(head.birth().getYear()) : "",
            named ? head.phone() : "",
            "TTYT " + ward.district(),
            Days.dayFirst(day.plusDays(1)) + " " + Days.time(own)
        };
        return Draft.of(channel, cells, person, shown, new Draft.Evidence(true, false, damages));
    }
}
