package vn.declareonce.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends plain texts, in UTF-8. Gives up after half a minute on a server that does not answer. Thread-safe. */
public final class Mailer {
    private static final String PATIENCE_MILLISECONDS = "10000";

    private final MailSettings settings;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    public Mailer(MailSettings settings) {
        this.settings = settings;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.user());
        sender.setPassword(settings.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        boolean starttls = settings.encryption() == MailSettings.Encryption.STARTTLS;
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
        properties.setProperty(
                "mail.smtp.ssl.enable", Boolean.toString(settings.encryption() == MailSettings.Encryption.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        for (String step : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty("mail.smtp." + step, PATIENCE_MILLISECONDS);
        }
    }

    /**
     * Sends one mail to all addresses.
     *
     * @param subject one line
     * @throws MailFailed when the server did not take it for every address
     */
    public void send(List<String> to, String subject, String text) throws MailFailed {
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper mail = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            mail.setFrom(settings.from());
            mail.setTo(to.toArray(String[]::new));
            mail.setSubject(subject.replaceAll("\\s+", " "));
            mail.setText(text);
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MessagingException | MailException e) {
            throw new MailFailed(settings.toString(), e);
        }
    }
}
