package vn.declareonce.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.declareonce.job.Engine;
import vn.declareonce.job.RegisterRuns;
import vn.declareonce.job.Runs;
import vn.declareonce.job.Timings;
import vn.declareonce.register.RegisterChange;

@Command(
        name = "register",
        description =
                "Loads a snapshot of the population database (CSV, or XML after QCVN 109:2017) and resolves anew.")
final class RegisterCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The snapshot.")
    private Path file = Path.of("");

    @Option(names = "--as-of", paramLabel = "T", description = "The time the snapshot speaks of, Vietnam local time.")
    private @Nullable String asOf;

    @Override
    public Integer call() {
        try (Engine engine = Opened.engine()) {
            System.out.println(text(load(engine, file, asOf)));
            return ExitCodes.DONE;
        }
    }

    static RegisterChange load(Engine engine, Path file, @Nullable String asOf) {
        LoadRun.takeUp(engine);
        Runs runs = new Runs(engine);
        long run = runs.start("register", String.valueOf(file.getFileName()));
        try (TerminalProgress progress = new TerminalProgress("register")) {
            RegisterChange change = new RegisterRuns(engine, progress, new Timings())
                    .load(file, asOf == null ? null : Times.read(asOf), run);
            runs.end(run, ExitCodes.DONE, null);
            return change;
        } catch (RuntimeException e) {
            runs.end(run, Failures.exitCode(Failures.known(e)), null);
            throw e;
        }
    }

    static String text(RegisterChange change) {
        return "CSDL dân cư / Register: " + change.citizens() + " công dân / citizens"
                + (change.alreadyLoaded()
                        ? " (đã nạp trước đó / loaded before)"
                        : "; +" + change.added() + " -" + change.removed() + " ~" + change.changed());
    }
}
