package vn.declareonce.sampledata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Doses of everybody from twelve years, as sites and the platform list them. */
final class VaccinationRows implements SourceRows {
    private static final String[][] VACCINES = {
        {"AstraZeneca", "Vaxzevria", "AZ", "Covishield"},
        {"Pfizer", "Comirnaty", "BNT162b2", "Pfizer"},
        {"Vero Cell", "Sinopharm", "Verocell", "Vero Cell"},
        {"Moderna", "Spikevax", "Moderna", "Moderna"},
        {"Abdala", "Sputnik V", "Hayat-Vax", "Janssen"}
    };

    @Override
    public void add(Household household, Dice dice, List<Draft> drafts) {
        for (Person person : household.members()) {
            Dice own = dice.fork(person.index());
            if (person.ageIn2021() < 12 || !own.chance(0.85)) {
                continue;
            }
            String province = person.home().current().provinceCode();
            Channel channel = own.chance(0.25) ? Channel.platform(province) : Channel.vaccination(province);
            int doses = own.chance(0.12) ? 1 : own.chance(0.1) ? 3 : 2;
            int day = own.between(150, 220);
            String[] brand = own.pick(List.of(VACCINES));
            for (int number = 1; number <= doses; number++) {
                Dose dose = new Dose(
                        number,
                        brand[brand == VACCINES[4] ? 0 : own.below(4)],
                        own.chance(0.04) ? "" : "LO" + own.between(1000, 1080),
                        Days.of2021(Math.min(364, day + (number - 1) * 56)));
                Shown shown = new Damager(
                                household,
                                person,
                                SourceRows.writing(dice, person, number - 1),
                                channel.legacyCharset())
                        .write(0.08);
                drafts.add(draft(channel, person, shown, dose, own));
                if (own.chance(0.015)) {
                    addSecondSite(person, shown, dose, own, drafts);
                }
            }
        }
    }

    /** Two doses of one person for one file, with the usual damage and no second site. */
    static List<Draft> twoDoses(Channel channel, Household household, Person person, Dice dice) {
        Dice own = dice.fork(person.index());
        List<Draft> both = new ArrayList<>(2);
        for (int number = 1; number <= 2; number++) {
            Dice writing = SourceRows.writing(dice, person, number - 1);
            Shown shown = new Damager(household, person, writing, channel.legacyCharset()).write(0.08);
            LocalDate date = Days.of2021(own.between(150, 180) + (number - 1) * 56);
            Dose dose = new Dose(number, own.pick(VACCINES[0]), "LO" + own.between(1000, 1080), date);
            both.add(draft(channel, person, shown, dose, own));
        }
        return both;
    }

    private static void addSecondSite(Person person, Shown shown, Dose dose, Dice own, List<Draft> drafts) {
        Channel other = Channel.platform(person.home().permanent().provinceCode());
        Dose again = new Dose(dose.number, dose.vaccine, dose.lot, dose.date.plusDays(own.between(-1, 1)));
        Draft second = draft(other, person, shown, again, own);
        second.damages().add(Damage.SECOND_SITE);
        drafts.add(second);
    }

    private static Draft draft(Channel channel, Person person, Shown shown, Dose dose, Dice own) {
        EnumSet<Damage> damages = Draft.withRowDamage(shown, own);
        boolean codes = channel.platformStyle();
        Ward ward = person.home().current();
        boolean wardShown = codes || own.chance(0.9);
        boolean cardShown = !person.insurance().isEmpty() && own.chance(0.4);
        String vaccine = dose.vaccine;
        if (own.chance(0.002)) {
            damages.add(Damage.UNKNOWN_VACCINE);
            vaccine = own.pick("Vắc xin cúm", "Không rõ", "VX01");
        }
        String date = codes ? Days.iso(dose.date) : Days.dayFirst(dose.date);
        if (own.chance(0.003)) {
            damages.add(Damage.NO_EVENT_DATE);
            date = "";
        }
        String[] cells = {
            "",
            shown.name(),
            birth(channel, shown, own),
            codes ? Integer.toString(shown.sex()) : shown.sex() == 1 ? "Nam" : "Nữ",
            shown.phone(),
            spreadsheetNumber(channel, shown),
            cardShown ? own.chance(0.8) ? person.card() : person.insurance() : "",
            Integer.toString(own.between(1, 16)),
            own.pick("", "", "Công ty May Phương Đông", "Trường THCS Hòa Bình", "UBND phường", "Hộ kinh doanh"),
            codes ? ward.provinceCode() : wardShown ? ward.province() : ward.shortProvince(),
            codes ? ward.districtCode() : ward.district(),
            codes ? ward.code() : wardShown ? ward.name() : shortened(ward.name()),
            person.home().currentAddress(),
            vaccine,
            dose.lot,
            date,
            dose.word(codes, own),
            "Trạm y tế " + ward.name(),
            own.pick("", "", "", "Không", "Sốt", "Đau tại chỗ tiêm", "Sốt, mệt mỏi"),
            ""
        };
        return Draft.of(channel, cells, person, shown, new Draft.Evidence(wardShown, cardShown, damages));
    }

    private static String birth(Channel channel, Shown shown, Dice dice) {
        LocalDate birth = shown.birth();
        return switch (shown.precision()) {
            case YEAR -> Integer.toString(birth.getYear());
            case SERIAL -> (channel.workbook() ? String.valueOf(RowFile.NUMBER) : "") + Days.serial(birth);
            default -> {
                if (channel.platformStyle()) {
                    yield Days.iso(birth);
                }
                int form = dice.below(20);
                if (form == 0) {
                    yield birth.getDayOfMonth() + "/" + birth.getMonthValue() + "/" + birth.getYear();
                }
                if (form == 1) {
                    yield Days.dayFirst(birth).replace('/', '-');
                }
                yield channel.workbook() && form < 8
                        ? String.valueOf(RowFile.DATE) + Days.serial(birth)
                        : Days.dayFirst(birth);
            }
        };
    }

    /** In a workbook a number without its zeros is a numeric cell. */
    static String spreadsheetNumber(Channel channel, Shown shown) {
        boolean numeric = channel.workbook() && shown.damages().contains(Damage.LOST_ZEROS);
        return numeric ? RowFile.NUMBER + shown.number() : shown.number();
    }

    private static String shortened(String wardName) {
        return wardName.replaceFirst("^Phường ", "P.")
                .replaceFirst("^Xã ", "X. ")
                .replaceFirst("^Thị trấn ", "TT ");
    }

    private record Dose(int number, String vaccine, String lot, LocalDate date) {
        String word(boolean digitOnly, Dice dice) {
            if (digitOnly) {
                return Integer.toString(number);
            }
            String third = dice.pick("mũi nhắc lại", "mũi bổ sung", "3");
            return number == 3 ? third : dice.pick(Integer.toString(number), "Mũi " + number, "M" + number);
        }
    }
}
