package vn.declareonce.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user of the portal as the store knows it.
 *
 * @param province the two-digit code whose deliveries the user sees; null for the ministry, which sees all
 * @param demo made by {@code serve --demo}
 * @param secret what the user proves to have
 * @param lockedUntil null when the user was never locked out
 * @param signedInAt null before the first time
 */
public record User(
        String name,
        String displayName,
        Role role,
        @Nullable String province,
        boolean demo,
        boolean disabled,
        Secret secret,
        @Nullable Instant lockedUntil,
        @Nullable Instant signedInAt) {

    /**
     * What signing in is checked against. Never printed.
     *
     * @param mustChange the password was given by somebody else and is good for choosing one's own
     * @param totp the shared secret of the second factor, Base32; null before it was set up
     * @param totpStep the last time step whose code was taken
     */
    public record Secret(
            String passwordHash,
            boolean mustChange,
            @Nullable String totp,
            long totpStep) {
        @Override
        public String toString() {
            return "***";
        }
    }

    public boolean lockedAt(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }
}
