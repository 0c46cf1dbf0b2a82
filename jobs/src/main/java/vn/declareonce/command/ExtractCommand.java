package vn.declareonce.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.declareonce.connect.ConnectorSettings;
import vn.declareonce.connect.Connectors;
import vn.declareonce.job.Engine;

@Command(
        name = "extract",
        description = "Fetches what is new of a source by its connectors (connectors.yaml) and loads it.")
final class ExtractCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SOURCE", description = "The source, such as vaccination.")
    private String source = "";

    @Option(
            names = "--connector",
            paramLabel = "NAME",
            description = "Only this connector of the source; default: all of them, one after the other.")
    private @Nullable String connector;

    @Option(names = "--json", description = "Prints the receipts as JSON alone on standard output.")
    private boolean json;

    @Override
    public Integer call() {
        LoadCommand.source(source);
        List<ConnectorSettings> chosen = chosen();
        try (Engine engine = Opened.engine()) {
            LoadRun.takeUp(engine);
            return new ExtractRun(engine, json).run(chosen, null);
        }
    }

    private List<ConnectorSettings> chosen() {
        List<ConnectorSettings> chosen = Connectors.read(Opened.settings().home()).of(source).stream()
                .filter(one -> connector == null || one.name().equals(connector))
                .toList();
        if (chosen.isEmpty()) {
            throw new BadUsage("Source " + source + " has no " + (connector == null ? "connector" : "such connector")
                    + " in " + Opened.settings().home().resolve("connectors.yaml") + "; see docs/connectors.md");
        }
        return chosen;
    }
}
