package vn.declareonce.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;
import vn.declareonce.values.Sha256;

/** The tokens of users. What opens is random, shown once and kept as its SHA-256 alone. Thread-safe. */
public final class Tokens {
    /** What every token begins with, so that one that leaked is recognised. */
    public static final String PREFIX = "khai_";

    /** The longest a token is good. */
    public static final int DAYS_MAX = 366;

    /** What a token may be called: what it is for, no personal value. */
    public static final String LABEL = "[\\p{L}\\p{N} ._-]{0,60}";

    private static final int SECRET_BYTES = 32;
    private static final Sql ADD = Sql.file("account/token_add.sql");
    private static final Sql FIND = Sql.file("account/token_find.sql");
    private static final Sql LIST = Sql.file("account/token_list.sql");
    private static final Sql REVOKE = Sql.file("account/token_revoke.sql");
    private static final Sql USED = Sql.file("account/token_used.sql");

    private final NamedParameterJdbcOperations jdbc;
    private final SecureRandom random = new SecureRandom();

    public Tokens(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A token just made, and what opens with it: to be shown now or never. */
    public record Issued(UUID id, String secret, Instant expiresAt) {
        @Override
        public String toString() {
            return id + " ***";
        }
    }

    /** Makes a token; empty when there is no such user, or a disabled one. */
    public Optional<Issued> issue(String user, String label, Duration life) {
        byte[] fresh = new byte[SECRET_BYTES];
        random.nextBytes(fresh);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(fresh);
        Issued issued = new Issued(UUID.randomUUID(), secret, Instant.now().plus(life));
        Map<String, Object> values = Map.of(
                "token_id", issued.id(),
                "user_name", Columns.userName(user),
                "label", label,
                "hash", hash(secret),
                "expires_at", issued.expiresAt().atOffset(ZoneOffset.UTC));
        return ADD.update(jdbc, values).get(0).rows() > 0 ? Optional.of(issued) : Optional.empty();
    }

    /** The token that opens with this, if it is good now; notes that it was used. */
    public Optional<Token> opened(String secret) {
        Optional<Token> found =
                jdbc.query(FIND.text(), Map.of("hash", hash(secret)), (row, number) -> token(row)).stream()
                        .findFirst();
        found.ifPresent(token -> USED.update(jdbc, Map.of("token_id", token.id())));
        return found;
    }

    /** Every token of a user, expired and revoked ones too; null for those of all users. */
    public List<Token> of(@Nullable String user) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("user_name", user == null ? null : Columns.userName(user));
        return jdbc.query(LIST.text(), values, (row, number) -> token(row));
    }

    /** False when there is no such token, or it was revoked before. */
    public boolean revoke(UUID id) {
        return revoke(id, null);
    }

    /**
     * The same for a token of one user alone.
     *
     * @param user null for that of any user
     */
    public boolean revoke(UUID id, @Nullable String user) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("token_id", id);
        values.put("user_name", user == null ? null : Columns.userName(user));
        return REVOKE.update(jdbc, values).get(0).rows() > 0;
    }

    private static String hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getObject("token_id", UUID.class),
                row.getString("user_name"),
                row.getString("label"),
                Objects.requireNonNull(Columns.instant(row, "created_at")),
                Objects.requireNonNull(Columns.instant(row, "expires_at")),
                Columns.instant(row, "used_at"),
                Columns.instant(row, "revoked_at"));
    }
}
