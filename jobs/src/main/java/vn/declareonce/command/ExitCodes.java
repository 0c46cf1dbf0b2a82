package vn.declareonce.command;

/** What every command answers to the shell. */
final class ExitCodes {
    static final int DONE = 0;
    static final int ROWS_WAIT = 1;
    static final int REFUSED = 2;
    static final int BROKE = 3;
    static final int ALREADY_RUNNING = 4;
    static final int USAGE = 64;

    private ExitCodes() {}
}
