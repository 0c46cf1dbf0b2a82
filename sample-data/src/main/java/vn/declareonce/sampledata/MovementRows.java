package vn.declareonce.sampledata;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/** Scans at checkpoints: a card's code with nothing typed, or a person typed in. */
final class MovementRows implements SourceRows {
    private static final Channel CHANNEL = Channel.national(Source.MOVEMENT, "luot-qua-chot", Encoding.UTF_8, ',');

    @Override
    public void add(Household household, Dice dice, List<Draft> drafts) {
        for (Person person : household.members()) {
            Dice own = dice.fork(person.index());
            int scans = person.ageIn2021() >= 14 && own.chance(0.2) ? own.between(1, 3) : 0;
            for (int i = 0; i < scans; i++) {
                boolean card = person.citizen() && own.chance(0.25);
                Shown shown = card
                        ? onCard(person)
                        : new Damager(household, person, SourceRows.writing(dice, person, i), false).write(0.05);
                drafts.add(draft(person, shown, own, card, i));
            }
        }
    }

    private static Shown onCard(Person person) {
        return new Shown(
                person.name(),
                Shown.NameState.SAME_KEY,
                person.birth(),
                Shown.Precision.DAY,
                person.sex(),
                true,
                "",
                Shown.Leads.OWN_ID,
                "",
                EnumSet.of(Damage.QR_PASTED));
    }

    private static Draft draft(Person person, Shown shown, Dice own, boolean card, int scan) {
        EnumSet<Damage> damages = Draft.withRowDamage(shown, own);
        Ward ward = person.home().current();
        LocalDate day = Days.of2021(own.between(222, 262));
        boolean missing = own.chance(0.003);
        if (missing) {
            damages.add(Damage.NO_EVENT_DATE);
        }
        String[] cells = new String[CHANNEL.header().length];
        Arrays.fill(cells, "");
        cells[0] = "LQ" + (100_000_000_000L + person.index() * 10 + scan);
        cells[1] = missing ? "" : Days.dayFirst(day) + " " + Days.time(own);
        cells[2] = "Chốt " + ward.name();
        if (card) {
            cells[3] = Spelling.cardQr(person);
        } else {
            cells[4] = shown.name();
            cells[5] = HealthBookRows.birth(shown);
            cells[6] = shown.sex() == 1 ? "Nam" : "Nữ";
            cells[7] = shown.number();
            cells[8] = shown.phone();
            cells[14] = ward.province();
            cells[15] = ward.district();
            cells[16] = ward.name();
            cells[17] = person.home().currentAddress();
        }
        cells[9] = own.chance(0.6) ? ward.provinceCode() + "X1-" + own.between(10_000, 99_999) : "";
        cells[10] = ward.district();
        cells[11] = own.pick("Chợ đầu mối", "Khu công nghiệp", "Bệnh viện tỉnh");
        cells[12] = own.pick("Công vụ", "Chở hàng", "Khám bệnh", "Đi làm");
        cells[13] = own.chance(0.95) ? "Cho qua" : "Quay đầu";
        cells[18] = "DC" + person.index();
        return Draft.of(CHANNEL, cells, person, shown, new Draft.Evidence(!card, false, damages));
    }
}
