package vn.declareonce.connect;

import org.jspecify.annotations.Nullable;

/** The legacy system could not be read: a fault of the environment. Nothing was taken; the next run starts the fetch again. */
public final class FetchFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what and what to do; never a credential or a personal value */
    public FetchFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
