package vn.declareonce.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.declareonce.job.Engine;
import vn.declareonce.job.LoadRequest;
import vn.declareonce.mapping.Source;
import vn.declareonce.report.StatusReport;
import vn.declareonce.source.Catalogue;

/**
 * The main job on the sample data: the units, the register, then every delivery of every source. In a source's folder a file is the
 * source's own; a file in a folder below comes from the sender of that name.
 */
final class Demo {
    private static final Path SMALL = Path.of("sample-data", "small");

    int run() throws Exception {
        Path samples = Path.of(System.getProperty("declareonce.samples", SMALL.toString()));
        if (!Files.isDirectory(samples)) {
            throw new BadUsage(
                    "The sample data is not here: " + samples.toAbsolutePath() + ". Run ./run.sh in the project");
        }
        try (Engine engine = Opened.engine()) {
            System.out.println(
                    RegisterCommand.text(RegisterCommand.load(engine, samples.resolve("register.csv"), null)));
            for (Path units : units(samples)) {
                System.out.println(UnitsCommand.text(UnitsCommand.load(engine, units, null)));
            }
            int code = new LoadRun(engine, false).run(requests(samples));
            System.out.println(
                    StatusReport.readinessText(StatusReport.of(engine.jdbc()).readiness()));
            return code == ExitCodes.ROWS_WAIT ? ExitCodes.DONE : code;
        }
    }

    /** The editions of the administrative units. */
    private static List<Path> units(Path samples) throws IOException {
        try (Stream<Path> found = Files.list(samples)) {
            return found.filter(Files::isDirectory)
                    .filter(folder -> String.valueOf(folder.getFileName()).startsWith("units"))
                    .sorted()
                    .toList();
        }
    }

    private static List<LoadRequest> requests(Path samples) throws IOException {
        List<LoadRequest> requests = new ArrayList<>();
        for (Source source : Catalogue.sources()) {
            Path folder = samples.resolve(source.name());
            if (Files.isDirectory(folder)) {
                for (Path file : files(folder)) {
                    requests.add(new LoadRequest(source, file, sender(folder, file), null, null));
                }
            }
        }
        return requests;
    }

    private static @Nullable String sender(Path folder, Path file) {
        Path parent = file.getParent();
        return parent == null || parent.equals(folder) ? null : String.valueOf(parent.getFileName());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> String.valueOf(file.getFileName())
                            .toLowerCase(Locale.ROOT)
                            .matches(".*\\.(csv|xlsx|xml)"))
                    .sorted()
                    .toList();
        }
    }
}
