package vn.declareonce.job;

import java.time.Instant;
import vn.declareonce.report.Counts;

/**
 * How a delivery was taken back, or would be.
 *
 * @param rows the receipt of the delivery until then
 * @param at when; the time of asking for a dry run
 */
public record Retracted(String delivery, String reason, String actor, Instant at, Counts rows, Effect effect) {
    /**
     * What taking it back did to the store.
     *
     * @param statementsRemoved statements no other active delivery carries
     * @param statementsKept statements another active delivery carries too
     * @param activeAgain statements it had superseded, which stand again
     * @param identitiesRemoved writings of persons nobody claims any more
     * @param heldAgain identities that were linked and no longer are
     * @param moved identities that stand on another person than before
     * @param profilesRemoved persons nothing is known of any more
     * @param profilesChanged persons whose profile says something else
     */
    public record Effect(
            long statementsRemoved,
            long statementsKept,
            long activeAgain,
            long identitiesRemoved,
            long heldAgain,
            long moved,
            long profilesRemoved,
            long profilesChanged) {}
}
