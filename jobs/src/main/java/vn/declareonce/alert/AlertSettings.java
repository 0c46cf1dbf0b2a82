package vn.declareonce.alert;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.declareonce.mail.MailSettings;

/**
 * Where alerts go.
 *
 * @param mail empty when nobody gets mail
 * @param to addresses; none without {@code mail}
 * @param webhook null when nothing is posted
 * @param secret signs what is posted; null for unsigned
 */
public record AlertSettings(
        Optional<MailSettings> mail, List<String> to, @Nullable URI webhook, @Nullable String secret) {
    public static final AlertSettings NOWHERE = new AlertSettings(Optional.empty(), List.of(), null, null);

    private static final String PREFIX = "DECLARE_ONCE_ALERT_";

    /**
     * {@code DECLARE_ONCE_ALERT_MAIL_TO} (addresses, with commas between), {@code ..._WEBHOOK_URL}, {@code ..._WEBHOOK_SECRET_FILE}, and
     * the mail server of {@link MailSettings#fromEnvironment}.
     *
     * @throws IllegalArgumentException naming the variable that is wrong
     */
    public static AlertSettings fromEnvironment(Map<String, String> environment) {
        Optional<MailSettings> mail = MailSettings.fromEnvironment(environment);
        List<String> to = Arrays.stream(
                        environment.getOrDefault(PREFIX + "MAIL_TO", "").split(",", -1))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
        if (!to.isEmpty() && mail.isEmpty()) {
            throw new IllegalArgumentException(PREFIX + "MAIL_TO needs a mail server: DECLARE_ONCE_SMTP_HOST.");
        }
        if (!to.stream().allMatch(address -> address.contains("@"))) {
            throw new IllegalArgumentException(PREFIX + "MAIL_TO must be mail addresses with commas between.");
        }
        String file = environment.get(PREFIX + "WEBHOOK_SECRET_FILE");
        return new AlertSettings(
                to.isEmpty() ? Optional.empty() : mail,
                to,
                webhook(environment.getOrDefault(PREFIX + "WEBHOOK_URL", "").strip()),
                file == null ? null : secret(Path.of(file)));
    }

    @Override
    public String toString() {
        return (mail.isPresent() ? "mail" : "no mail") + ", " + (webhook == null ? "no webhook" : "webhook");
    }

    private static @Nullable URI webhook(String written) {
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches("https?://[^\\s/]+(/\\S*)?")) {
            throw new IllegalArgumentException(PREFIX + "WEBHOOK_URL must be an address that begins with https://.");
        }
        return URI.create(written);
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The file " + file + " that " + PREFIX + "WEBHOOK_SECRET_FILE names cannot be read.", e);
        }
    }
}
