package vn.declareonce.sampledata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** People who live together, the head first. */
record Household(long index, List<Person> members) {
    Person head() {
        return members.get(0);
    }

    @Nullable
    Person withRole(Person.Role role, Person except) {
        for (Person member : members) {
            if (member.role() == role && member != except) {
                return member;
            }
        }
        return null;
    }

    /** The one whose number may stand in this person's row by mistake: the other spouse. */
    @Nullable
    Person spouseOf(Person person) {
        return switch (person.role()) {
            case HEAD -> withRole(Person.Role.SPOUSE, person);
            case SPOUSE -> head();
            default -> null;
        };
    }

    @Nullable
    Person twinOf(Person person) {
        return person.role() == Person.Role.TWIN ? withRole(Person.Role.TWIN, person) : null;
    }

    @Nullable
    Person parentOf(Person person) {
        if (person.role() != Person.Role.CHILD && person.role() != Person.Role.TWIN) {
            return null;
        }
        Person mother = withRole(Person.Role.SPOUSE, person);
        return mother != null && person.index() % 2 == 0 ? mother : head();
    }
}
