package vn.declareonce.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.declareonce.bench.Bench;
import vn.declareonce.bench.BenchPlan;
import vn.declareonce.bench.BenchResult;
import vn.declareonce.bench.BenchText;
import vn.declareonce.bench.LinkingBench;
import vn.declareonce.bench.LinkingResult;
import vn.declareonce.bench.LinkingText;
import vn.declareonce.job.Engine;
import vn.declareonce.sampledata.Generator;

@Command(
        name = "bench",
        description = "Measures the load and the linking side by side with what they are held against.",
        subcommands = {BenchCommand.Load.class, BenchCommand.Linking.class, BenchCommand.Written.class})
final class BenchCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new BadUsage(
                "Say what to measure: bench load --rows N, bench linking --dir GENERATED, or bench files --rows N --out DIR");
    }

    @Command(
            name = "load",
            description = {
                "Measures the load, staging alone, a plain COPY, COPY with one upsert and a stock Spring Batch writer on the same"
                        + " file.",
                "Uses a database of its own, declare_once_bench, on the store's server; the store is not touched."
            })
    static final class Load implements Callable<Integer> {
        @Option(names = "--rows", required = true, paramLabel = "N", description = "Rows of the delivery.")
        private long rows;

        @Option(
                names = "--seed",
                defaultValue = "1",
                paramLabel = "S",
                description = "The same seed gives the same rows; default: ${DEFAULT-VALUE}.")
        private long seed;

        @Option(names = "--keep", description = "Leaves the loaded database and the files.")
        private boolean keep;

        @Option(names = "--json", description = "Prints the figures as JSON alone on standard output.")
        private boolean json;

        @Override
        public Integer call() throws Exception {
            if (rows < 1) {
                throw new BadUsage("--rows must be 1 or more");
            }
            BenchPlan plan = new BenchPlan(Opened.settings(), rows, seed, keep);
            BenchResult result = Bench.run(plan, System.err::println);
            (json ? System.err : System.out).println(BenchText.of(result));
            System.out.println(result.json());
            return ExitCodes.DONE;
        }
    }

    @Command(
            name = "linking",
            description = {
                "Holds the links of the store against truth.csv of a generated folder whose register and deliveries it has loaded.",
                "Rows loaded from elsewhere are not judged; nothing is changed."
            })
    static final class Linking implements Callable<Integer> {
        @Option(
                names = "--dir",
                required = true,
                paramLabel = "GENERATED",
                description = "The folder that generate has written.")
        private Path folder = Path.of("");

        @Option(names = "--json", description = "Prints the figures as JSON alone on standard output.")
        private boolean json;

        @Override
        public Integer call() throws Exception {
            if (!Files.isRegularFile(folder.resolve("truth.csv"))) {
                throw new BadUsage("--dir must be a folder with a truth.csv, as generate writes it");
            }
            try (Engine engine = Opened.engine()) {
                LinkingResult result = LinkingBench.of(engine, folder);
                System.out.println(json ? result.json() : LinkingText.of(result));
            }
            return ExitCodes.DONE;
        }
    }

    @Command(
            name = "files",
            description = "Writes the register and the delivery that bench load measures with, to load them by hand.")
    static final class Written implements Callable<Integer> {
        @Option(names = "--rows", required = true, paramLabel = "N", description = "Rows of the delivery.")
        private long rows;

        @Option(
                names = "--seed",
                defaultValue = "1",
                paramLabel = "S",
                description = "The same seed gives the same bytes; default: ${DEFAULT-VALUE}.")
        private long seed;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
        private Path out = Path.of("");

        @Option(
                names = "--workbook",
                description = "The delivery as a workbook; a million rows take DECLARE_ONCE_HEAP=3g.")
        private boolean workbook;

        @Override
        public Integer call() throws Exception {
            if (rows < 1) {
                throw new BadUsage("--rows must be 1 or more");
            }
            System.out.println(workbook ? Generator.benchWorkbook(rows, seed, out) : Generator.bench(rows, seed, out));
            return ExitCodes.DONE;
        }
    }
}
