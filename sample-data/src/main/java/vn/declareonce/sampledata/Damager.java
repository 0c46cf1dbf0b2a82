package vn.declareonce.sampledata;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a person down as a hurried clerk does. The rates follow docs/sample-data.md. */
final class Damager {
    private static final String[] PLACEHOLDERS = {
        "0", "-", "không có", "ko", "chưa có", "không nhớ", "000000000", "123456789", "999999999999", "trẻ em"
    };
    private final Household household;
    private final Person person;
    private final Dice dice;
    private final boolean legacyCharset;
    private final EnumSet<Damage> damages = EnumSet.noneOf(Damage.class);

    Damager(Household household, Person person, Dice dice, boolean legacyCharset) {
        this.household = household;
        this.person = person;
        this.dice = dice;
        this.legacyCharset = legacyCharset;
    }

    /** @param withoutId the share of rows whose identifier cell stays empty, 0 to 1 */
    Shown write(double withoutId) {
        Number number = number(withoutId);
        Name name = name();
        Birth birth = birth();
        boolean sexRight = !hit(0.008, Damage.SEX_WRONG);
        String phone = phone();
        return new Shown(
                name.text,
                name.state,
                birth.date,
                birth.precision,
                sexRight ? person.sex() : 3 - person.sex(),
                sexRight,
                number.text,
                number.leads,
                phone,
                damages);
    }

    private boolean hit(double rate, Damage damage) {
        if (dice.chance(rate)) {
            damages.add(damage);
            return true;
        }
        return false;
    }

    private Number number(double withoutId) {
        boolean young = person.ageIn2021() < 14;
        if (hit(young ? Math.min(0.9, withoutId * 2) : withoutId, Damage.NO_ID)) {
            return new Number("", Shown.Leads.NOWHERE);
        }
        if (hit(0.015, Damage.PLACEHOLDER_ID)) {
            return new Number(dice.pick(PLACEHOLDERS), Shown.Leads.NOWHERE);
        }
        if (person.kind() == Person.Kind.FOREIGNER) {
            damages.add(Damage.PASSPORT);
            return new Number(person.number(), Shown.Leads.OWN_PASSPORT);
        }
        if (person.kind() == Person.Kind.UNREGISTERED) {
            damages.add(Damage.UNKNOWN_NUMBER);
            return new Number(person.number(), Shown.Leads.OWN_UNKNOWN_NUMBER);
        }
        Number borrowed = borrowed();
        return borrowed != null ? borrowed : own();
    }

    private @Nullable Number borrowed() {
        Person spouse = household.spouseOf(person);
        if (spouse != null && hit(0.008, Damage.ID_OF_SPOUSE)) {
            return new Number(spouse.number(), Shown.Leads.ELSEWHERE);
        }
        Person twin = household.twinOf(person);
        if (twin != null && hit(0.15, Damage.ID_OF_TWIN)) {
            return new Number(twin.number(), Shown.Leads.ELSEWHERE);
        }
        Person parent = household.parentOf(person);
        if (parent != null && hit(person.ageIn2021() < 18 ? 0.06 : 0.003, Damage.ID_OF_PARENT)) {
            return new Number(parent.number(), Shown.Leads.ELSEWHERE);
        }
        if (person.neighbourId() != null && hit(0.15, Damage.ID_OF_OTHER_CITIZEN)) {
            return new Number(person.neighbourId(), Shown.Leads.ELSEWHERE);
        }
        return null;
    }

    private Number own() {
        String id = person.number();
        int point = dice.below(1000);
        if (point < 50 && !person.cmnds().isEmpty()) {
            damages.add(Damage.CMND_INSTEAD);
            return new Number(dice.pick(person.cmnds()), Shown.Leads.OWN_CMND);
        }
        if (point >= 50 && point < 75) {
            damages.add(Damage.ID_SLIP);
            return new Number(slip(id), Shown.Leads.ELSEWHERE);
        }
        if (point >= 75 && point < 85) {
            String swapped = transposed(id);
            damages.add(swapped.equals(id) ? Damage.ID_SLIP : Damage.ID_TRANSPOSED);
            return new Number(swapped.equals(id) ? slip(id) : swapped, Shown.Leads.ELSEWHERE);
        }
        if (point >= 85 && point < 115) {
            damages.add(Damage.LOST_ZEROS);
            return new Number(id.replaceFirst("^0+", ""), Shown.Leads.OWN_ID);
        }
        if (point >= 115 && point < 119) {
            damages.add(Damage.SCIENTIFIC);
            return new Number(scientific(id), Shown.Leads.NOWHERE);
        }
        if (point >= 119 && point < 129) {
            damages.add(Damage.QR_PASTED);
            return new Number(Spelling.cardQr(person), Shown.Leads.OWN_ID);
        }
        if (point >= 129 && point < 139) {
            damages.add(Damage.ID_PUNCTUATED);
            return new Number(punctuated(id), Shown.Leads.OWN_ID);
        }
        return new Number(id, Shown.Leads.OWN_ID);
    }

    private String slip(String id) {
        int at = dice.between(6, 10);
        int digit = (id.charAt(at) - '0' + dice.between(1, 9)) % 10;
        return id.substring(0, at) + digit + id.substring(at + 1);
    }

    private String transposed(String id) {
        int at = dice.between(6, 9);
        return id.substring(0, at) + id.charAt(at + 1) + id.charAt(at) + id.substring(at + 2);
    }

    private static String scientific(String id) {
        String digits = id.replaceFirst("^0+", "");
        return digits.charAt(0) + "." + digits.substring(1, 4) + "E+" + (digits.length() - 1);
    }

    private String punctuated(String id) {
        return switch (dice.below(3)) {
            case 0 -> id.substring(0, 3) + " " + id.substring(3, 6) + " " + id.substring(6, 9) + " " + id.substring(9);
            case 1 -> "'" + id;
            default -> id + " ";
        };
    }

    private Name name() {
        String name = person.name();
        int point = dice.below(1000);
        if (point < 30 && !Spelling.unaccented(name).equals(name)) {
            damages.add(Damage.NAME_UNACCENTED);
            return new Name(Spelling.unaccented(name), Shown.NameState.SAME_KEY);
        }
        if (point >= 30
                && point < 50
                && !legacyCharset
                && !Spelling.decomposed(name).equals(name)) {
            damages.add(Damage.NAME_NFD);
            return new Name(Spelling.decomposed(name), Shown.NameState.SAME_KEY);
        }
        if (point >= 50 && point < 110 && !legacyCharset && Spelling.hasEth(name)) {
            damages.add(Damage.NAME_ETH);
            return new Name(Spelling.withEth(name), Shown.NameState.SAME_KEY);
        }
        if (point >= 110 && point < 250 && !Spelling.movedTone(name).equals(name)) {
            damages.add(Damage.NAME_TONE);
            return new Name(Spelling.movedTone(name), Shown.NameState.SAME_KEY);
        }
        return misspelled(name, point);
    }

    private Name misspelled(String name, int point) {
        if (point >= 250 && point < 275) {
            damages.add(Damage.NAME_TYPO);
            return new Name(Spelling.typo(name, dice), Shown.NameState.TWO_EDITS);
        }
        if (point >= 275 && point < 282) {
            damages.add(Damage.NAME_REORDERED);
            return new Name(Spelling.givenNameFirst(name), Shown.NameState.REORDERED);
        }
        if (point >= 282 && point < 285 && Spelling.undecodable(name).indexOf('?') > 0) {
            damages.add(Damage.NAME_UNDECODABLE);
            return new Name(Spelling.undecodable(name), Shown.NameState.LOST);
        }
        if (point == 285) {
            damages.add(Damage.NAME_MISSING);
            return new Name("", Shown.NameState.LOST);
        }
        boolean capitals = point >= 900;
        return new Name(capitals ? name.toUpperCase(Locale.ROOT) : name, Shown.NameState.SAME_KEY);
    }

    private Birth birth() {
        LocalDate real = person.birth();
        int point = dice.below(1000);
        if (point < 25) {
            damages.add(Damage.BIRTH_YEAR_ONLY);
            return new Birth(real, Shown.Precision.YEAR);
        }
        if (point >= 25 && point < 40 && real.getDayOfYear() > 1) {
            damages.add(Damage.BIRTH_FILLER);
            return new Birth(LocalDate.of(real.getYear(), 1, 1), Shown.Precision.FILLER);
        }
        if (point >= 40 && point < 55 && real.getDayOfMonth() <= 12 && real.getDayOfMonth() != real.getMonthValue()) {
            damages.add(Damage.BIRTH_SWAPPED);
            return new Birth(
                    LocalDate.of(real.getYear(), real.getDayOfMonth(), real.getMonthValue()),
                    Shown.Precision.WRONG_DAY);
        }
        if (point >= 55 && point < 60) {
            damages.add(Damage.BIRTH_SERIAL);
            return new Birth(real, Shown.Precision.SERIAL);
        }
        if (point >= 60 && point < 70) {
            damages.add(Damage.BIRTH_OFF);
            LocalDate off = dice.chance(0.5) ? real.minusDays(dice.between(1, 9)) : real.minusYears(1);
            return new Birth(off, Shown.Precision.WRONG_DAY);
        }
        boolean looksFiller = real.getDayOfYear() == 1 || (real.getMonthValue() == 12 && real.getDayOfMonth() == 31);
        return new Birth(real, looksFiller ? Shown.Precision.FILLER : Shown.Precision.DAY);
    }

    private String phone() {
        String stated = person.statedPhone();
        if (stated.isEmpty() || hit(0.05, Damage.PHONE_MISSING)) {
            return "";
        }
        if (person.phone().isEmpty()) {
            damages.add(Damage.PHONE_OF_PARENT);
        }
        int point = dice.below(100);
        if (point < 4) {
            String old = OldPhones.of(stated);
            if (!old.isEmpty()) {
                damages.add(Damage.PHONE_OLD);
                return old;
            }
        }
        if (point < 9) {
            return "+84" + stated.substring(1);
        }
        if (point < 11) {
            return stated.substring(1);
        }
        return point < 13 ? stated.substring(0, 4) + " " + stated.substring(4) : stated;
    }

    private record Number(String text, Shown.Leads leads) {}

    private record Name(String text, Shown.NameState state) {}

    private record Birth(LocalDate date, Shown.Precision precision) {}
}
