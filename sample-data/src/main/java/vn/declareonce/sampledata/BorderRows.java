package vn.declareonce.sampledata;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Entry and exit declarations: the name in capitals without accents, the birth year, passport or citizen ID. */
final class BorderRows implements SourceRows {
    private static final Channel CHANNEL =
            Channel.national(Source.BORDER_DECLARATION, "to-khai-bien-gioi", Encoding.UTF_8, ',');

    @Override
    public void add(Household household, Dice dice, List<Draft> drafts) {
        for (Person person : household.members()) {
            Dice own = dice.fork(person.index());
            boolean foreign = person.kind() == Person.Kind.FOREIGNER;
            if (own.chance(foreign ? 0.6 : 0.03)) {
                Shown shown = new Damager(household, person, SourceRows.writing(dice, person, 0), false)
                        .write(0.02)
                        .withYearOnly();
                drafts.add(draft(person, shown, own, foreign));
            }
        }
    }

    private static Draft draft(Person person, Shown shown, Dice own, boolean foreign) {
        EnumSet<Damage> damages = Draft.withRowDamage(shown, own);
        Ward ward = person.home().current();
        LocalDate day = Days.of2021(own.between(20, 250));
        boolean missing = own.chance(0.003);
        if (missing) {
            damages.add(Damage.NO_EVENT_DATE);
        }
        String abroad = own.pick("Tokyo", "Seoul", "Singapore", "Frankfurt");
        boolean entry = own.chance(0.8);
        String[] cells = {
            "NC" + (1_000_000_000L + person.index()),
            Spelling.unaccented(shown.name()).toUpperCase(Locale.ROOT),
            Integer.toString(shown.birth().getYear()),
            shown.sex() == 1 ? "Nam" : "Nữ",
            foreign ? own.pick("Hàn Quốc", "Nhật Bản", "Hoa Kỳ", "Trung Quốc") : "Việt Nam",
            shown.number(),
            entry ? "Nhập cảnh" : "Xuất cảnh",
            own.pick("Nội Bài", "Tân Sơn Nhất", "Đà Nẵng", "Hữu Nghị", "Mộc Bài"),
            missing ? "" : Days.dayFirst(day),
            "Máy bay",
            "VN" + own.between(100, 999),
            own.between(1, 40) + own.pick("A", "C", "D", "K"),
            entry ? abroad : ward.shortProvince(),
            entry ? ward.shortProvince() : abroad,
            entry ? abroad : "",
            ward.province(),
            ward.district(),
            ward.name(),
            person.home().currentAddress(),
            shown.phone(),
            "",
            own.chance(0.95) ? "Không" : own.pick("sốt", "ho", "sốt, tiêu chảy"),
            own.chance(0.95) ? "Không" : "Có",
            Days.dayFirst(day.minusDays(1)) + " " + Days.time(own)
        };
        return Draft.of(CHANNEL, cells, person, shown, new Draft.Evidence(true, false, damages));
    }
}
