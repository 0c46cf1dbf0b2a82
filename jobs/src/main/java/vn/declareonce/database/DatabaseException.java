package vn.declareonce.database;

import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Blame;

/** The database cannot be had. The message says what, where (never a password) and what to do. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The codes of {@code docs/errors.md}. */
    public enum Code {
        DATABASE_SETTINGS(Blame.CONFIG),
        DATABASE_UNREACHABLE(Blame.ENVIRONMENT),
        DATABASE_UNSUITABLE(Blame.ENVIRONMENT),
        EMBEDDED_UNAVAILABLE(Blame.ENVIRONMENT),
        EMBEDDED_FAILED(Blame.ENVIRONMENT),
        EMBEDDED_NOT_RUNNING(Blame.ENVIRONMENT);

        private final Blame blame;

        Code(Blame blame) {
            this.blame = blame;
        }

        public Blame blame() {
            return blame;
        }
    }

    private final Code code;

    DatabaseException(Code code, String message) {
        this(code, message, null);
    }

    DatabaseException(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
