package vn.declareonce.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** {@code ./run.sh}: without a command it runs the main job on the sample data. */
@Command(
        name = "./run.sh",
        description = {
            "Khai một lần / Declare Once: moves what people have already declared into one unified profile store.",
            "Without a command: loads the sample register and one delivery of every source, and prints the accounting."
        },
        subcommands = {
            LoadCommand.class,
            RetractCommand.class,
            ExtractCommand.class,
            ScheduleCommand.class,
            RegisterCommand.class,
            UnitsCommand.class,
            ResumeCommand.class,
            LayoutCommand.class,
            SourcesCommand.class,
            StatusCommand.class,
            ReportCommand.class,
            PersonCommand.class,
            PublishCommand.class,
            VerifyCommand.class,
            RebuildCommand.class,
            GenerateCommand.class,
            BenchCommand.class,
            FaultsCommand.class,
            FaultWorker.class,
            DbCommand.class
        },
        footer = {
            "",
            "Also: ./run.sh build (builds the program), ./run.sh test (runs every test),",
            "./run.sh serve (the portal), ./run.sh user (its users), ./run.sh fuzz, ./run.sh screenshots.",
            "Exit codes: 0 every row loaded or already known, 1 finished with rows held or rejected, 2 refused or did not"
                    + " balance, 3 broke and can be resumed by the same command, 4 already running, 64 wrong usage."
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        exitCodeOnInvalidInput = ExitCodes.USAGE,
        exitCodeOnExecutionException = ExitCodes.BROKE,
        version = "Declare Once 0.1.0")
final class DeclareOnce implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        return new Demo().run();
    }
}
