package vn.declareonce.command;

import picocli.CommandLine;

/** The one entry of the program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Shutdown shutdown = Shutdown.attach();
        int code = run(args);
        shutdown.ended(code);
        System.exit(code);
    }

    /** Runs one command; answers its exit code. Without arguments it loads the sample data. */
    public static int run(String... args) {
        try {
            return new CommandLine(new DeclareOnce())
                    .setExecutionExceptionHandler(new Failures())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .execute(args);
        } catch (VirtualMachineError exhausted) {
            // Java's own exit code for this would be 1, which says that all is loaded and some rows wait.
            return Failures.report(exhausted);
        }
    }
}
