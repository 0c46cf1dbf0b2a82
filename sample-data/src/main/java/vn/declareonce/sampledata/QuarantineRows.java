package vn.declareonce.sampledata;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/** Stays in quarantine, and what the wristbands reported meanwhile. */
final class QuarantineRows implements SourceRows {
    private static final Channel STAYS = Channel.national(Source.QUARANTINE, "cach-ly", Encoding.UTF_8, ',');
    private static final Channel ALERTS = Channel.alerts();

    @Override
    public void add(Household household, Dice dice, List<Draft> drafts) {
        for (Person person : household.members()) {
            Dice own = dice.fork(person.index());
            if (!own.chance(0.03)) {
                continue;
            }
            Shown shown = new Damager(household, person, SourceRows.writing(dice, person, 0), false)
                    .write(0.15)
                    .withYearOnly();
            Stay stay = new Stay(
                    // a serial comes back after a thousand stays
                    "VDT-" + (100_000 + person.index() % 1_000),
                    Days.of2021(own.between(150, 250)),
                    own.pick("KTX Khu B", "Trường Quân sự", "Khách sạn Sông Hàn", "Nhà riêng"));
            drafts.add(stay(person, shown, own, stay));
            if (own.chance(0.3)) {
                drafts.add(alert(person, shown, own, stay));
            }
        }
    }

    private record Stay(String wristband, LocalDate from, String facility) {}

    private static Draft stay(Person person, Shown shown, Dice own, Stay stay) {
        EnumSet<Damage> damages = Draft.withRowDamage(shown, own);
        Ward ward = person.home().current();
        boolean missing = own.chance(0.003);
        if (missing) {
            damages.add(Damage.NO_EVENT_DATE);
        }
        boolean over = own.chance(0.7);
        String[] cells = {
            "",
            stay.wristband,
            shown.name(),
            Integer.toString(shown.birth().getYear()),
            shown.sex() == 1 ? "Nam" : "Nữ",
            shown.number(),
            shown.phone(),
            ward.province(),
            ward.district(),
            ward.name(),
            person.home().currentAddress(),
            stay.facility,
            stay.facility.equals("Nhà riêng") ? "Tại nhà" : "Tập trung",
            missing ? "" : Days.dayFirst(stay.from),
            Days.dayFirst(stay.from.plusDays(14)),
            over ? Days.dayFirst(stay.from.plusDays(14)) : "",
            over ? "Hoàn thành" : "Đang cách ly",
            own.between(1, 900) + "/QĐ-UBND",
            Days.iso(stay.from.plusDays(over ? 14 : 1)) + " 16:00:00"
        };
        return Draft.of(STAYS, cells, person, shown, new Draft.Evidence(true, false, damages));
    }

    private static Draft alert(Person person, Shown shown, Dice own, Stay stay) {
        EnumSet<Damage> damages = Draft.withRowDamage(shown, own);
        String[] cells = {
            "CB" + (1_000_000_000L + person.index()),
            stay.wristband,
            shown.name(),
            Integer.toString(shown.birth().getYear()),
            shown.sex() == 1 ? "Nam" : "Nữ",
            shown.number(),
            shown.phone(),
            stay.facility,
            own.pick("Ra khỏi vùng", "Pin yếu", "Mất kết nối", "Tháo vòng"),
            Days.dayFirst(stay.from.plusDays(own.between(1, 12))) + " " + Days.time(own),
            Integer.toString(own.between(50, 900)),
            "106.0",
            "10.0"
        };
        return Draft.of(ALERTS, cells, person, shown, new Draft.Evidence(false, false, damages));
    }
}
