package vn.declareonce.sampledata;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Issues identifiers and never the same twice: counters run through an affine permutation, so the numbers look random.
 *
 * <p>Citizen ID as decree 137/2015, article 13: birth province (3), century and sex (1), year (2), serial (6). Each
 * citizen of one province, sex and year takes five serial digits of their own; only twins and planted neighbours share
 * them and differ in the last digit. So up to 100,000 citizens of one province, sex and year.
 */
final class Numbers {
    private static final int[] MOBILE = {
        32, 33, 34, 35, 36, 37, 38, 39, 56, 58, 59, 70, 76, 77, 78, 79, 81, 82, 83, 84, 85, 86, 88, 89, 90, 91, 93, 94,
        96, 97, 98, 99
    };
    private final Map<Integer, long[]> citizens = new HashMap<>();
    private final long offset;
    private long cmnds;
    private long phones;
    private long insurances;
    private long passports;

    Numbers(long seed) {
        this.offset = new Dice(seed).fork(77).below(90_000);
    }

    String citizenId(String birthProvince, int sex, LocalDate birth, Dice dice) {
        int prefix = prefix(birthProvince, sex, birth);
        long[] used = citizens.computeIfAbsent(prefix, key -> new long[] {0, -1});
        if (used[0] >= 100_000) {
            throw new IllegalStateException("More than 100,000 citizens of one province, sex and birth year");
        }
        long serial = Math.floorMod(used[0]++ * 61_803 + offset + prefix * 7919L, 100_000L);
        used[1] = serial * 10 + dice.below(9);
        return format(prefix, used[1]);
    }

    /** The number next to the one issued last in the same province, sex and year; at most one for each. */
    String neighbourOf(String citizenId) {
        char last = citizenId.charAt(11);
        return citizenId.substring(0, 11) + (char) (last + 1);
    }

    /** The last number issued to another citizen with these traits, or an empty string. */
    String lastIssued(String birthProvince, int sex, LocalDate birth) {
        int prefix = prefix(birthProvince, sex, birth);
        long[] used = citizens.get(prefix);
        return used == null || used[1] < 0 ? "" : format(prefix, used[1]);
    }

    /** Keeps the number from having a second neighbour. */
    void closeNeighbourhood(String birthProvince, int sex, LocalDate birth) {
        long[] used = citizens.get(prefix(birthProvince, sex, birth));
        if (used != null) {
            used[1] = -1;
        }
    }

    String cmnd() {
        return digits(Math.floorMod(++cmnds * 387_420_489L + offset, 380_000_000L) + 10_000_000L, 9);
    }

    String insurance() {
        return digits(Math.floorMod(++insurances * 3_486_784_401L + offset, 8_900_000_000L) + 100_000_000L, 10);
    }

    /** Ten digits with 0, a prefix in use since 2018. */
    String phone() {
        long n = phones++;
        long subscriber =
                Math.floorMod(n / MOBILE.length * 4_782_969L + n % MOBILE.length * 277_777L + offset * 31, 8_900_000L)
                        + 1_000_000L;
        return "0" + MOBILE[(int) (n % MOBILE.length)] + subscriber;
    }

    String passport(Dice dice) {
        return dice.pick("M", "P", "E", "G") + digits(Math.floorMod(++passports * 4_782_969L + offset, 10_000_000L), 7);
    }

    private static int prefix(String province, int sex, LocalDate birth) {
        int century = (birth.getYear() - 1900) / 100 * 2 + sex - 1;
        return Integer.parseInt(province) * 1000 + century * 100 + birth.getYear() % 100;
    }

    private static String format(int prefix, long serial) {
        return digits(prefix * 1_000_000L + serial, 12);
    }

    private static String digits(long value, int width) {
        String text = Long.toString(value);
        return text.length() >= width ? text : "0".repeat(width - text.length()) + text;
    }
}
