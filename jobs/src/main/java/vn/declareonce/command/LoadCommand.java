package vn.declareonce.command;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.declareonce.extract.Deliveries;
import vn.declareonce.extract.Delivery;
import vn.declareonce.job.Engine;
import vn.declareonce.job.LoadRequest;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;

@Command(
        name = "load",
        description =
                "Loads delivered files of a source; a file that was loaded before is answered with its first receipt.")
final class LoadCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SOURCE", description = "The source, such as vaccination.")
    private String source = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "CSV or XLSX files.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--sender",
            paramLabel = "CODE",
            description = "Who answers for the files; default: the source itself.")
    private @Nullable String sender;

    @Option(
            names = "--layout",
            paramLabel = "NAME|FILE",
            description = "A layout of the source by name, or a layout file (.yaml); default: found by the header.")
    private @Nullable String layout;

    @Option(
            names = "--observed-at",
            paramLabel = "T",
            description = "Vietnam local time the files speak of, as 2021-09-13 or 2021-09-13T08:00.")
    private @Nullable String observedAt;

    @Option(
            names = "--replaces",
            paramLabel = "DELIVERY",
            description = "Takes this delivery of the source back and loads the one file in its place.")
    private @Nullable String replaces;

    @Option(names = "--dry-run", description = "Answers the receipts the load would give, and changes nothing.")
    private boolean dryRun;

    @Option(
            names = "--admit-anyway",
            paramLabel = "REASON",
            description = "Loads even a delivery most of whose rows are rejected; the reason is recorded with it.")
    private @Nullable String admitAnyway;

    @Option(names = "--json", description = "Prints the receipts as JSON alone on standard output.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Source known = source(source);
        Layout chosen = layout == null ? null : LayoutCommand.layout(LayoutCommand.source(source), layout);
        LocalDateTime time = observedAt == null ? null : Times.read(observedAt);
        if (admitAnyway != null && admitAnyway.isBlank()) {
            throw new BadUsage("--admit-anyway needs a reason");
        }
        LoadRequest.Admission admission =
                admitAnyway == null ? null : new LoadRequest.Admission(admitAnyway.strip(), Actor.name());
        List<LoadRequest> requests = new ArrayList<>();
        for (Path file : files) {
            requests.add(new LoadRequest(known, file, sender, chosen, time).with(admission));
        }
        try (Engine engine = Opened.engine()) {
            requireReplaced(engine);
            return dryRun
                    ? new DryLoadRun(engine, json, replaces).run(requests)
                    : new LoadRun(engine, json, replaces).run(requests);
        }
    }

    private void requireReplaced(Engine engine) {
        if (replaces == null) {
            return;
        }
        if (files.size() != 1) {
            throw new BadUsage("--replaces takes one file");
        }
        Delivery replaced = new Deliveries(engine.jdbc())
                .find(replaces)
                .orElseThrow(() -> new BadUsage("There is no delivery " + replaces));
        if (!replaced.source().equals(source)) {
            throw new BadUsage("Delivery " + replaces + " is of source " + replaced.source() + ", not of " + source);
        }
    }

    static Source source(String name) {
        return Catalogue.sources().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadUsage("There is no source '" + name + "'. Known: "
                        + String.join(
                                ", ",
                                Catalogue.sources().stream().map(Source::name).toList())));
    }
}
