package vn.declareonce.fuzz;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code ./run.sh fuzz} starts. Exit code 1: something was found. */
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description = {
            "Tìm lỗi của các bộ đọc dữ liệu bằng đầu vào ngẫu nhiên có dẫn đường.",
            "Looks for defects of the parsers, guided by coverage."
        })
final class FuzzCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", description = "a target, or 'all'; without one the targets are listed")
    private @Nullable String target;

    @Option(
            names = "--minutes",
            defaultValue = "1",
            description = "how long each target runs (default: ${DEFAULT-VALUE})")
    private double minutes;

    @Option(names = "--from-nothing", description = "without any corpus, to see coverage grow")
    private boolean fromNothing;

    @Option(names = "--keep", description = "afterwards add to the committed corpus the few inputs that reach more")
    private boolean keep;

    @Option(names = "--replay", description = "run one file of a finding instead")
    private @Nullable Path replay;

    private final PrintStream out = System.out;

    /** @param arguments as given to {@code ./run.sh fuzz} */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FuzzCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (target == null) {
            Targets.names().forEach(out::println);
            return 0;
        }
        Path file = replay;
        if (file != null) {
            Targets.named(target).run(Files.readAllBytes(file));
            out.println("Không có lỗi / Nothing is found: " + file);
            return 0;
        }
        Collection<String> names = target.equals("all") ? Targets.names() : List.of(target);
        int found = 0;
        for (String name : names) {
            Targets.named(name);
            found += run(name) ? 1 : 0;
        }
        return found == 0 ? 0 : 1;
    }

    private boolean run(String name) throws Exception {
        String home = System.getenv().getOrDefault("DECLARE_ONCE_HOME", "../.declare-once");
        FuzzRun run =
                new FuzzRun(Path.of(""), Path.of(home, "fuzz").toAbsolutePath().normalize(), name);
        FuzzRun.Figures figures = run.fuzz(Math.round(minutes * 60), fromNothing);
        boolean found = figures.exitCode() != 0;
        if (keep && !found) {
            out.println(name + ": " + run.keep() + " inputs added to the committed corpus");
        }
        out.printf(
                "%s: runs %,d, coverage %d -> %d, features %d, %s%n",
                name,
                figures.runs(),
                figures.coverageBefore(),
                figures.coverageAfter(),
                figures.features(),
                found ? "có lỗi / FINDING in " + run.findings() : "không có lỗi / no finding");
        if (found) {
            out.println("./run.sh fuzz " + name + " --replay " + run.findings() + "/crash-...");
        }
        return found;
    }
}
