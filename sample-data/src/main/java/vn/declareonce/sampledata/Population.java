package vn.declareonce.sampledata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The invented nation, household by household; two iterations with one seed give the same people. */
final class Population implements Iterator<Household> {
    private static final int RECENT = 512;
    private final Dice root;
    private final long people;
    private final Places places;
    private final Names names;
    private final Numbers numbers;
    private final Person[] recent = new Person[RECENT];
    private Ward lastWard;
    private String cmndToShare = "";
    private long households;
    private long issued;
    private long lodgers;

    Population(GeneratorSettings settings, Places places, Names names) {
        this.root = new Dice(settings.seed()).fork(1);
        this.people = settings.people();
        this.places = places;
        this.names = names;
        this.numbers = new Numbers(settings.seed());
        this.lastWard = places.ward(root.fork(-1));
    }

    @Override
    public boolean hasNext() {
        return issued < people;
    }

    @Override
    public Household next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Dice dice = root.fork(households);
        Household household = new Family(dice).build(households++);
        for (Person member : household.members()) {
            if (member.citizen()) {
                recent[(int) (member.index() % RECENT)] = member;
            }
        }
        return household;
    }

    /** Builds one household; its throws come from the household's own dice. */
    private final class Family {
        private final Dice dice;
        private final Person.Home home;
        private final List<Person> members = new ArrayList<>();
        private String sharedPhone = "";

        Family(Dice dice) {
            this.dice = dice;
            Ward permanent = dice.chance(0.3) ? lastWard : places.ward(dice);
            lastWard = permanent;
            String address = places.address(dice);
            boolean moved = dice.chance(0.1);
            this.home = new Person.Home(
                    permanent, address, moved ? places.ward(dice) : permanent, moved ? places.address(dice) : address);
        }

        Household build(long number) {
            int headSex = dice.chance(0.7) ? 1 : 2;
            int headAge = dice.between(23, 68);
            add(Person.Role.HEAD, headSex, headAge, names.surname(home.permanent(), dice));
            int kind = dice.below(100);
            if (kind >= 10) {
                add(
                        Person.Role.SPOUSE,
                        3 - headSex,
                        Math.max(20, headAge + dice.between(-6, 6)),
                        names.surname(home.permanent(), dice));
            }
            if (kind >= 25 && headAge >= 25) {
                addChildren(members.get(0), Math.min(headAge - 21, 40));
            }
            if (kind >= 80 && headAge < 60) {
                add(Person.Role.ELDER, dice.between(1, 2), headAge + dice.between(22, 30), surnameOf(members.get(0)));
            }
            addLodgers();
            return new Household(number, List.copyOf(members));
        }

        private void addChildren(Person head, int oldest) {
            int count = dice.between(1, 3);
            if (count >= 2 && dice.chance(0.04)) {
                addTwins(head, dice.between(0, oldest));
                return;
            }
            for (int i = 0; i < count; i++) {
                int sex = dice.between(1, 2);
                Person father = head.sex() == 1 || members.size() < 2 ? head : members.get(1);
                add(Person.Role.CHILD, sex, dice.between(0, oldest), surnameOf(father));
            }
        }

        private void addTwins(Person head, int age) {
            if (issued + 2 > people) {
                return;
            }
            int sex = dice.between(1, 2);
            LocalDate birth = birthday(age);
            String name = names.full(surnameOf(head), sex, birth.getYear(), dice);
            String province = home.permanent().provinceCode();
            String first = numbers.citizenId(province, sex, birth, dice);
            numbers.closeNeighbourhood(province, sex, birth);
            members.add(person(Person.Role.TWIN, first, name, new Traits(sex, birth, null)));
            String second = names.sibling(name, sex, dice);
            String other = second.equals(name) ? name + " Em" : second;
            members.add(person(Person.Role.TWIN, numbers.neighbourOf(first), other, new Traits(sex, birth, null)));
        }

        private void add(Person.Role role, int sex, int age, String surname) {
            if (issued >= people) {
                return;
            }
            Person namesake = role == Person.Role.HEAD && dice.chance(0.012) ? recent[dice.below(RECENT)] : null;
            LocalDate birth = namesake == null ? birthday(age) : namesake.birth();
            int ownSex = namesake == null ? sex : namesake.sex();
            String name = namesake == null ? names.full(surname, ownSex, birth.getYear(), dice) : namesake.name();
            String province = places.birthProvince(home.permanent(), dice);
            String neighbour = dice.chance(0.02) ? numbers.lastIssued(province, ownSex, birth) : "";
            String id;
            if (neighbour.isEmpty()) {
                id = numbers.citizenId(province, ownSex, birth, dice);
            } else {
                id = numbers.neighbourOf(neighbour);
                numbers.closeNeighbourhood(province, ownSex, birth);
            }
            members.add(person(role, id, name, new Traits(ownSex, birth, neighbour.isEmpty() ? null : neighbour)));
        }

        private Person person(Person.Role role, String id, String name, Traits traits) {
            int age = 2021 - traits.birth.getYear();
            boolean own = role == Person.Role.HEAD || (age >= 15 && dice.chance(age > 70 ? 0.4 : 0.88));
            String phone = own ? numbers.phone() : "";
            if (role == Person.Role.HEAD) {
                sharedPhone = phone;
            }
            boolean hasCmnd = age >= 18 && dice.chance(0.85);
            boolean shares = hasCmnd && dice.chance(0.001);
            List<String> cmnds = hasCmnd ? cmnds(shares) : List.of();
            return new Person(
                    issued++,
                    Person.Kind.CITIZEN,
                    role,
                    id,
                    cmnds,
                    shares,
                    name,
                    traits.sex,
                    traits.birth,
                    home,
                    phone,
                    own ? phone : sharedPhone,
                    numbers.insurance(),
                    traits.neighbour);
        }

        private List<String> cmnds(boolean shares) {
            if (shares && !cmndToShare.isEmpty()) {
                String taken = cmndToShare;
                cmndToShare = "";
                return List.of(taken);
            }
            List<String> own = new ArrayList<>();
            int count = dice.chance(0.01) ? 3 : dice.chance(0.08) ? 2 : 1;
            for (int i = 0; i < count; i++) {
                own.add(numbers.cmnd());
            }
            if (shares) {
                cmndToShare = own.get(0);
            }
            return List.copyOf(own);
        }

        private void addLodgers() {
            if (dice.chance(0.05)) {
                addLodger(Person.Kind.UNREGISTERED);
            }
            if (dice.chance(0.025)) {
                addLodger(Person.Kind.FOREIGNER);
            }
        }

        private void addLodger(Person.Kind kind) {
            int sex = dice.between(1, 2);
            LocalDate birth = birthday(dice.between(19, 60));
            boolean foreign = kind == Person.Kind.FOREIGNER;
            String surname = names.surname(home.permanent(), dice);
            String name = foreign ? names.foreign(dice) : names.full(surname, sex, birth.getYear(), dice);
            String number = foreign
                    ? numbers.passport(dice)
                    : numbers.citizenId(places.birthProvince(home.permanent(), dice), sex, birth, dice);
            numbers.closeNeighbourhood(number.substring(0, 3).replaceAll("\\D", "0"), sex, birth);
            String phone = numbers.phone();
            members.add(new Person(
                    people + lodgers++,
                    kind,
                    Person.Role.LODGER,
                    number,
                    List.of(),
                    false,
                    name,
                    sex,
                    birth,
                    home,
                    phone,
                    phone,
                    foreign ? "" : numbers.insurance(),
                    null));
        }

        private LocalDate birthday(int age) {
            int day = dice.below(365);
            boolean recorded = dice.chance(0.97) || age < 50;
            return LocalDate.of(2021 - age, 1, 1).plusDays(recorded ? (age == 0 ? day % 240 : day) : 0);
        }
    }

    private static String surnameOf(Person person) {
        int blank = person.name().indexOf(' ');
        return person.name().substring(0, blank);
    }

    private record Traits(
            int sex, LocalDate birth, @Nullable String neighbour) {}
}
