package vn.declareonce.faults;

import java.util.List;
import java.util.Optional;
import vn.declareonce.database.DatabaseSettings;

/**
 * What to hurt.
 *
 * @param settings name the server to do it on, else an embedded one of the run's own; and the home, below which the run has its folder
 * @param seed the same seed gives the same data and the same faults
 * @param lanes how many faults at once
 * @param only the one kind, and its one number; empty for all
 * @param main class of the program and the word that makes it a child
 */
public record FaultPlan(
        DatabaseSettings settings, long seed, Profile profile, int lanes, Only only, List<String> main) {
    /** @param kind empty for every kind; @param number empty for every number; @param bugs the planted bugs alone */
    public record Only(Optional<FaultKind> kind, Optional<Integer> number, boolean bugs) {
        public static final Only NOTHING = new Only(Optional.empty(), Optional.empty(), false);
    }

    boolean isPlanned(FaultKind kind) {
        return !only.bugs() && only.kind().isEmpty()
                || only.kind().isPresent() && only.kind().get() == kind;
    }
}
