package vn.declareonce.sampledata;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/** Health declarations: birth year only, and one phone declares for many. */
final class DeclarationRows implements SourceRows {
    private static final Channel CHANNEL = Channel.national(Source.HEALTH_DECLARATION, "to-khai", Encoding.UTF_8, ',');

    @Override
    public void add(Household household, Dice dice, List<Draft> drafts) {
        for (Person person : household.members()) {
            Dice own = dice.fork(person.index());
            int rows = own.chance(0.5) ? own.between(1, 2) : 0;
            for (int i = 0; i < rows; i++) {
                Shown shown = new Damager(household, person, SourceRows.writing(dice, person, i), false)
                        .write(0.3)
                        .withYearOnly();
                boolean helped =
                        person.statedPhone().isEmpty() || person.phone().isEmpty() || own.chance(0.15);
                drafts.add(draft(household, person, shown, own, helped, i));
            }
        }
    }

    private static Draft draft(Household household, Person person, Shown plain, Dice own, boolean helped, int number) {
        String helper = household.head().phone();
        boolean borrowed = helped && !helper.equals(plain.phone()) && person != household.head();
        Shown shown = borrowed ? plain.withPhone(helper, Damage.PHONE_OF_PARENT) : plain;
        EnumSet<Damage> damages = Draft.withRowDamage(shown, own);
        Ward ward = person.home().current();
        boolean foreign = person.kind() == Person.Kind.FOREIGNER;
        LocalDate day = Days.of2021(own.between(180, 262));
        boolean missing = own.chance(0.002);
        if (missing) {
            damages.add(Damage.NO_EVENT_DATE);
        }
        String[] cells = {
            "TK" + (100_000_000_000L + person.index() * 10 + number),
            shown.name(),
            Integer.toString(shown.birth().getYear()),
            shown.sex() == 1 ? "Nam" : "Nữ",
            foreign ? own.pick("Hàn Quốc", "Nhật Bản", "Hoa Kỳ", "Trung Quốc") : "Việt Nam",
            shown.number(),
            shown.phone(),
            own.chance(0.1) ? "nguoidan" + person.index() + "@example.vn" : "",
            ward.province(),
            ward.district(),
            ward.name(),
            person.home().currentAddress(),
            own.chance(0.9) ? "Không" : own.pick("sốt", "ho", "sốt, ho", "đau họng", "sốt, ho, khó thở"),
            own.chance(0.95) ? "Không" : "Có",
            own.chance(0.9) ? "Không" : "Có",
            missing ? "" : Days.dayFirst(day) + " " + Days.time(own),
            helped ? "1" : "0"
        };
        String canonical = borrowed ? helper : shown.phone().isEmpty() ? "" : person.statedPhone();
        return new Draft(CHANNEL, cells, person, shown, canonical, true, false, damages);
    }
}
