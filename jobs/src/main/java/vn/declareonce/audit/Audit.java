package vn.declareonce.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;

/**
 * Writes the audit. Each entry is chained to the one before it: {@code sql/audits/audit_chain.sql} finds a changed entry, and a removed
 * one that others follow.
 */
public final class Audit {
    private static final Sql APPEND = Sql.file("audit/append.sql");
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int REFERENCE_DIGITS = 32;

    private final NamedParameterJdbcOperations database;
    private final byte[] key;

    /** @param home holds the key of the persons' references, made at the first use, readable by its owner only */
    public Audit(NamedParameterJdbcOperations database, Path home) {
        this.database = database;
        this.key = key(home.resolve("audit.key"));
    }

    /** Appends an entry; call it in the transaction of the access. */
    public void append(Access access) {
        APPEND.update(
                database,
                Map.of(
                        "actor", access.actor(),
                        "purpose", access.purpose(),
                        "action", access.action(),
                        "subject", access.personKey().isEmpty() ? "many" : reference(access.personKey()),
                        "columns", access.columns().toArray(String[]::new),
                        "decision", access.allowed() ? "allowed" : "refused"));
    }

    private String reference(String personKey) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] hash = mac.doFinal(personKey.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, REFERENCE_DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] key(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the audit's key cannot be read", e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, fresh);
        } catch (FileAlreadyExistsException e) {
            return; // another command made it first
        }
    }
}
