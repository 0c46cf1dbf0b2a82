package vn.declareonce.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.declareonce.desk.Ledger;
import vn.declareonce.report.FigureSheet;
import vn.declareonce.report.Outcome;
import vn.declareonce.report.Receipt;
import vn.declareonce.watch.RunHistory;
import vn.declareonce.watch.RunLine;
import vn.declareonce.watch.Watch;

/** Runs and deliveries as workbooks, by the filters of their pages. Figures and names of files, never a cell. */
@Controller
class ExportPages {
    private static final int BATCH = 500;
    private static final int BATCHES_MOST = 100;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Watch watch;
    private final RunHistory runs;
    private final Ledger ledger;
    private final MessageSource texts;

    ExportPages(Watch watch, Watching watching, Ledger ledger, MessageSource texts) {
        this.watch = watch;
        this.runs = watching.runs();
        this.ledger = ledger;
        this.texts = texts;
    }

    @GetMapping("/exports/runs.xlsx")
    void runs(RunPages.Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        RunHistory.Search search = filter.search();
        Function<String, String> text = key -> texts.getMessage(key, null, locale);
        Figures figures = new Figures(locale);
        List<String> heads = List.of(
                "col.run",
                "col.job",
                "run.given",
                "col.status",
                "col.started",
                "col.ended",
                "col.took",
                "col.deliveries",
                "col.rows",
                "run.exit");
        write(
                response,
                "runs.xlsx",
                text.apply("runs.title"),
                heads.stream().map(text).toList(),
                sheet -> {
                    for (int batch = 0; batch < BATCHES_MOST; batch++) {
                        List<RunLine> lines = runs.search(search, new Watch.Page(batch, BATCH));
                        lines.forEach(line -> sheet.row(run(line, text, figures)));
                        if (lines.size() < BATCH) {
                            return;
                        }
                    }
                });
    }

    @GetMapping("/exports/deliveries.xlsx")
    void deliveries(
            @ModelAttribute("figures") Figures figures,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String province,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Watch.Search search = new Watch.Search(province.isBlank() ? null : province, words, null);
        Function<String, String> text = key -> texts.getMessage(key, null, locale);
        List<String> heads = new java.util.ArrayList<>(List.of(
                        "receipt.delivery",
                        "col.file",
                        "col.sender",
                        "col.source",
                        "col.received",
                        "col.status",
                        "col.read")
                .stream()
                .map(text)
                .toList());
        for (Outcome outcome : Outcome.values()) {
            heads.add(figures.outcome(outcome));
        }
        heads.add(text.apply("run.balance"));
        write(response, "deliveries.xlsx", text.apply("deliveries.title"), heads, sheet -> {
            for (int batch = 0; batch < BATCHES_MOST; batch++) {
                List<Receipt> receipts = ledger.receipts(watch.deliveries(search, new Watch.Page(batch, BATCH)));
                receipts.forEach(receipt -> sheet.row(delivery(receipt, text, figures)));
                if (receipts.size() < BATCH) {
                    return;
                }
            }
        });
    }

    private interface Rows {
        void into(FigureSheet sheet);
    }

    private static void write(HttpServletResponse response, String name, String title, List<String> heads, Rows rows)
            throws IOException {
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        try (FigureSheet sheet = new FigureSheet(title, heads)) {
            rows.into(sheet);
            sheet.write(response.getOutputStream());
        }
    }

    private static List<Object> run(RunLine run, Function<String, String> text, Figures figures) {
        return List.of(
                run.number(),
                text.apply("job." + run.job()),
                run.detail(),
                text.apply("run.status." + run.state().code()),
                figures.moment(run.startedAt()),
                figures.moment(run.endedAt()),
                figures.seconds(run.took()),
                run.deliveries(),
                run.rowsRead(),
                run.exitCode() == null ? "" : run.exitCode().toString());
    }

    private static List<Object> delivery(Receipt receipt, Function<String, String> text, Figures figures) {
        List<Object> cells = new java.util.ArrayList<>(List.of(
                receipt.delivery(),
                receipt.file(),
                figures.sender(receipt.sender()),
                text.apply("source." + receipt.source()),
                figures.moment(receipt.receivedAt()),
                text.apply("delivery.status." + figures.state(receipt)),
                receipt.counts().read()));
        for (Outcome outcome : Outcome.values()) {
            cells.add(receipt.counts().of(outcome));
        }
        long open = receipt.counts().unaccounted();
        cells.add(open == 0 ? "✓" : receipt.unfinished() ? "–" : "✗ " + open);
        return cells;
    }
}
