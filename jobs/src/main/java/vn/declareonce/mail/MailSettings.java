package vn.declareonce.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The SMTP server and who writes.
 *
 * @param encryption how the connection is kept secret
 * @param user null when the server asks for none
 * @param password null with the user
 */
public record MailSettings(
        String host,
        int port,
        Encryption encryption,
        String from,
        @Nullable String user,
        @Nullable String password) {
    private static final String PREFIX = "DECLARE_ONCE_SMTP_";

    /** How the way to the server is kept secret. */
    public enum Encryption {
        /** TLS after the greeting, or no mail is sent. */
        STARTTLS(587),
        /** TLS from the first byte. */
        TLS(465),
        /** None: for a server on the same machine alone. */
        NONE(25);

        private final int port;

        Encryption(int port) {
            this.port = port;
        }
    }

    /**
     * {@code DECLARE_ONCE_SMTP_HOST}, {@code ..._PORT}, {@code ..._ENCRYPTION}, {@code ..._FROM}, {@code ..._USER},
     * {@code ..._PASSWORD_FILE}; empty without a host: nobody gets mail.
     *
     * @throws IllegalArgumentException naming the variable that is wrong
     */
    public static Optional<MailSettings> fromEnvironment(Map<String, String> environment) {
        String host = environment.getOrDefault(PREFIX + "HOST", "").strip();
        if (host.isEmpty()) {
            return Optional.empty();
        }
        Encryption encryption = encryption(environment.getOrDefault(PREFIX + "ENCRYPTION", "starttls"));
        String from = environment.getOrDefault(PREFIX + "FROM", "").strip();
        if (!from.contains("@")) {
            throw new IllegalArgumentException(PREFIX + "FROM must be the address mail is sent from.");
        }
        String file = environment.get(PREFIX + "PASSWORD_FILE");
        return Optional.of(new MailSettings(
                host,
                port(environment.getOrDefault(PREFIX + "PORT", Integer.toString(encryption.port))),
                encryption,
                from,
                environment.get(PREFIX + "USER"),
                file == null ? null : secret(Path.of(file))));
    }

    @Override
    public String toString() {
        return host + ":" + port + " " + encryption;
    }

    private static Encryption encryption(String named) {
        for (Encryption one : Encryption.values()) {
            if (one.name().equalsIgnoreCase(named)) {
                return one;
            }
        }
        throw new IllegalArgumentException(PREFIX + "ENCRYPTION must be starttls, tls or none.");
    }

    private static int port(String written) {
        if (!written.matches("[1-9][0-9]{0,4}")) {
            throw new IllegalArgumentException(PREFIX + "PORT must be a port's number.");
        }
        return Integer.parseInt(written);
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The file " + file + " that " + PREFIX + "PASSWORD_FILE names cannot be read.", e);
        }
    }
}
