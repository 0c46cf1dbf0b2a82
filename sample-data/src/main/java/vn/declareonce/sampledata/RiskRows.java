package vn.declareonce.sampledata;

import java.util.EnumSet;
import java.util.List;

/** Risk levels of the wards where some households live; they speak of nobody. One level a ward and day, whoever asks. */
final class RiskRows implements SourceRows {
    private static final Channel CHANNEL = Channel.national(Source.RISK_ASSESSMENT, "cap-do-dich", Encoding.UTF_8, ',');

    @Override
    public void add(Household household, Dice dice, List<Draft> drafts) {
        if (dice.chance(0.03)) {
            drafts.add(draft(household.head(), dice.between(285, 300)));
        }
    }

    private static Draft draft(Person person, int day) {
        Ward ward = person.home().current();
        Dice own = new Dice(Integer.parseInt(ward.code())).fork(day);
        EnumSet<Damage> damages = EnumSet.of(Damage.AREA);
        String[] cells = {
            "",
            ward.code(),
            ward.province(),
            ward.district(),
            ward.name(),
            own.pick("Cấp 1", "Cấp 2", "Cấp 2", "Cấp 3", "Cấp 4"),
            Days.dayFirst(Days.of2021(day)),
            own.between(100, 4_000) + "/QĐ-UBND",
            Integer.toString(own.between(4_000, 90_000)),
            own.between(0, 300) + "," + own.below(10),
            Integer.toString(own.between(50, 99)),
            Days.iso(Days.of2021(day)) + " 17:00:00"
        };
        Shown nobody = new Shown(
                "",
                Shown.NameState.LOST,
                person.birth(),
                Shown.Precision.YEAR,
                person.sex(),
                true,
                "",
                Shown.Leads.NOWHERE,
                "",
                damages);
        return new Draft(CHANNEL, cells, person, nobody, "", false, false, damages);
    }
}
