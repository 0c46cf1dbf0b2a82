package vn.declareonce.portal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.declareonce.account.Accounts;
import vn.declareonce.account.User;

/**
 * Decides who somebody is: name and password, then the second factor. Says nothing about why it refuses, and takes as long for a name that
 * does not exist. Wrong passwords and wrong codes count together and lock a user out for a while.
 */
public final class SignIn {
    private static final Duration PENDING_MOST = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Seal seal;
    private final boolean demo;
    private final Clock clock;

    /**
     * @param seal keeps the secrets of second factors from whoever reads the database
     * @param demo whether the demo's users may sign in
     */
    public SignIn(Accounts accounts, Passwords passwords, Seal seal, boolean demo, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.seal = seal;
        this.demo = demo;
        this.clock = clock;
    }

    /**
     * Who has given the right password and still has to do more.
     *
     * @param newSecret the second factor to be set up; null when the user has one
     */
    public record Pending(
            String name, Instant since, @Nullable String newSecret) {
        public boolean enrolling() {
            return newSecret != null;
        }
    }

    /** What became of name and password: exactly one is there, or none when they were refused. */
    public record First(@Nullable SignedIn done, @Nullable Pending pending) {
        static final First REFUSED = new First(null, null);
    }

    public First first(String name, String password) {
        Optional<User> found = accounts.find(name).filter(this::mayTry);
        if (found.isEmpty()) {
            passwords.pretend(password);
            return First.REFUSED;
        }
        User user = found.get();
        if (!passwords.matches(password, user.secret().passwordHash())) {
            accounts.failed(user.name());
            return First.REFUSED;
        }
        Instant now = clock.instant();
        if (user.demo()) {
            accounts.signedIn(user.name(), 0);
            return new First(SignedIn.of(user, now), null);
        }
        boolean whole = user.secret().totp() != null && !user.secret().mustChange();
        return new First(null, new Pending(user.name(), now, whole ? null : Totp.secret()));
    }

    /** The second factor; empty when the code is wrong, was used, or came too late. */
    public Optional<SignedIn> second(Pending pending, String code) {
        Instant now = clock.instant();
        Optional<User> user = accounts.find(pending.name()).filter(this::mayTry);
        if (user.isEmpty() || pending.enrolling() || tooLate(pending, now)) {
            return Optional.empty();
        }
        String sealed = user.get().secret().totp();
        OptionalLong step =
                sealed == null ? OptionalLong.empty() : Totp.step(seal.open(pending.name(), sealed), code, now);
        if (step.isEmpty() || !accounts.signedIn(pending.name(), step.getAsLong())) {
            accounts.failed(pending.name());
            return Optional.empty();
        }
        return user.map(one -> SignedIn.of(one, now));
    }

    /** Sets up the user's own password and second factor; empty when either is not acceptable. */
    public Optional<SignedIn> enrol(Pending pending, String password, String code) {
        Instant now = clock.instant();
        String secret = pending.newSecret();
        Optional<User> user = accounts.find(pending.name()).filter(this::mayTry);
        if (user.isEmpty() || secret == null || tooLate(pending, now)) {
            return Optional.empty();
        }
        OptionalLong step = Totp.step(secret, code, now);
        if (step.isEmpty() || !Passwords.acceptable(password, pending.name())) {
            return Optional.empty();
        }
        accounts.enrol(
                pending.name(), passwords.hash(password), seal.close(pending.name(), secret), step.getAsLong());
        return user.map(one -> SignedIn.of(one, now));
    }

    /** Whether the user may still do what the session lets him do. */
    boolean stillAllowed(SignedIn signedIn) {
        return accounts.find(signedIn.name())
                .filter(user -> !user.disabled() && (demo || !user.demo()))
                .filter(user -> user.role() == signedIn.role())
                .isPresent();
    }

    /** Whoever a token stands for, as long as the user may do anything. */
    Optional<SignedIn> standingFor(String name) {
        return accounts.find(name)
                .filter(user -> !user.disabled() && (demo || !user.demo()))
                .map(user -> SignedIn.of(user, clock.instant()));
    }

    private boolean mayTry(User user) {
        return !user.disabled() && !user.lockedAt(clock.instant()) && (demo || !user.demo());
    }

    private static boolean tooLate(Pending pending, Instant now) {
        return pending.since().plus(PENDING_MOST).isBefore(now);
    }
}
