package vn.declareonce.job;

/** This process was taken for dead, or its connection broke, and another run may own the lock: nothing more of it is committed. */
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost(String lease) {
        super("The lock '" + lease
                + "' was lost: its connection broke, or another run took over. Nothing more is written;"
                + " run the command again to see where it stands.");
    }
}
