package vn.declareonce.sampledata;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Test results of provinces; members of one household are often pooled in one tube. */
final class LabRows implements SourceRows {
    @Override
    public void add(Household household, Dice dice, List<Draft> drafts) {
        Dice shared = dice.fork(-1);
        boolean pooled = household.members().size() >= 3 && shared.chance(0.15);
        Sample pool = Sample.of(household, shared, pooled);
        for (Person person : household.members()) {
            Dice own = dice.fork(person.index());
            if (pooled) {
                add(household, person, pool, new Dices(dice, own, 0), drafts);
            }
            int singles = own.chance(0.5) ? own.between(1, 2) : 0;
            for (int i = 0; i < singles; i++) {
                add(household, person, Sample.of(household, own, false), new Dices(dice, own, i + 1), drafts);
            }
        }
    }

    private static void add(Household household, Person person, Sample sample, Dices dices, List<Draft> drafts) {
        Channel channel = Channel.lab(person.home().current().provinceCode());
        Shown written =
                new Damager(household, person, SourceRows.writing(dices.source, person, dices.row), false).write(0.12);
        boolean yearOnly = Integer.parseInt(person.home().current().provinceCode()) % 3 != 0;
        Shown shown = yearOnly ? written.withYearOnly() : written;
        drafts.add(draft(channel, person, shown, sample, dices.own));
    }

    private static Draft draft(Channel channel, Person person, Shown shown, Sample sample, Dice own) {
        EnumSet<Damage> damages = Draft.withRowDamage(shown, own);
        Ward ward = person.home().current();
        String taken = own.chance(0.7) ? Days.dayFirst(sample.taken) : Days.dayFirst(sample.taken) + " 08:30";
        if (channel.workbook() && own.chance(0.4)) {
            taken = String.valueOf(RowFile.DATE) + Days.serial(sample.taken);
        }
        if (own.chance(0.003)) {
            damages.add(Damage.NO_EVENT_DATE);
            taken = "";
        }
        String result = sample.resultWord(own);
        if (own.chance(0.003)) {
            damages.add(Damage.UNKNOWN_RESULT);
            result = own.pick("???", "OK", "Xem file đính kèm");
        }
        boolean positive = sample.result == 1;
        String[] cells = {
            "",
            sample.number,
            own.chance(0.12) && person.citizen() ? personalQr(person, own) : "",
            shown.name(),
            birth(shown),
            own.chance(0.1) ? (shown.sex() == 1 ? "NAM" : "nữ") : shown.sex() == 1 ? "Nam" : "Nữ",
            shown.phone(),
            VaccinationRows.spreadsheetNumber(channel, shown),
            person.home().currentAddress() + ", " + ward.name() + ", " + ward.district() + ", " + ward.shortProvince(),
            taken,
            own.pick("Trạm y tế ", "Điểm lấy mẫu ") + ward.name(),
            sample.pooled ? own.pick("gộp 5", "gộp 5", "mẫu gộp", "gộp 10") : own.pick("đơn", "Mẫu đơn", ""),
            own.pick("RT-PCR", "PCR", "Realtime RT-PCR"),
            result,
            positive ? own.pick("28,5", "E: 28; ORF1ab: 30", "19,2", "") : "",
            own.chance(0.9) ? Days.dayFirst(sample.taken.plusDays(1)) : "",
            "CDC " + ward.shortProvince()
        };
        return Draft.of(channel, cells, person, shown, new Draft.Evidence(false, false, damages));
    }

    private static String birth(Shown shown) {
        return switch (shown.precision()) {
            case YEAR -> Integer.toString(shown.birth().getYear());
            case SERIAL -> Long.toString(Days.serial(shown.birth()));
            default -> Days.dayFirst(shown.birth());
        };
    }

    /** Decision 1405; the first six digits mostly masked. */
    private static String personalQr(Person person, Dice dice) {
        String number = dice.chance(0.7) ? "******" + person.number().substring(6) : person.number();
        return number + "|" + Spelling.unaccented(person.name()).toUpperCase(Locale.ROOT) + "|"
                + Days.iso(person.birth()) + "|0|31" + String.format(Locale.ROOT, "%016d", person.index()) + "|<"
                + person.sex() + "<>";
    }

    private record Dices(Dice source, Dice own, int row) {}

    /** @param result 0 negative, 1 positive, 2 suspected, 3 undetermined, 4 waiting */
    private record Sample(String number, boolean pooled, LocalDate taken, int result) {
        static Sample of(Household household, Dice dice, boolean pooled) {
            String province = household.head().home().current().provinceCode();
            int point = dice.below(100);
            int result = point < 91 ? 0 : point < 96 ? 1 : point < 97 ? 2 : point < 98 ? 3 : 4;
            String number = !pooled && dice.chance(0.05)
                    ? ""
                    : province + "-" + household.index() + (pooled ? "G" : "-" + dice.between(10_000, 99_999));
            return new Sample(number, pooled, Days.of2021(dice.between(170, 262)), result);
        }

        String resultWord(Dice dice) {
            return switch (result) {
                case 0 -> dice.pick("Âm tính", "Âm tính", "âm tính", "âm", "AT", "(-)", "Neg");
                case 1 -> dice.pick("Dương tính", "Dương tính", "dương", "DT", "(+)", "Pos");
                case 2 -> "Nghi ngờ";
                case 3 -> "Không xác định";
                default -> "Chờ kết quả";
            };
        }
    }
}
