package vn.declareonce.portal.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.declareonce.desk.TakeBacks;
import vn.declareonce.job.Retracted;
import vn.declareonce.report.Counts;

/**
 * How far taking a delivery back is.
 *
 * @param state {@code looking}, {@code seen}, {@code working}, {@code done} or {@code failed}
 * @param effect what it would do, or did; null while that is not known, or not any more
 */
record TakeBackAnswer(
        String delivery,
        String state,
        boolean moving,
        @Nullable Effect effect) {

    /** @param counts the rows of the receipt that are no longer in force */
    record Effect(Counts counts, Retracted.Effect store) {}

    static TakeBackAnswer of(String delivery, TakeBacks.Asked asked) {
        Retracted found = asked.effect();
        return new TakeBackAnswer(
                delivery,
                asked.state().name().toLowerCase(Locale.ROOT),
                asked.state() == TakeBacks.State.LOOKING || asked.state() == TakeBacks.State.WORKING,
                found == null ? null : new Effect(found.rows(), found.effect()));
    }

    /** Taken back before, and nobody here knows any more what that did. */
    static TakeBackAnswer done(String delivery) {
        return new TakeBackAnswer(delivery, "done", false, null);
    }
}
