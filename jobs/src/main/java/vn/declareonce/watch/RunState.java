package vn.declareonce.watch;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a run stands. */
public enum RunState {
    /** Its process lives and is at it. */
    OPEN,
    /** Its process is gone; what it left is taken up by resuming. */
    DIED,
    DONE,
    /** Done, and rows wait for somebody. */
    WAITING,
    /** Refused, or did not balance. */
    REFUSED,
    /** Somebody asked it to stop; it can be resumed. */
    STOPPED,
    /** Broke; it can be resumed. */
    BROKE;

    /** What an operator has to look at. */
    public static final Set<RunState> FAILED = EnumSet.of(DIED, REFUSED, BROKE);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RunState> of(String code) {
        for (RunState state : values()) {
            if (state.code().equals(code)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
