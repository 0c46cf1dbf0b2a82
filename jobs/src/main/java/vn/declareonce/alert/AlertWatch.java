package vn.declareonce.alert;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.declareonce.mail.MailFailed;
import vn.declareonce.mail.Mailer;

/**
 * Looks for events every half minute and sends each alert once by every way that is set up; what does not go out is tried again, ever more
 * seldom. Several may watch one store: an alert is sent by one of them.
 */
public final class AlertWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int EVERY_SECONDS = 30;

    private final Alerts alerts;
    private final List<String> to;
    private final @Nullable Mailer mailer;
    private final @Nullable Webhook webhook;
    private final @Nullable String pages;
    private @Nullable ScheduledExecutorService clock;

    /** @param pages the address the portal is reached at, without a slash at its end; null when only this machine reaches it */
    public AlertWatch(Alerts alerts, AlertSettings settings, @Nullable String pages) {
        this.alerts = alerts;
        this.to = settings.to();
        this.mailer = settings.mail().map(Mailer::new).orElse(null);
        URI address = settings.webhook();
        this.webhook = address == null ? null : new Webhook(address, settings.secret());
        this.pages = pages;
    }

    /** Begins to watch. */
    public synchronized void start() {
        ScheduledExecutorService ticking = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "alerts");
            thread.setDaemon(true);
            return thread;
        });
        ticking.scheduleWithFixedDelay(this::lookQuietly, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        clock = ticking;
    }

    /** One look: raises what is new and sends what is to be sent. */
    public void look() throws InterruptedException {
        alerts.raise();
        if (mailer == null && webhook == null) {
            return;
        }
        for (Alert alert : alerts.claim(mailer != null, webhook != null)) {
            boolean mailed = mailer != null && alert.sent().mailedAt() == null && mail(mailer, alert);
            boolean posted = webhook != null && alert.sent().postedAt() == null && post(webhook, alert);
            alerts.sent(alert, mailed, posted);
        }
    }

    @Override
    public synchronized void close() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    private void lookQuietly() {
        try {
            look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Alerts could not be looked for: {}", e.getClass().getName());
        }
    }

    private boolean mail(Mailer mail, Alert alert) {
        try {
            mail.send(to, subject(alert), text(alert));
            return true;
        } catch (MailFailed e) {
            LOG.warn("Alert {} was not mailed: {}", alert.id(), e.getMessage());
            return false;
        }
    }

    private boolean post(Webhook hook, Alert alert) throws InterruptedException {
        try {
            hook.post(alert, page(alert));
            return true;
        } catch (IOException e) {
            LOG.warn("Alert {} was not posted: {}", alert.id(), e.getClass().getName());
            return false;
        }
    }

    private static String subject(Alert alert) {
        return "[Khai một lần] " + AlertText.what(alert, VIETNAMESE) + " ("
                + alert.kind().code() + " " + alert.id() + ")";
    }

    private String text(Alert alert) {
        StringBuilder text = new StringBuilder();
        for (Locale locale : List.of(VIETNAMESE, Locale.ENGLISH)) {
            text.append(AlertText.what(alert, locale)).append('\n');
            text.append(AlertText.where(alert, locale)).append('\n');
            text.append(AlertText.todo(alert, locale)).append("\n\n");
        }
        String page = page(alert);
        return page == null ? text.toString() : text.append(page).append('\n').toString();
    }

    private @Nullable String page(Alert alert) {
        return pages == null ? null : pages + "/alerts#alert-" + alert.id();
    }
}
