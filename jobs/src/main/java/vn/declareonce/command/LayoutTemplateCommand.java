package vn.declareonce.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;
import vn.declareonce.tabular.TabularFormat;
import vn.declareonce.template.GuidePage;
import vn.declareonce.template.TemplateWorkbook;

@Command(
        name = "template",
        description = "Writes the workbook a province fills in, and its guide page beside it, from a layout.")
final class LayoutTemplateCommand implements Callable<Integer> {
    private static final String EXTENSION = ".xlsx";

    @Parameters(paramLabel = "SOURCE", description = "The source.")
    private String source = "";

    @Option(names = "--out", required = true, paramLabel = "F.xlsx", description = "Where to write the workbook.")
    private Path out = Path.of("");

    @Option(names = "--layout", paramLabel = "NAME|FILE.yaml", description = "Default: the source's first layout.")
    private @Nullable String layout;

    @Override
    public Integer call() throws IOException {
        Source known = LayoutCommand.source(source);
        Layout chosen = layout == null ? fillable(known) : LayoutCommand.layout(known, layout);
        if (!takesWorkbooks(chosen)) {
            throw new BadUsage(
                    "Layout " + chosen.name() + " of " + source + " takes no workbooks; name another by --layout");
        }
        String name = String.valueOf(out.getFileName());
        if (!name.endsWith(EXTENSION)) {
            throw new BadUsage("--out must name a file that ends in .xlsx");
        }
        try (OutputStream workbook = Files.newOutputStream(out)) {
            TemplateWorkbook.write(known, chosen, workbook);
        }
        Path guide = out.resolveSibling(name.substring(0, name.length() - EXTENSION.length()) + ".html");
        Files.writeString(guide, GuidePage.text(known, chosen));
        System.out.println("Tệp mẫu / Workbook: " + out);
        System.out.println("Hướng dẫn / Guide: " + guide);
        return ExitCodes.DONE;
    }

    private static Layout fillable(Source source) {
        return source.layouts().stream()
                .filter(LayoutTemplateCommand::takesWorkbooks)
                .findFirst()
                .orElse(source.layouts().get(0));
    }

    private static boolean takesWorkbooks(Layout layout) {
        TabularFormat.Kind kind = layout.format().kind();
        return kind == null || kind == TabularFormat.Kind.XLSX;
    }
}
