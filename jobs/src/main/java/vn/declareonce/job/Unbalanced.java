package vn.declareonce.job;

/** The accounting equation of a delivery does not hold. Nothing of it reached a profile. */
public final class Unbalanced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unbalanced(String delivery, long read, long accounted) {
        super("Delivery " + delivery + " does not balance: " + read + " rows read, " + accounted
                + " accounted for. No profile was changed. Keep the delivery's file and report this.");
    }
}
