package vn.declareonce.sampledata;

import java.util.ArrayList;
import java.util.List;

/** Full names with the shares of surnames, middle and given names that were counted in Vietnam, and the rarer forms. */
final class Names {
    private static final String[] KHMER = {"Thạch", "Sơn", "Danh", "Kim", "Lâm", "Châu"};
    private static final String[] HMONG = {"Giàng", "Vừ", "Thào", "Lầu", "Sùng", "Mùa", "Vàng"};
    private static final String[] EDE_GIVEN = {"Blô", "Thuyên", "Bhem", "Nhơi", "Mlô", "Niê", "Khăm", "Duin"};
    private static final String[] COMPOUND = {"Tôn Thất", "Nguyễn Phước", "Hồ Sĩ", "Đặng Trần", "Vũ Đình"};
    private final Weighted<String> northern;
    private final Weighted<String> southern;
    private final Parts male = new Parts("names-male.csv");
    private final Parts female = new Parts("names-female.csv");

    Names() {
        List<String> surnames = new ArrayList<>();
        List<Integer> north = new ArrayList<>();
        List<Integer> south = new ArrayList<>();
        for (String[] cells : Resource.rows("surnames.csv")) {
            surnames.add(cells[0]);
            north.add(Integer.parseInt(cells[1]));
            south.add(Integer.parseInt(cells[2]));
        }
        northern = new Weighted<>(surnames, north);
        southern = new Weighted<>(surnames, south);
    }

    String surname(Ward home, Dice dice) {
        if (dice.chance(0.006)) {
            return dice.pick(COMPOUND);
        }
        return (home.north() ? northern : southern).draw(dice);
    }

    /** @param sex 1 male, 2 female */
    String full(String surname, int sex, int birthYear, Dice dice) {
        if (dice.chance(0.008)) {
            return ethnic(sex, dice);
        }
        Parts parts = sex == 1 ? male : female;
        String given = parts.given.draw(dice);
        int words = wordCount(sex, birthYear, dice);
        if (words == 2) {
            return surname + " " + given;
        }
        String middle = parts.middle.draw(dice);
        if (middle.equals(given) || words == 3) {
            return surname + " " + middle + " " + given;
        }
        String second = parts.second.draw(dice);
        String name = surname + " " + middle + (second.equals(given) ? "" : " " + second);
        return name + (words == 5 ? " " + parts.second.draw(dice) : "") + " " + given;
    }

    /** Another given name after the same surname and middle names, as twins are named. */
    String sibling(String fullName, int sex, Dice dice) {
        Parts parts = sex == 1 ? male : female;
        return fullName.substring(0, fullName.lastIndexOf(' ') + 1) + parts.given.draw(dice);
    }

    String foreign(Dice dice) {
        return dice.pick("SMITH", "MARTIN", "KIM", "TANAKA", "MUELLER", "WANG", "IVANOV", "GARCIA", "PARK", "LEE")
                + " "
                + dice.pick("JOHN", "MINJUN", "ANNA", "HIROSHI", "LI", "OLGA", "PETER", "MARIA", "SOOJIN", "DAVID")
                + (dice.chance(0.4) ? " " + dice.pick("PAUL", "LEE", "JAMES", "KEVIN", "ROSE") : "");
    }

    private static int wordCount(int sex, int birthYear, Dice dice) {
        double four = (sex == 1 ? 0.09 : 0.45) + (birthYear > 2000 ? 0.15 : 0);
        double throwOf = dice.below(10_000) / 10_000.0;
        if (throwOf < 0.008) {
            return 2;
        }
        if (throwOf < 0.012) {
            return 5;
        }
        return throwOf < 0.012 + four ? 4 : 3;
    }

    private static String ethnic(int sex, Dice dice) {
        return switch (dice.below(3)) {
            case 0 -> (sex == 1 ? "Y " : "H' ") + dice.pick(EDE_GIVEN) + " " + dice.pick("Niê", "Mlô", "Êban", "Kbuôr");
            case 1 ->
                dice.pick(HMONG) + (sex == 1 ? " A " : " Thị ") + dice.pick("Páo", "Lử", "Dê", "Chu", "Súa", "Mỷ");
            default -> dice.pick(KHMER) + (sex == 1 ? " " : " Thị ") + dice.pick("Sa Rây", "Ngọc", "Huôl", "Sô Phia");
        };
    }

    private static final class Parts {
        final Weighted<String> given;
        final Weighted<String> middle;
        final Weighted<String> second;

        Parts(String file) {
            List<String[]> rows = Resource.rows(file);
            given = part(rows, "given");
            middle = part(rows, "middle");
            second = part(rows, "second");
        }

        private static Weighted<String> part(List<String[]> rows, String part) {
            List<String[]> chosen =
                    rows.stream().filter(cells -> cells[0].equals(part)).toList();
            return new Weighted<>(
                    chosen.stream().map(cells -> cells[1]).toList(),
                    chosen.stream().map(cells -> Integer.valueOf(cells[2])).toList());
        }
    }
}
