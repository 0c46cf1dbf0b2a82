package vn.declareonce.desk;

/** A user has as many files at the desk as one may. Nothing was taken; once some are loaded or discarded, the file may be sent again. */
public final class QuotaReached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QuotaReached(Quota quota) {
        super("No more than " + quota.filesMost() + " files and " + quota.bytesMost() + " bytes may wait at the desk.");
    }
}
