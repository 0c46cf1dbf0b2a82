package vn.declareonce.portal;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The entry of the portal's program: {@code ./run.sh serve}, {@code ./run.sh user} and {@code ./run.sh bench portal}. */
@Command(
        name = "./run.sh",
        description = "Khai một lần / Declare Once: the portal for provinces and operators.",
        subcommands = {ServeCommand.class, UserCommand.class, BenchCommand.class},
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        exitCodeOnInvalidInput = Portal.USAGE,
        exitCodeOnExecutionException = Portal.BROKE)
public final class Portal implements Callable<Integer> {
    static final int DONE = 0;
    static final int REFUSED = 2;
    static final int BROKE = 3;
    static final int USAGE = 64;

    Portal() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Portal()).execute(args));
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.err);
        return USAGE;
    }
}
