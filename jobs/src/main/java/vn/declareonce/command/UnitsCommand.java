package vn.declareonce.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.declareonce.job.Engine;
import vn.declareonce.job.Progress;
import vn.declareonce.job.RegisterRuns;
import vn.declareonce.job.Runs;
import vn.declareonce.job.Timings;
import vn.declareonce.register.UnitsChange;
import vn.declareonce.register.UnitsState;

@Command(
        name = "units",
        description =
                "Loads editions of the administrative units side by side and reads every address anew; without a folder"
                        + " it tells which editions are there and how the addresses read.")
final class UnitsCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "DIR",
            description =
                    "Folder of provinces.csv, districts.csv (before July 2025), wards.csv, successors.csv (if any).")
    private List<Path> folders = List.of();

    @Option(
            names = "--valid-from",
            paramLabel = "DATE",
            description = "The edition's first day; else the day in the folder's name, else 2021-01-01.")
    private @Nullable LocalDate validFrom;

    @Override
    public Integer call() {
        if (validFrom != null && folders.size() != 1) {
            throw new BadUsage("--valid-from is the first day of one folder's edition");
        }
        try (Engine engine = Opened.engine()) {
            for (Path folder : folders) {
                System.out.println(text(load(engine, folder, validFrom)));
            }
            if (folders.isEmpty()) {
                System.out.print(text(UnitsState.of(engine.jdbc())));
            }
            return ExitCodes.DONE;
        }
    }

    static UnitsChange load(Engine engine, Path folder, @Nullable LocalDate validFrom) {
        LoadRun.takeUp(engine);
        Runs runs = new Runs(engine);
        long run = runs.start("units", String.valueOf(folder.getFileName()));
        try {
            RegisterRuns registers = new RegisterRuns(engine, Progress.NONE, new Timings());
            UnitsChange change = registers.units(folder, validFrom, run);
            runs.end(run, ExitCodes.DONE, null);
            return change;
        } catch (RuntimeException e) {
            runs.end(run, Failures.exitCode(Failures.known(e)), null);
            throw e;
        }
    }

    static String text(UnitsChange change) {
        return "Đơn vị hành chính từ / Administrative units from " + change.validFrom() + ": " + change.provinces()
                + " tỉnh / provinces, " + change.districts() + " huyện / districts, " + change.wards()
                + " xã / communes; +" + change.written() + ", địa chỉ đọc khác / addresses read otherwise: "
                + change.moved();
    }

    private static String text(UnitsState state) {
        StringBuilder text = new StringBuilder();
        for (UnitsState.Edition edition : state.editions()) {
            text.append(edition.validFrom())
                    .append(edition.validTo() == null ? " -" : " - < " + edition.validTo())
                    .append(": ")
                    .append(edition.provinces())
                    .append(" tỉnh / provinces, ")
                    .append(edition.districts())
                    .append(" huyện / districts, ")
                    .append(edition.wards())
                    .append(" xã / communes, kế thừa / successors: ")
                    .append(edition.successors())
                    .append('\n');
        }
        UnitsState.Addresses addresses = state.addresses();
        return text.append("Địa chỉ / Addresses: đọc được / resolved ")
                .append(addresses.resolved())
                .append(", không rõ / unknown ")
                .append(addresses.unknown())
                .append(", nhiều xã cùng khớp / several communes ")
                .append(addresses.several())
                .append(", cần ngày / need a date ")
                .append(addresses.withoutDate())
                .append(", thiếu xã / without commune ")
                .append(addresses.withoutWard())
                .append('\n')
                .toString();
    }
}
