package vn.declareonce.values;

/** Whose fault a problem is, which decides what happens next. */
public enum Blame {
    /** What was sent: the row or file waits, the run goes on. */
    DATA,
    /** How we were set up: stop before the first row and list every problem at once. */
    CONFIG,
    /** Disk, network, database: retry, then stop; the run can be resumed. */
    ENVIRONMENT,
    /** Ourselves: stop. */
    BUG
}
