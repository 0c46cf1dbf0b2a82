package vn.declareonce.portal.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.declareonce.account.Role;
import vn.declareonce.account.User;

/**
 * Whoever is signed in.
 *
 * @param province null for the ministry
 * @param at when; a session ends {@link SessionLimits#ABSOLUTE} later, whatever happens in it
 */
public record SignedIn(
        String name,
        String displayName,
        Role role,
        @Nullable String province,
        Instant at) {

    static SignedIn of(User user, Instant at) {
        return new SignedIn(user.name(), user.displayName(), user.role(), user.province(), at);
    }

    /** Whether the session has lived as long as one may. */
    boolean expiredAt(Instant now) {
        return !at.plus(SessionLimits.ABSOLUTE).isAfter(now);
    }

    public boolean ofProvince() {
        return role.ofProvince();
    }

    /** The province; to be asked only where a rule let nobody else through. */
    public String ownProvince() {
        if (province == null) {
            throw new IllegalStateException("a user of the ministry has no province");
        }
        return province;
    }
}
