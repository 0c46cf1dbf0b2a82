package vn.declareonce.portal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.declareonce.desk.Desk;
import vn.declareonce.desk.Settled;
import vn.declareonce.desk.Upload;
import vn.declareonce.mail.Mailer;

/**
 * What the portal does by itself: every minute it takes up what a portal left that died; every few minutes it tells senders of settled rows
 * and sets files aside whose columns nobody explains.
 */
final class Chores implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    private static final int EVERY_MINUTES = 10;
    private static final int GO_ON_MINUTES = 1;
    private static final Duration UNMAPPED_FOR = Duration.ofDays(2);

    private final Desk desk;
    private final Settled settled;
    private final Optional<Mailer> mailer;
    private final String receipts;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    /** @param receipts the address of receipts, to which a delivery's id is added */
    Chores(Desk desk, Settled settled, Optional<Mailer> mailer, String receipts) {
        this.desk = desk;
        this.settled = settled;
        this.mailer = mailer;
        this.receipts = receipts;
    }

    Chores started() {
        clock.scheduleWithFixedDelay(this::goOn, GO_ON_MINUTES, GO_ON_MINUTES, TimeUnit.MINUTES);
        clock.scheduleWithFixedDelay(this::round, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
        return this;
    }

    /** A failure must not end the rounds to come. */
    private void round() {
        try {
            mailer.ifPresent(server -> settled.tell(server, receipts));
            for (Upload upload : desk.unmapped(UNMAPPED_FOR)) {
                desk.mapping().setAside(upload);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("A round of the portal's chores broke; the next one begins anew", e);
        }
    }

    private void goOn() {
        try {
            desk.goOn();
        } catch (RuntimeException e) {
            LOG.error("What another portal left could not be looked for; the next minute looks again", e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
