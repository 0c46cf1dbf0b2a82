package vn.declareonce.watch;

/** Rows read and rows by outcome. */
public record Outcomes(long read, long loaded, long unchanged, long superseded, long held, long rejected) {
    public static final Outcomes NONE = new Outcomes(0, 0, 0, 0, 0, 0);

    public Outcomes plus(Outcomes other) {
        return new Outcomes(
                read + other.read,
                loaded + other.loaded,
                unchanged + other.unchanged,
                superseded + other.superseded,
                held + other.held,
                rejected + other.rejected);
    }

    /** Rows that wait for somebody. */
    public long waiting() {
        return held + rejected;
    }

    /** The same in percent of those read, rounded down. */
    public int waitingPercent() {
        return read == 0 ? 0 : (int) (100 * waiting() / read);
    }

    /** Rows read without an outcome; 0 when the equation holds. */
    public long unaccounted() {
        return read - loaded - unchanged - superseded - held - rejected;
    }
}
