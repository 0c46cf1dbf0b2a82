package vn.declareonce.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.declareonce.job.Engine;
import vn.declareonce.report.SourceReport;
import vn.declareonce.report.SourcesPage;
import vn.declareonce.source.Catalogue;

@Command(
        name = "sources",
        description = "Lists the sources: facts, layouts, connectors, schedule and the last delivery.")
final class SourcesCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Prints JSON alone on standard output.")
    private boolean json;

    @Option(names = "--page", description = "Prints the page docs/sources.md, which is the same on every machine.")
    private boolean page;

    @Override
    public Integer call() {
        if (page) {
            System.out.print(SourcesPage.text(Catalogue.sources()));
            return ExitCodes.DONE;
        }
        try (Engine engine = Opened.engine()) {
            SourceReport report = SourceReport.of(engine.jdbc(), LayoutCommand.sources(), engine.home());
            if (json) {
                report.writeJson(System.out);
            } else {
                System.out.print(report.text());
            }
            return ExitCodes.DONE;
        }
    }
}
