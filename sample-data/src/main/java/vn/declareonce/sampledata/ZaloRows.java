package vn.declareonce.sampledata;

import java.util.EnumSet;
import java.util.List;

/** Requests on Zalo Connect: name and phone, no number of any paper. */
final class ZaloRows implements SourceRows {
    private static final Channel CHANNEL = Channel.national(Source.ZALO_CONNECT, "zalo-connect", Encoding.UTF_8, ',');

    @Override
    public void add(Household household, Dice dice, List<Draft> drafts) {
        for (Person person : household.members()) {
            Dice own = dice.fork(person.index());
            if (!person.statedPhone().isEmpty() && person.ageIn2021() >= 15 && own.chance(0.04)) {
                drafts.add(draft(person, own));
            }
        }
    }

    private static Draft draft(Person person, Dice own) {
        Shown shown = named(person, own, person.statedPhone());
        EnumSet<Damage> damages = Draft.withRowDamage(shown, own);
        Ward ward = person.home().current();
        boolean missing = own.chance(0.003);
        if (missing) {
            damages.add(Damage.NO_EVENT_DATE);
        }
        String[] cells = {
            "ZC" + (1_000_000_000L + person.index()),
            shown.name(),
            shown.phone(),
            own.pick("Lương thực", "Lương thực", "Lương thực, Nhu yếu phẩm", "Vật tư y tế", "Tư vấn"),
            ward.province(),
            ward.district(),
            ward.name(),
            person.home().currentAddress(),
            own.pick("", "can gap", "nha co tre nho"),
            own.pick("Đã hỗ trợ", "Đang chờ"),
            missing ? "" : Days.dayFirst(Days.of2021(own.between(200, 262))) + " " + Days.time(own)
        };
        return Draft.of(CHANNEL, cells, person, shown, new Draft.Evidence(true, false, damages));
    }

    /** A name, sometimes without accents, and a phone. */
    static Shown named(Person person, Dice own, String phone) {
        EnumSet<Damage> damages = EnumSet.of(Damage.NO_ID);
        String name = own.chance(0.6) ? person.name() : Spelling.unaccented(person.name());
        if (!name.equals(person.name())) {
            damages.add(Damage.NAME_UNACCENTED);
        }
        return new Shown(
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
    }
}
