package vn.declareonce.sampledata;

import java.util.EnumSet;
import java.util.List;

/** Requests in the app Giúp tôi!; for one in seven a neighbour asks, from a phone of his own. */
final class GiupToiRows implements SourceRows {
    private static final Channel CHANNEL = Channel.national(Source.GIUP_TOI, "giup-toi", Encoding.UTF_8, ',');

    @Override
    public void add(Household household, Dice dice, List<Draft> drafts) {
        for (Person person : household.members()) {
            Dice own = dice.fork(person.index());
            if (!person.phone().isEmpty() && own.chance(0.03)) {
                drafts.add(draft(household, person, own));
            }
        }
    }

    private static Draft draft(Household household, Person person, Dice own) {
        boolean helped = own.chance(0.15);
        Shown plain = ZaloRows.named(person, own, person.phone());
        Shown shown = helped ? plain.withPhone("", Damage.PHONE_OF_PARENT) : plain;
        EnumSet<Damage> damages = Draft.withRowDamage(shown, own);
        Ward ward = person.home().current();
        boolean missing = own.chance(0.003);
        if (missing) {
            damages.add(Damage.NO_EVENT_DATE);
        }
        String[] cells = {
            "GT" + (1_000_000_000L + person.index()),
            shown.name(),
            helped ? neighbour(household) : shown.phone(),
            own.pick("Thực phẩm", "Y tế", "Tâm lý", "Y tế; Tâm lý", "Thuốc"),
            own.pick("Thường", "Cao", ""),
            Integer.toString(household.members().size()),
            ward.province(),
            ward.district(),
            ward.name(),
            person.home().currentAddress(),
            helped ? "Có" : "Không",
            "",
            "106.0",
            "10.0",
            missing ? "" : Days.iso(Days.of2021(own.between(200, 262))) + " " + Days.time(own) + ":00"
        };
        return Draft.of(CHANNEL, cells, person, shown, new Draft.Evidence(true, false, damages));
    }

    private static String neighbour(Household household) {
        String tail = Long.toString(10_000_000 + household.index() % 90_000_000);
        return "09" + tail;
    }
}
