package vn.declareonce.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.declareonce.job.Engine;
import vn.declareonce.job.Progress;
import vn.declareonce.job.RegisterRuns;
import vn.declareonce.job.Runs;
import vn.declareonce.job.Timings;
import vn.declareonce.register.UnitsChange;

@Command(
        name = "units",
        description =
                "Loads the administrative units (provinces.csv, districts.csv, wards.csv) and reads every address anew.")
final class UnitsCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "Folder of the three files.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        try (Engine engine = Opened.engine()) {
            UnitsChange change = load(engine, folder);
            System.out.println("Đơn vị hành chính / Administrative units: " + change);
            return ExitCodes.DONE;
        }
    }

    static UnitsChange load(Engine engine, Path folder) {
        LoadRun.takeUp(engine);
        Runs runs = new Runs(engine);
        long run = runs.start("units", String.valueOf(folder.getFileName()));
        try {
            UnitsChange change = new RegisterRuns(engine, Progress.NONE, new Timings()).units(folder, run);
            runs.end(run, ExitCodes.DONE, null);
            return change;
        } catch (RuntimeException e) {
            runs.end(run, Failures.exitCode(Failures.known(e)), null);
            throw e;
        }
    }
}
