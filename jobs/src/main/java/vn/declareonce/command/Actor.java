package vn.declareonce.command;

/** Who runs the command, for the audit: the user of the operating system. */
final class Actor {
    private Actor() {}

    static String name() {
        return "command line: " + System.getProperty("user.name", "unknown");
    }
}
