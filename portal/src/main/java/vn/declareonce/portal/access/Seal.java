package vn.declareonce.portal.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the secrets of second factors from whoever reads the database: AES-256-GCM under a key that lies in a file, each bound to its user.
 * A secret kept by an earlier program, unsealed, is still read; it is sealed when the user sets up the second factor again. Thread-safe.
 */
public final class Seal {
    private static final String FILE = "portal.key";
    private static final String MARK = "v1:";
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * Reads the key: from {@code named}, 32 bytes in Base64, or from {@code portal.key} in the home folder, which is made when it is not
     * there, readable by its owner alone.
     *
     * @throws IllegalArgumentException when a file holds no such key
     */
    public static Seal of(Path home, @Nullable Path named) {
        Path file = named == null ? home.toAbsolutePath().resolve(FILE) : named;
        try {
            if (named == null && !Files.exists(file)) {
                make(file);
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length == KEY_BYTES) {
                return new Seal(key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read", e);
        } catch (IllegalArgumentException notBase64) {
            // Told below, as for a key of another length.
        }
        throw new IllegalArgumentException("The key file " + file + " must hold 32 bytes in Base64.");
    }

    /** Seals a secret for one user. */
    String close(String user, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, user, secret.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return MARK + Base64.getEncoder().encodeToString(both);
    }

    /** @throws IllegalStateException when it was sealed with another key or for another user */
    String open(String user, String kept) {
        if (!kept.startsWith(MARK)) {
            return kept;
        }
        byte[] both = Base64.getDecoder().decode(kept.substring(MARK.length()));
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, user, sealed), StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, String user, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(user.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret was sealed with another key than the portal's", e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                FILE,
                ".part",
                PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        Files.writeString(part, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.WRITE);
        try {
            // A link is made by one of several that start at once; the others read its key.
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException another) {
            // Another portal of the same home was first.
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
