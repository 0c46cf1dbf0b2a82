package vn.declareonce.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.declareonce.account.Accounts;
import vn.declareonce.account.Role;
import vn.declareonce.testing.TestDatabase;

class SignInTest {
    private static final Instant NOW = Instant.now();
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Accounts ACCOUNTS = new Accounts(new NamedParameterJdbcTemplate(DATABASE.dataSource()));
    private static final Seal SEAL = Seal.of(Path.of("target", "seal-of-sign-in-test"), null);
    private static final Passwords PASSWORDS = new Passwords();
    private static final String FIRST = "first-password-given";
    private static final String OWN = "a password of my own";

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void asksForAPasswordOfOnesOwnAndASecondFactorTheFirstTime() {
        add("lan", false);
        SignIn.Pending pending = pending(at(NOW), "lan", FIRST);
        assertThat(pending.enrolling()).isTrue();
        String secret = Objects.requireNonNull(pending.newSecret());

        assertThat(at(NOW).enrol(pending, "short", Totp.code(secret, NOW))).isEmpty();
        assertThat(at(NOW).enrol(pending, "my name is lan, yes", Totp.code(secret, NOW)))
                .isEmpty();
        assertThat(at(NOW).enrol(pending, OWN, "000000")).isEmpty();
        assertThat(at(NOW).second(pending, Totp.code(secret, NOW))).isEmpty();
        assertThat(at(NOW).enrol(pending, OWN, Totp.code(secret, NOW)).map(SignedIn::name))
                .hasValue("lan");
        assertThat(at(NOW).first("lan", FIRST)).isEqualTo(SignIn.First.REFUSED);
        assertThat(pending(at(NOW), "lan", OWN).enrolling()).isFalse();
    }

    @Test
    void takesACodeOnceAlone() {
        String secret = enrolled("hoa");
        Instant later = NOW.plusSeconds(60);
        SignIn.Pending pending = pending(at(later), "hoa", OWN);
        String code = Totp.code(secret, later);

        assertThat(at(later).second(pending, code).map(SignedIn::name)).hasValue("hoa");
        assertThat(at(later).second(pending, code)).isEmpty();
    }

    @Test
    void forgetsAPasswordThatWaitsTooLongForItsCode() {
        String secret = enrolled("mai");
        SignIn.Pending pending = pending(at(NOW), "mai", OWN);
        Instant late = NOW.plusSeconds(601);
        assertThat(at(late).second(pending, Totp.code(secret, late))).isEmpty();
    }

    @Test
    void locksOutAfterFiveWrongAttemptsForAQuarterOfAnHour() {
        enrolled("tam");
        for (int i = 0; i < 5; i++) {
            assertThat(at(NOW).first("tam", "wrong")).isEqualTo(SignIn.First.REFUSED);
        }
        assertThat(at(NOW).first("tam", OWN)).isEqualTo(SignIn.First.REFUSED);
        assertThat(at(NOW.plusSeconds(14 * 60)).first("tam", OWN)).isEqualTo(SignIn.First.REFUSED);
        assertThat(at(NOW.plusSeconds(16 * 60)).first("tam", OWN).pending()).isNotNull();
    }

    @Test
    void countsWrongCodesToo() {
        enrolled("nam");
        SignIn.Pending pending = pending(at(NOW), "nam", OWN);
        for (int i = 0; i < 5; i++) {
            assertThat(at(NOW).second(pending, "12345")).isEmpty();
        }
        assertThat(at(NOW).first("nam", OWN)).isEqualTo(SignIn.First.REFUSED);
    }

    @Test
    void refusesTheDisabledTheUnknownAndTheDemosUsersAlike() {
        enrolled("cuc");
        add("demo-user", true);
        ACCOUNTS.disable("cuc");
        assertThat(at(NOW).first("cuc", OWN)).isEqualTo(SignIn.First.REFUSED);
        assertThat(at(NOW).first("nobody", OWN)).isEqualTo(SignIn.First.REFUSED);
        assertThat(at(NOW).first("demo-user", FIRST)).isEqualTo(SignIn.First.REFUSED);
        SignIn demo = new SignIn(ACCOUNTS, PASSWORDS, SEAL, true, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(demo.first("demo-user", FIRST).done()).isNotNull();
    }

    @Test
    void beginsAnewAfterAReset() {
        enrolled("binh");
        ACCOUNTS.reset("binh", PASSWORDS.hash(FIRST), true);
        assertThat(at(NOW).first("binh", OWN)).isEqualTo(SignIn.First.REFUSED);
        assertThat(pending(at(NOW), "binh", FIRST).enrolling()).isTrue();
    }

    @Test
    void keepsPasswordsAsArgon2id() {
        assertThat(PASSWORDS.hash(FIRST)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(PASSWORDS.fresh()).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}").isNotEqualTo(PASSWORDS.fresh());
    }

    private static SignIn at(Instant instant) {
        return new SignIn(ACCOUNTS, PASSWORDS, SEAL, false, Clock.fixed(instant, ZoneOffset.UTC));
    }

    private static SignIn.Pending pending(SignIn signIn, String name, String password) {
        return Objects.requireNonNull(signIn.first(name, password).pending());
    }

    private static String enrolled(String name) {
        add(name, false);
        SignIn.Pending pending = pending(at(NOW), name, FIRST);
        String secret = Objects.requireNonNull(pending.newSecret());
        assertThat(at(NOW).enrol(pending, OWN, Totp.code(secret, NOW))).isPresent();
        return secret;
    }

    private static void add(String name, boolean demo) {
        ACCOUNTS.add(new Accounts.NewUser(name, name, Role.OPERATOR, null, demo, PASSWORDS.hash(FIRST), !demo));
    }
}
