package vn.declareonce.sampledata;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/** Insurance members with their coverage; the citizen ID is often missing in 2021. */
final class SocialInsuranceRows implements SourceRows {
    private static final Channel CHANNEL = Channel.national(Source.SOCIAL_INSURANCE, "bhxh", Encoding.UTF_8, ',');

    @Override
    public void add(Household household, Dice dice, List<Draft> drafts) {
        for (Person person : household.members()) {
            Dice own = dice.fork(person.index());
            if (person.insurance().isEmpty() || !own.chance(0.88)) {
                continue;
            }
            int periods = own.chance(0.06) ? 2 : 1;
            for (int period = 0; period < periods; period++) {
                Shown shown =
                        new Damager(household, person, SourceRows.writing(dice, person, period), false).write(0.35);
                drafts.add(draft(person, shown, own, period));
            }
            InsuranceCardRows.add(person, own, drafts);
        }
    }

    private static Draft draft(Person person, Shown shown, Dice own, int period) {
        boolean nine = shown.leads() == Shown.Leads.OWN_CMND;
        boolean both = shown.leads() == Shown.Leads.NOWHERE && !person.cmnds().isEmpty() && own.chance(0.4);
        Shown effective = both ? shown.withCmnd(person.cmnds().get(0)) : shown;
        Ward ward = person.home().permanent();
        LocalDate from = Days.of2021(period == 0 ? 0 : own.between(120, 200));
        EnumSet<Damage> damages = Draft.withRowDamage(effective, own);
        String[] cells = {
            person.insurance(),
            own.chance(0.9) ? person.card() : "",
            shown.name(),
            birth(shown, own),
            Integer.toString(shown.sex()),
            nine ? "" : shown.number(),
            nine ? shown.number() : both ? person.cmnds().get(0) : "",
            ward.provinceCode(),
            ward.districtCode(),
            ward.code(),
            person.home().permanentAddress(),
            shown.phone(),
            ward.provinceCode() + "0" + own.between(10, 99),
            Days.compact(from),
            Days.compact(LocalDate.of(2021, 12, 31)),
            Days.dayFirst(from.plusDays(own.between(1, 60))) + " " + Days.time(own)
        };
        return Draft.of(CHANNEL, cells, person, effective, new Draft.Evidence(true, true, damages));
    }

    private static String birth(Shown shown, Dice dice) {
        return switch (shown.precision()) {
            case YEAR -> shown.birth().getYear() + dice.pick("", "0000");
            case SERIAL -> Long.toString(Days.serial(shown.birth()));
            default -> Days.compact(shown.birth());
        };
    }
}
