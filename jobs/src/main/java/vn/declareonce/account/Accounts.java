package vn.declareonce.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;

/** The users of the portal. Names are compared in lower case. Thread-safe. */
public final class Accounts {
    /** Failed attempts in a row that lock a user out. */
    public static final int FAILURES_MAX = 5;

    /** How long a user stays locked out. */
    public static final int LOCKED_MINUTES = 15;

    private static final Sql ADD = Sql.file("account/add.sql");
    private static final Sql FIND = Sql.file("account/find.sql");
    private static final Sql RESET = Sql.file("account/reset.sql");
    private static final Sql DISABLE = Sql.file("account/disable.sql");
    private static final Sql EMAIL = Sql.file("account/email.sql");
    private static final Sql FAILED = Sql.file("account/failed.sql");
    private static final Sql SIGNED_IN = Sql.file("account/signed_in.sql");
    private static final Sql ENROL = Sql.file("account/enrol.sql");

    private final NamedParameterJdbcOperations jdbc;

    public Accounts(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A user to be made.
     *
     * @param mustChange false for the demo's users alone
     */
    public record NewUser(
            String name,
            String displayName,
            Role role,
            @Nullable String province,
            boolean demo,
            String passwordHash,
            boolean mustChange) {}

    /** False when a user of this name is there already. */
    public boolean add(NewUser user) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("user_name", Columns.userName(user.name()));
        values.put("display_name", user.displayName());
        values.put("role", user.role().code());
        values.put("province", user.province());
        values.put("demo", user.demo());
        values.put("password_hash", user.passwordHash());
        values.put("must_change", user.mustChange());
        return changed(ADD, values);
    }

    public Optional<User> find(String name) {
        return query(Columns.userName(name)).stream().findFirst();
    }

    public List<User> all() {
        return query(null);
    }

    /** Gives a first password again, lifts the lock and forgets the second factor. False when there is no such user. */
    public boolean reset(String name, String passwordHash, boolean mustChange) {
        return changed(
                RESET,
                Map.of("user_name", Columns.userName(name), "password_hash", passwordHash, "must_change", mustChange));
    }

    /** False when there is no such user, or when the user was disabled before. */
    public boolean disable(String name) {
        return changed(DISABLE, Map.of("user_name", Columns.userName(name)));
    }

    /** Says where notices for a user go; null for nowhere. False when there is no such user. */
    public boolean email(String name, @Nullable String address) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("user_name", Columns.userName(name));
        values.put("email", address);
        return changed(EMAIL, values);
    }

    /** Counts a failed attempt. */
    public void failed(String name) {
        FAILED.update(
                jdbc, Map.of("user_name", Columns.userName(name), "most", FAILURES_MAX, "minutes", LOCKED_MINUTES));
    }

    /** Notes that a user has signed in with the code of a time step. False when that code was used before. */
    public boolean signedIn(String name, long step) {
        return changed(SIGNED_IN, Map.of("user_name", Columns.userName(name), "step", step));
    }

    /** Keeps the password and the second factor the user has chosen. */
    public void enrol(String name, String passwordHash, String totp, long step) {
        ENROL.update(
                jdbc,
                Map.of(
                        "user_name",
                        Columns.userName(name),
                        "password_hash",
                        passwordHash,
                        "totp_secret",
                        totp,
                        "step",
                        step));
    }

    private boolean changed(Sql statement, Map<String, ? extends @Nullable Object> values) {
        return statement.update(jdbc, values).get(0).rows() > 0;
    }

    private List<User> query(@Nullable String name) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("user_name", name);
        return jdbc.query(FIND.text(), values, (row, number) -> user(row));
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                row.getString("user_name"),
                row.getString("display_name"),
                Role.of(row.getString("role")).orElseThrow(),
                row.getString("province"),
                row.getBoolean("demo"),
                row.getBoolean("disabled"),
                new User.Secret(
                        row.getString("password_hash"),
                        row.getBoolean("must_change"),
                        row.getString("totp_secret"),
                        row.getLong("totp_step")),
                Columns.instant(row, "locked_until"),
                Columns.instant(row, "signed_in_at"));
    }
}
