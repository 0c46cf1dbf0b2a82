package vn.declareonce.stage;

import vn.declareonce.record.Fingerprint;

/**
 * Remembers the identities already sent, so that a person's second row need not send them again. Of fixed size: a forgotten identity
 * is sent twice, which the admit step removes.
 */
final class SeenIdentities {
    private static final int SLOTS = 1 << 20;

    private final long[] high = new long[SLOTS];
    private final long[] low = new long[SLOTS];

    /** True when the identity is not remembered; it is from now on. */
    boolean add(Fingerprint identity) {
        int slot = (int) identity.low() & (SLOTS - 1);
        if (high[slot] == identity.high() && low[slot] == identity.low()) {
            return false;
        }
        high[slot] = identity.high();
        low[slot] = identity.low();
        return true;
    }
}
