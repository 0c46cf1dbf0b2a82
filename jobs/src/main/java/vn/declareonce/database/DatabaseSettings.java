package vn.declareonce.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.declareonce.database.DatabaseException.Code;

/**
 * Which database: the server the environment names, else the embedded one under {@code home}.
 *
 * @param home {@code DECLARE_ONCE_HOME}, default {@code .declare-once}
 * @param server empty for the embedded server
 */
public record DatabaseSettings(Path home, Optional<Server> server) {
    private static final String DEFAULT_HOME = ".declare-once";

    /** A PostgreSQL server of the operators; never printed with its password. */
    public record Server(
            String jdbcUrl, @Nullable String user, @Nullable String password) {
        private static final Pattern SECRET = Pattern.compile("((?:ssl)?password=)[^&]*");

        /** The address as messages show it. */
        String shown() {
            return SECRET.matcher(jdbcUrl).replaceAll("$1***");
        }

        @Override
        public String toString() {
            return shown() + (user == null ? "" : " as " + user);
        }
    }

    /** {@code DECLARE_ONCE_HOME}, {@code DECLARE_ONCE_DB_URL}, {@code ..._DB_USER}, {@code ..._DB_PASSWORD_FILE}. */
    public static DatabaseSettings fromEnvironment(Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("DECLARE_ONCE_HOME", DEFAULT_HOME));
        String url = environment.getOrDefault("DECLARE_ONCE_DB_URL", "").strip();
        if (url.isEmpty()) {
            return embedded(home);
        }
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new DatabaseException(
                    Code.DATABASE_SETTINGS,
                    "DECLARE_ONCE_DB_URL must have the form jdbc:postgresql://host:port/database, with the user in"
                            + " DECLARE_ONCE_DB_USER and the password in the file DECLARE_ONCE_DB_PASSWORD_FILE names.");
        }
        String file = environment.get("DECLARE_ONCE_DB_PASSWORD_FILE");
        Server server =
                new Server(url, environment.get("DECLARE_ONCE_DB_USER"), file == null ? null : password(Path.of(file)));
        return new DatabaseSettings(home, Optional.of(server));
    }

    public static DatabaseSettings embedded(Path home) {
        return new DatabaseSettings(home, Optional.empty());
    }

    private static String password(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new DatabaseException(
                    Code.DATABASE_SETTINGS,
                    "The file " + file
                            + " that DECLARE_ONCE_DB_PASSWORD_FILE names cannot be read. Name a file that holds"
                            + " the password alone.",
                    e);
        }
    }
}
