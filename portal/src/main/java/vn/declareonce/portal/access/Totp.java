package vn.declareonce.portal.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The second factor: six digits every thirty seconds (RFC 6238 with HMAC-SHA-1, what every authenticator app reads). */
public final class Totp {
    private static final String ALGORITHM = "HmacSHA1";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS_MODULUS = 1_000_000;
    private static final int DRIFT_STEPS = 1;

    private Totp() {}

    /** A new secret, Base32 without padding. */
    public static String secret() {
        byte[] fresh = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(fresh);
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : fresh) {
            held = held << 8 | one & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt(held >> bits - 5 & 31));
            }
        }
        return text.toString();
    }

    /** What an authenticator app reads, typed or scanned. */
    public static String address(String user, String secret) {
        return "otpauth://totp/Khai%20mot%20lan:" + user + "?secret=" + secret + "&issuer=Khai%20mot%20lan";
    }

    /** The time step a code belongs to, one before or behind the clock allowed; empty when it is none of them. */
    public static OptionalLong step(String secret, String code, Instant now) {
        String digits = code.replaceAll("\\s", "");
        long current = now.getEpochSecond() / STEP_SECONDS;
        for (long step = current - DRIFT_STEPS; step <= current + DRIFT_STEPS; step++) {
            if (java.security.MessageDigest.isEqual(
                    digits.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    code(secret, step).getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The six digits of the time step that {@code at} lies in. */
    public static String code(String secret, Instant at) {
        return code(secret, at.getEpochSecond() / STEP_SECONDS);
    }

    private static String code(String secret, long step) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(decoded(secret), ALGORITHM));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int at = hash[hash.length - 1] & 15;
            int number = ByteBuffer.wrap(hash).getInt(at) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % DIGITS_MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA1", e);
        }
    }

    private static byte[] decoded(String secret) {
        ByteBuffer bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (int i = 0; i < secret.length(); i++) {
            held = held << 5 | BASE32.indexOf(secret.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }
}
