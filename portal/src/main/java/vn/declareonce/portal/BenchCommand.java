package vn.declareonce.portal;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.declareonce.bench.BenchDatabase;
import vn.declareonce.database.DatabaseSettings;
import vn.declareonce.job.Engine;
import vn.declareonce.portal.bench.PageTimes;
import vn.declareonce.portal.bench.Pressure;
import vn.declareonce.portal.bench.PressurePlan;
import vn.declareonce.portal.bench.PressureResult;

@Command(
        name = "bench",
        description = "Measures the portal; ./run.sh bench portal, ./run.sh bench pages.",
        subcommands = {BenchCommand.OfPortal.class, BenchCommand.OfPages.class})
final class BenchCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.err.println("bench portal, bench pages; ./run.sh bench portal --help");
        return Portal.USAGE;
    }

    @Command(
            name = "portal",
            description = {
                "Presses a portal: many files at once, slow and cut lines, a large workbook, a server killed while it"
                        + " checks and loads.",
                "Uses a database of its own, declare_once_bench, on the store's server, and a folder of its own in the"
                        + " home.",
                "Exit code 2 when anything was lost or doubled."
            })
    static final class OfPortal implements Callable<Integer> {
        @Option(names = "--uploads", defaultValue = "50", paramLabel = "N", description = "Files at once; default: 50.")
        private int uploads;

        @Option(names = "--rows", defaultValue = "1000", paramLabel = "N", description = "Rows of each; default: 1000.")
        private int rows;

        @Option(
                names = "--megabytes",
                defaultValue = "200",
                paramLabel = "N",
                description = "Of the large workbook, 0 for none; default: 200.")
        private int megabytes;

        @Option(
                names = "--kill-rows",
                defaultValue = "50000",
                paramLabel = "N",
                description = "Of the file whose check and load are killed, 0 for none; default: 50000.")
        private int killRows;

        @Option(names = "--json", description = "Prints the figures as JSON alone on standard output.")
        private boolean json;

        @Override
        public Integer call() throws Exception {
            if (uploads < 1 || rows < 1 || megabytes < 0 || killRows < 0) {
                System.err.println("--uploads and --rows are 1 or more, --megabytes and --kill-rows 0 or more");
                return Portal.USAGE;
            }
            DatabaseSettings settings = DatabaseSettings.fromEnvironment(System.getenv());
            Path folder = BenchDatabase.emptied(settings.home().toAbsolutePath().resolve("bench-portal"));
            PressurePlan whole = PressurePlan.whole(folder);
            PressurePlan plan = new PressurePlan(
                    folder, uploads, rows, megabytes, whole.slow(), whole.cuts(), killRows, whole.heapMegabytes());
            PressureResult result = measured(plan, settings);
            BenchDatabase.emptied(folder);
            (json ? System.err : System.out).print(result.text());
            if (json) {
                System.out.println(result.json());
            }
            return result.exact() ? Portal.DONE : Portal.REFUSED;
        }

        private static PressureResult measured(PressurePlan plan, DatabaseSettings settings) throws Exception {
            try (BenchDatabase database = BenchDatabase.of(settings)) {
                try (Engine engine = database.fresh(plan.folder().resolve("home"))) {
                    return Pressure.run(plan, engine, database.server(), System.err::println);
                } finally {
                    database.drop();
                }
            }
        }
    }

    @Command(
            name = "pages",
            description = {
                "Times the pages of a portal of its own on your store, a clerk and an operator going round at once.",
                "Start a load in another terminal to see them while it runs. Makes two users for it and disables them."
            })
    static final class OfPages implements Callable<Integer> {
        @Option(names = "--seconds", defaultValue = "60", paramLabel = "N", description = "How long; default: 60.")
        private int seconds;

        @Override
        public Integer call() throws Exception {
            if (seconds < 1) {
                System.err.println("--seconds is 1 or more");
                return Portal.USAGE;
            }
            DatabaseSettings settings = DatabaseSettings.fromEnvironment(System.getenv());
            try (Engine engine = Engine.open(settings)) {
                System.out.print(PageTimes.text(PageTimes.measure(engine, settings, seconds, System.err::println)));
            }
            return Portal.DONE;
        }
    }
}
