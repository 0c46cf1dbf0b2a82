package vn.declareonce.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.declareonce.drafting.Drift;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;

@Command(
        name = "diff",
        description =
                "Shows how a file differs from its layout: new, missing and renamed columns, new code words. Loads"
                        + " nothing. Exit code 0: no difference, 1: some, 2: it would be refused.")
final class LayoutDiffCommand implements Callable<Integer> {
    private static final int WORDS_SHOWN = 20;

    @Parameters(paramLabel = "FILE", description = "A CSV or XLSX file.")
    private Path file = Path.of("");

    @Option(
            names = "--layout",
            paramLabel = "[SOURCE/]NAME|FILE.yaml",
            description = "The layout to compare with; default: the one whose columns fit best.")
    private @Nullable String layout;

    @Override
    public Integer call() {
        LayoutCommand.existing(file);
        Layout chosen = chosen();
        Drift drift = Drift.of(file, LoadCommand.source(chosen.source()), chosen);
        System.out.println("Mẫu / Layout: " + chosen.source() + "/" + chosen.name() + " v" + chosen.version());
        print("Thiếu cột bắt buộc / Missing, required", drift.missingRequired());
        print("Thiếu cột / Missing", drift.missing());
        print(
                "Có thể đổi tên / Perhaps renamed",
                drift.renamed().stream()
                        .map(renamed -> renamed.before() + " -> " + renamed.now())
                        .toList());
        print("Cột mới / New", drift.added());
        print(
                "Từ mã mới / New code words",
                drift.words().stream()
                        .limit(WORDS_SHOWN)
                        .map(word -> word.heading() + ": '" + word.word() + "' x " + word.rows())
                        .toList());
        if (drift.none()) {
            System.out.println("Không có khác biệt / No difference");
        }
        return drift.none()
                ? ExitCodes.DONE
                : drift.missingRequired().isEmpty() ? ExitCodes.ROWS_WAIT : ExitCodes.REFUSED;
    }

    private Layout chosen() {
        String named = layout;
        if (named == null) {
            return Drift.nearest(file, LayoutCommand.sources());
        }
        if (named.endsWith(".yaml")) {
            Layout read = Layout.read(LayoutCommand.existing(Path.of(named)));
            LoadCommand.source(read.source()).check(read);
            return read;
        }
        String[] parts = named.split("/", 2);
        List<Source> sources = parts.length == 2 ? List.of(LayoutCommand.source(parts[0])) : LayoutCommand.sources();
        String name = parts[parts.length - 1];
        List<Layout> found = sources.stream()
                .flatMap(source -> source.layouts().stream())
                .filter(candidate -> candidate.name().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new BadUsage((found.isEmpty() ? "There is no layout '" : "Several sources have a layout '") + named
                    + "'; name it as SOURCE/NAME or as a .yaml file");
        }
        return found.get(0);
    }

    private static void print(String label, List<String> lines) {
        if (!lines.isEmpty()) {
            System.out.println(label + ":");
            lines.forEach(line -> System.out.println("  " + line));
        }
    }
}
