package vn.declareonce.sampledata;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One invented human as reality has it, before any system writes it down. {@code phone} is the person's own or empty,
 * {@code statedPhone} the one the person gives (a parent's, the head's). {@code neighbourId} is a citizen whose number
 * differs in one digit. People outside the register have a kind other than CITIZEN.
 */
record Person(
        long index,
        Kind kind,
        Role role,
        String number,
        List<String> cmnds,
        boolean sharedCmnd,
        String name,
        int sex,
        LocalDate birth,
        Home home,
        String phone,
        String statedPhone,
        String insurance,
        @Nullable String neighbourId) {

    enum Kind {
        CITIZEN,
        UNREGISTERED,
        FOREIGNER
    }

    enum Role {
        HEAD,
        SPOUSE,
        CHILD,
        TWIN,
        ELDER,
        LODGER
    }

    /** What the truth file calls this person. */
    String truth() {
        return switch (kind) {
            case CITIZEN -> number;
            case UNREGISTERED -> "number:" + number;
            case FOREIGNER -> "passport:" + number;
        };
    }

    boolean citizen() {
        return kind == Kind.CITIZEN;
    }

    int ageIn2021() {
        return 2021 - birth.getYear();
    }

    /** Health-insurance card of 15 characters; its last ten digits are the insurance number. */
    String card() {
        String group = ageIn2021() < 6 ? "TE1" : ageIn2021() < 22 ? "HS4" : ageIn2021() > 60 ? "HT3" : "DN4";
        return group + home.permanent().provinceCode() + insurance;
    }

    /** Where the household is registered and where it lives now ({@code current} equals {@code permanent} mostly). */
    record Home(Ward permanent, String permanentAddress, Ward current, String currentAddress) {
        boolean moved() {
            return !current.equals(permanent) || !currentAddress.equals(permanentAddress);
        }
    }
}
