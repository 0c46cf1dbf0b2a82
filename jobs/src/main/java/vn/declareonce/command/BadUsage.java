package vn.declareonce.command;

/** The command was asked for something it cannot understand. */
final class BadUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadUsage(String message) {
        super(message);
    }
}
