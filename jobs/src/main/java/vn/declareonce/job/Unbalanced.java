package vn.declareonce.job;

/** The accounting equation of a delivery does not hold. Nothing of it reached a profile, and what was admitted is taken back. */
public final class Unbalanced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unbalanced(String delivery, long read, long accounted) {
        super("Delivery " + delivery + " does not balance: " + read + " rows read, " + accounted
                + " accounted for. Nothing of it stays in the store. Keep the delivery's file and report this.");
    }

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unbalanced) {
                return true;
            }
        }
        return false;
    }
}
