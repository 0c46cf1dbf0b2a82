package vn.declareonce.sampledata;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Registered personal QR codes: every other one with its document number masked. */
final class PersonalQrRows implements SourceRows {
    private static final Channel CHANNEL = Channel.national(Source.PERSONAL_QR, "qr", Encoding.UTF_8, ',');

    @Override
    public void add(Household household, Dice dice, List<Draft> drafts) {
        for (Person person : household.members()) {
            Dice own = dice.fork(person.index());
            if (!person.phone().isEmpty() && own.chance(0.3)) {
                drafts.add(draft(person, own));
            }
        }
    }

    private static Draft draft(Person person, Dice own) {
        boolean masked = own.chance(0.5);
        boolean phoned = own.chance(0.8);
        boolean carded = !person.insurance().isEmpty() && own.chance(0.3);
        boolean missing = own.chance(0.003);
        Shown shown = shown(person, masked, phoned);
        EnumSet<Damage> damages = Draft.withRowDamage(shown, own);
        if (missing) {
            damages.add(Damage.NO_EVENT_DATE);
        }
        String qid = Long.toString(310_000_000_000_000_000L + person.index());
        String text = shown.number() + "|" + shown.name() + "|" + Days.iso(person.birth()) + "|0|" + qid + "|<"
                + person.sex() + "<" + (carded ? person.card() : "") + "<>";
        String[] cells = {
            qid,
            text,
            missing ? "" : Days.iso(Days.of2021(own.between(255, 330))) + " " + Days.time(own) + ":00",
            own.pick("PC-COVID", "NCOVI", "Bluezone", "VNEID"),
            shown.phone()
        };
        return Draft.of(CHANNEL, cells, person, shown, new Draft.Evidence(false, carded, damages));
    }

    private static Shown shown(Person person, boolean masked, boolean phoned) {
        EnumSet<Damage> damages = EnumSet.noneOf(Damage.class);
        String name = Spelling.unaccented(person.name());
        if (!name.equals(person.name())) {
            damages.add(Damage.NAME_UNACCENTED);
        }
        if (masked) {
            damages.add(Damage.MASKED_ID);
        } else if (person.kind() != Person.Kind.CITIZEN) {
            damages.add(person.kind() == Person.Kind.FOREIGNER ? Damage.PASSPORT : Damage.UNKNOWN_NUMBER);
        }
        boolean filler = person.birth().getDayOfYear() == 1
                || person.birth().getMonthValue() == 12 && person.birth().getDayOfMonth() == 31;
        String number = person.number();
        return new Shown(
                name.toUpperCase(Locale.ROOT),
                Shown.NameState.SAME_KEY,
                person.birth(),
                filler ? Shown.Precision.FILLER : Shown.Precision.DAY,
                person.sex(),
                true,
                masked ? "******" + number.substring(Math.min(6, number.length())) : number,
                masked ? Shown.Leads.NOWHERE : leads(person),
                phoned ? person.phone() : "",
                damages);
    }

    private static Shown.Leads leads(Person person) {
        return switch (person.kind()) {
            case CITIZEN -> Shown.Leads.OWN_ID;
            case FOREIGNER -> Shown.Leads.OWN_PASSPORT;
            case UNREGISTERED -> Shown.Leads.OWN_UNKNOWN_NUMBER;
        };
    }
}
