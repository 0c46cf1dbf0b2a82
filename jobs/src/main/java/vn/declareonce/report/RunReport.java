package vn.declareonce.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.declareonce.database.Sql;
import vn.declareonce.report.StatusReport.Readiness;

/**
 * The page of a run: one HTML file that needs no other, no script and no network. Of the run's deliveries: the accounting, outcomes by
 * source and province, reasons ranked with their remedies; of the whole store: links by method and readiness. Vietnamese first, English
 * beside it. Holds no personal value.
 */
public final class RunReport {
    private static final Sql REASONS = Sql.file("report/reasons.sql");
    private static final Sql LINKS = Sql.file("report/links.sql");
    private static final Sql MISSING = Sql.file("report/missing.sql");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);
    private static final TemplateEngine TEMPLATES = templates();

    private RunReport() {}

    /** A reason with its words and the rows it stopped, or only doubted. */
    record ReasonLine(
            Ranked rank,
            String vietnamese,
            String english,
            String todoVietnamese,
            String todoEnglish,
            List<String> figures) {}

    /** A delivery with what the page prints of it. */
    record DeliveryLine(
            Receipt receipt, List<String> figures, String verdict, String stated, String received, String rate) {}

    /**
     * Writes the page to {@code file}, which appears when it is whole.
     *
     * @param title what was run, in words for people
     * @param deliveryIds the run's deliveries
     */
    public static void write(
            NamedParameterJdbcOperations jdbc, String title, List<String> deliveryIds, Instant at, Path file) {
        Context context = new Context(Locale.forLanguageTag("vi"), model(jdbc, title, deliveryIds, at));
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            PrivateFiles.create(unfinished);
            try (Writer writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                TEMPLATES.process("run", context, writer);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the report " + file.getFileName(), e);
        }
    }

    private static Map<String, Object> model(
            NamedParameterJdbcOperations jdbc, String title, List<String> deliveryIds, Instant at) {
        List<Receipt> receipts = Receipts.of(jdbc, deliveryIds);
        List<Integer> numbers =
                new ArrayList<>(receipts.stream().map(Receipt::number).toList());
        if (numbers.isEmpty()) {
            numbers.add(0);
        }
        AccountingTable table = AccountingTable.of(receipts);
        Readiness readiness = StatusReport.of(jdbc).readiness();
        Map<String, Object> model = new HashMap<>();
        model.put("title", title);
        model.put("at", moment(at));
        model.put("outcomes", List.of(Outcome.values()));
        model.put("deliveries", receipts.stream().map(RunReport::deliveryLine).toList());
        model.put("totals", OutcomeBars.totals(bySource(receipts)));
        model.put("balanced", table.total().balanced());
        model.put("verdict", AccountingTable.verdict(table.total()));
        model.put("sources", OutcomeBars.lines(bySource(receipts)));
        model.put("provinces", OutcomeBars.lines(ProvinceOutcomes.of(jdbc, numbers)));
        model.put("reasons", reasons(jdbc, numbers));
        model.put("links", Ranked.of(links(jdbc)));
        model.put("missing", Ranked.of(missing(jdbc)));
        model.put("ready", Figures.grouped(readiness.ready()));
        model.put("persons", Figures.grouped(readiness.persons()));
        model.put("share", Figures.percent(readiness.share()));
        model.put("readyWidth", readiness.share().movePointRight(2).toPlainString());
        return model;
    }

    private static List<OutcomeBars.Bar> bySource(List<Receipt> receipts) {
        Map<String, Counts> bySource = new LinkedHashMap<>();
        receipts.forEach(receipt -> bySource.merge(receipt.source(), receipt.counts(), Counts::plus));
        return bySource.entrySet().stream()
                .map(entry -> new OutcomeBars.Bar(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static DeliveryLine deliveryLine(Receipt receipt) {
        AccountingTable.Line line = new AccountingTable.Line(receipt.file(), receipt.counts(), receipt.balanced());
        Long rate = receipt.rowsPerSecond();
        return new DeliveryLine(
                receipt,
                OutcomeBars.totals(List.of(new OutcomeBars.Bar("", receipt.counts()))),
                AccountingTable.verdict(line),
                receipt.statedTime() == null ? "–" : receipt.statedTime().format(MOMENT),
                moment(receipt.receivedAt()),
                rate == null ? "–" : Figures.grouped(rate));
    }

    private static List<ReasonLine> reasons(NamedParameterJdbcOperations jdbc, List<Integer> deliveries) {
        Map<String, List<String>> figures = new HashMap<>();
        List<Ranked.Named> named = jdbc.query(REASONS.text(), Map.of("deliveries", deliveries), (row, number) -> {
            long rejected = row.getLong("rejected");
            long held = row.getLong("held");
            long taken = row.getLong("taken");
            String code = row.getString("reason");
            figures.put(code, List.of(Figures.grouped(rejected), Figures.grouped(held), Figures.grouped(taken)));
            return new Ranked.Named(code, rejected + held);
        });
        return Ranked.of(named).stream()
                .map(rank -> new ReasonLine(
                        rank,
                        ReasonWords.what(rank.name(), ReasonWords.VIETNAMESE),
                        ReasonWords.what(rank.name(), ReasonWords.ENGLISH),
                        ReasonWords.todo(rank.name(), ReasonWords.VIETNAMESE),
                        ReasonWords.todo(rank.name(), ReasonWords.ENGLISH),
                        figures.getOrDefault(rank.name(), List.of())))
                .toList();
    }

    private static List<Ranked.Named> links(NamedParameterJdbcOperations jdbc) {
        return jdbc.query(LINKS.text(), Map.of(), (row, number) -> {
            String method = row.getString("method");
            String name = method == null ? "chưa xác định / nobody yet" : method + " (" + row.getInt("layer") + ")";
            return new Ranked.Named(name, row.getLong("identities"));
        });
    }

    private static List<Ranked.Named> missing(NamedParameterJdbcOperations jdbc) {
        return jdbc.query(
                MISSING.text(),
                Map.of(),
                (row, number) -> new Ranked.Named(MissingField.words(row.getString("field")), row.getLong("persons")));
    }

    private static String moment(Instant instant) {
        return instant.atZone(VIETNAM).format(MOMENT);
    }

    private static TemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(RunReport.class.getClassLoader());
        resolver.setPrefix("report/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
