package vn.declareonce.register;

/**
 * What a snapshot changed against the one before it, in citizens.
 *
 * @param alreadyLoaded the same bytes are the active snapshot; nothing was done and the numbers are that snapshot's
 */
public record RegisterChange(
        int snapshotNo, long citizens, long added, long removed, long changed, boolean alreadyLoaded) {}
