package vn.declareonce.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.declareonce.drafting.Drafting;
import vn.declareonce.drafting.Guess;
import vn.declareonce.drafting.LayoutDraft;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.ExampleRun;
import vn.declareonce.mapping.LayoutFolder;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;

@Command(
        name = "layout",
        description =
                "Layouts: drafts one for an unknown file, proves one by its examples, shows drift, writes templates.",
        subcommands = {
            LayoutCommand.Check.class,
            LayoutCommand.Draft.class,
            LayoutDiffCommand.class,
            LayoutTemplateCommand.class
        })
final class LayoutCommand implements Callable<Integer> {
    private static final int EXAMPLES_MIN = 4;

    @Override
    public Integer call() {
        throw new BadUsage("Say what: layout check, layout draft, layout diff or layout template");
    }

    /** The source with the layouts of the home beside its own. */
    static Source source(String name) {
        return LayoutFolder.in(home()).extend(LoadCommand.source(name));
    }

    static List<Source> sources() {
        LayoutFolder folder = LayoutFolder.in(home());
        return Catalogue.sources().stream().map(folder::extend).toList();
    }

    static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadUsage("There is no file " + file);
        }
        return file;
    }

    private static Path home() {
        return Opened.settings().home();
    }

    @Command(name = "check", description = "Reads a layout and runs its examples.")
    static final class Check implements Callable<Integer> {
        @Parameters(paramLabel = "FILE.yaml", description = "The layout.")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            Layout layout = Layout.read(existing(file));
            Source source = LoadCommand.source(layout.source());
            source.check(layout);
            List<String> failures = ExampleRun.failures(source, layout);
            System.out.println(layout.source() + "/" + layout.name() + " version " + layout.version() + ", "
                    + layout.columns().size() + " columns, sha256 " + layout.sha256());
            System.out.println("Ví dụ / Examples: " + layout.examples().size() + ", sai / failing: " + failures.size());
            failures.forEach(failure -> System.out.println("  " + failure));
            advice(layout).forEach(System.out::println);
            return failures.isEmpty() ? ExitCodes.DONE : ExitCodes.REFUSED;
        }

        private static List<String> advice(Layout layout) {
            List<String> advice = new ArrayList<>();
            boolean accepts = layout.examples().stream().anyMatch(example -> example.accepted());
            boolean rejects = layout.examples().stream().anyMatch(example -> !example.accepted());
            if (layout.examples().size() < EXAMPLES_MIN || !accepts || !rejects) {
                advice.add("Nên có ít nhất " + EXAMPLES_MIN + " ví dụ, cả được nhận và bị từ chối / Wanted: at least "
                        + EXAMPLES_MIN + " examples, accepted and rejected");
            }
            if (layout.examples().stream()
                    .anyMatch(example -> example.accepted() && example.values().isEmpty())) {
                advice.add("Có ví dụ được nhận mà không nói rõ giá trị / An accepted example does not say its values");
            }
            return advice;
        }
    }

    @Command(
            name = "draft",
            description = "Proposes a layout for a file nobody prepared for; prints YAML with questions.")
    static final class Draft implements Callable<Integer> {
        @Parameters(paramLabel = "SAMPLE", description = "A CSV or XLSX file.")
        private Path sample = Path.of("");

        @Option(names = "--source", paramLabel = "S", description = "The source it belongs to; default: the likeliest.")
        private @Nullable String source;

        @Option(
                names = "--out",
                paramLabel = "FILE.yaml",
                description = "Writes the YAML there; an existing file stays.")
        private @Nullable Path out;

        @Override
        public Integer call() throws Exception {
            List<Source> sources = source == null ? sources() : List.of(LayoutCommand.source(source));
            existing(sample);
            if (out != null && Files.exists(out)) {
                throw new BadUsage("There is a file " + out + " already");
            }
            LayoutDraft draft = Drafting.of(sample, String.valueOf(sample.getFileName()), sources);
            if (out == null) {
                System.out.print(draft.yaml());
            } else {
                Files.writeString(out, draft.yaml());
            }
            System.err.println(summary(draft));
            return ExitCodes.DONE;
        }

        static String summary(LayoutDraft draft) {
            long sure = draft.guesses().stream()
                    .filter(guess -> guess.confidence() >= Guess.SURE_ENOUGH)
                    .count();
            return "Nguồn / Source: " + draft.source() + " (" + Math.round(draft.confidence() * 100)
                    + " %); trường / fields: " + sure + "; câu hỏi / questions: "
                    + draft.questions().size();
        }
    }

    /** A layout of the source by name, or from a file. */
    static Layout layout(Source source, String nameOrFile) {
        if (nameOrFile.endsWith(".yaml")) {
            return source.read(existing(Path.of(nameOrFile)));
        }
        return source.layouts().stream()
                .filter(layout -> layout.name().equals(nameOrFile))
                .findFirst()
                .orElseThrow(() -> new BadUsage("Source " + source.name() + " has no layout '" + nameOrFile
                        + "'. Known: "
                        + String.join(
                                ", ",
                                source.layouts().stream().map(Layout::name).toList())
                        + "; or name a .yaml file"));
    }
}
