package vn.declareonce.command;

import picocli.CommandLine;

/** The one entry of the program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command; answers its exit code. */
    static int run(String... args) {
        return new CommandLine(new DeclareOnce())
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }
}
