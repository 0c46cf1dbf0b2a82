package vn.declareonce.sampledata;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The two further forms of social insurance: scans of the card's QR, name and address in hexadecimal UTF-8, and the cards that hospitals
 * copied into XML1 of QĐ 130 from 2023 on. Both are printed or copied from a card, so they show the person as registered.
 */
final class InsuranceCardRows {
    private static final Channel SCANS = Channel.cardScans();
    private static final String CARD_FROM = "01/01/2021";

    private InsuranceCardRows() {}

    /** A few in a hundred of those insured. */
    static void add(Person person, Dice dice, List<Draft> drafts) {
        Dice own = dice.fork(7_000);
        if (person.citizen() && own.chance(0.04)) {
            drafts.add(scan(person, own));
        }
        if (person.citizen() && own.chance(0.02)) {
            drafts.add(record(person, own));
        }
    }

    private static Draft scan(Person person, Dice own) {
        Shown shown = shown(person, "", own.chance(0.5) ? person.statedPhone() : "");
        Ward ward = person.home().permanent();
        boolean tenDigits = own.chance(0.5);
        String hospital = ward.provinceCode() + " - 0" + own.between(10, 99);
        String place = hex(ward.name());
        String told = hex(person.name()) + "|" + Days.dayFirst(person.birth()) + "|" + person.sex() + "|";
        String text = tenDigits
                ? person.insurance() + "|" + told + "-|" + hospital + "|01/04/2021|-|01/04/2021|" + ward.provinceCode()
                        + "00012345|-|4|01/01/2026|0123456789abcdef-7101|4|" + place + "|$"
                : person.card() + "|" + told + hex(person.home().permanentAddress()) + "|" + hospital + "|" + CARD_FROM
                        + "|-|15/01/2021|" + ward.provinceCode() + "00012345|4|$";
        String[] cells = {
            "", text, shown.phone(), Days.dayFirst(Days.of2021(own.between(240, 330))) + " " + Days.time(own)
        };
        return draft(SCANS, cells, person, shown, own, false);
    }

    private static Draft record(Person person, Dice own) {
        boolean numbered = own.chance(0.7);
        Shown shown = shown(person, numbered ? person.number() : "", own.chance(0.6) ? person.statedPhone() : "");
        Ward ward = person.home().permanent();
        String hospital = ward.provinceCode() + "023";
        LocalDate paid = LocalDate.of(2023, 1, 1).plusDays(own.between(10, 350));
        String card = person.card();
        boolean two = own.chance(0.1);
        String[] cells = {
            Long.toString(2_023_000_000L + person.index()),
            "1",
            shown.name().toUpperCase(Locale.ROOT),
            shown.number(),
            Days.compact(person.birth()) + "0000",
            Integer.toString(person.sex()),
            person.home().permanentAddress(),
            ward.provinceCode(),
            ward.districtCode(),
            ward.code(),
            shown.phone(),
            two ? card + ";HT3" + card.substring(3) : card,
            two ? hospital + ";" + hospital : hospital,
            two ? "20230101;20230701" : "20230101",
            two ? "20230630;20231231" : "20231231",
            Days.compact(paid) + Days.time(own).replace(":", ""),
            hospital
        };
        return draft(Channel.insuranceXml(hospital), cells, person, shown, own, true);
    }

    private static Draft draft(Channel channel, String[] cells, Person person, Shown shown, Dice own, boolean ward) {
        EnumSet<Damage> damages = Draft.withRowDamage(shown, own);
        return Draft.of(channel, cells, person, shown, new Draft.Evidence(ward, true, damages));
    }

    private static Shown shown(Person person, String number, String phone) {
        boolean filler = person.birth().getDayOfYear() == 1
                || person.birth().getMonthValue() == 12 && person.birth().getDayOfMonth() == 31;
        EnumSet<Damage> damages = number.isEmpty() ? EnumSet.of(Damage.NO_ID) : EnumSet.noneOf(Damage.class);
        return new Shown(
                person.name(),
                Shown.NameState.SAME_KEY,
                person.birth(),
                filler ? Shown.Precision.FILLER : Shown.Precision.DAY,
                person.sex(),
                true,
                number,
                number.isEmpty() ? Shown.Leads.NOWHERE : Shown.Leads.OWN_ID,
                phone,
                damages);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
