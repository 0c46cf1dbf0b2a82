package vn.declareonce.connect;

/** One file may not be read; the others of its folder may. */
public final class FileUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FileUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
