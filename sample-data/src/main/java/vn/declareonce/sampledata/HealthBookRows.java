package vn.declareonce.sampledata;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/** Electronic health books with conditions and certificates. */
final class HealthBookRows implements SourceRows {
    private static final Channel CHANNEL = Channel.national(Source.HEALTH_BOOK, "so-suc-khoe", Encoding.UTF_8_BOM, ';');

    @Override
    public void add(Household household, Dice dice, List<Draft> drafts) {
        for (Person person : household.members()) {
            Dice own = dice.fork(person.index());
            if (own.chance(0.45)) {
                Shown shown = new Damager(household, person, SourceRows.writing(dice, person, 0), false).write(0.07);
                drafts.add(draft(person, shown, own));
            }
        }
    }

    private static Draft draft(Person person, Shown shown, Dice own) {
        EnumSet<Damage> damages = Draft.withRowDamage(shown, own);
        Ward ward = person.home().permanent();
        boolean cardShown = !person.insurance().isEmpty() && own.chance(0.7);
        boolean certificate = own.chance(0.4);
        LocalDate issued = Days.of2021(own.between(160, 250));
        String issuedText = certificate ? Days.dayFirst(issued) : "";
        if (certificate && own.chance(0.004)) {
            damages.add(Damage.NO_EVENT_DATE);
            issuedText = "";
        }
        String[] cells = {
            "SK" + (1_000_000_000L + person.index()),
            shown.name(),
            birth(shown),
            shown.sex() == 1 ? "Nam" : "Nữ",
            shown.number(),
            cardShown ? own.chance(0.7) ? person.card() : person.insurance() : "",
            shown.phone(),
            person.home().permanentAddress() + ", " + ward.name() + ", " + ward.district(),
            ward.province(),
            ward.district(),
            ward.name(),
            own.pick("A", "B", "AB", "O", "Không rõ", ""),
            own.pick("Không", "Không", "Tăng huyết áp", "Đái tháo đường", "Tăng huyết áp, Tim mạch", "Hen phế quản"),
            certificate ? "CN" + (10_000_000 + person.index() % 90_000_000) : "",
            certificate ? own.pick("Tiêm chủng", "Tiêm chủng", "Khỏi bệnh", "Xét nghiệm") : "",
            issuedText,
            Days.iso(issued.plusDays(own.between(0, 10))) + " " + Days.time(own) + ":00"
        };
        return Draft.of(CHANNEL, cells, person, shown, new Draft.Evidence(true, cardShown, damages));
    }

    /** The birth date as a clerk writes it whole. */
    static String birth(Shown shown) {
        return switch (shown.precision()) {
            case YEAR -> Integer.toString(shown.birth().getYear());
            case SERIAL -> Long.toString(Days.serial(shown.birth()));
            default -> Days.dayFirst(shown.birth());
        };
    }
}
