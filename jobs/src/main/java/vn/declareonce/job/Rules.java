package vn.declareonce.job;

/** The version of the rules that decide links and profiles. A store holds links of one version only. */
public final class Rules {
    /** Raised with every change of a rule; the store must then be rebuilt. */
    public static final int VERSION = 1;

    private Rules() {}
}
