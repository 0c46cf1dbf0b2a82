package vn.declareonce.portal.access;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id with the parameters of the OWASP password storage cheat sheet (19 MiB, 2 passes, 1 lane). Few are computed at once, so that
 * guessing passwords cannot exhaust the memory.
 */
public final class Passwords {
    /** The shortest password a user may choose. */
    public static final int LENGTH_MIN = 12;

    private static final int LENGTH_MAX = 200;
    private static final int MEMORY_KIBIBYTES = 19 * 1024;
    private static final int AT_ONCE = 4;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIBIBYTES, 2);
    private final SecureRandom random = new SecureRandom();
    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private final String nobodys = hash(fresh());

    public String hash(String password) {
        atOnce.acquireUninterruptibly();
        try {
            return String.valueOf(argon2.encode(password));
        } finally {
            atOnce.release();
        }
    }

    /** Takes as long for a wrong password as for a right one. */
    public boolean matches(String password, String hash) {
        if (password.length() > LENGTH_MAX) {
            return false;
        }
        atOnce.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash);
        } finally {
            atOnce.release();
        }
    }

    /** Takes as long as {@link #matches}, for a user who does not exist. */
    void pretend(String password) {
        matches(password, nobodys);
    }

    /** A password for the first time: sixteen letters that cannot be mistaken for each other, 79 bits. */
    public String fresh() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            password.append(i > 0 && i % GROUP_LENGTH == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** Whether a user may choose it: long enough, and not the name. */
    static boolean acceptable(String password, String user) {
        return password.length() >= LENGTH_MIN
                && password.length() <= LENGTH_MAX
                && !password.toLowerCase(java.util.Locale.ROOT).contains(user);
    }
}
