package vn.declareonce.portal.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.declareonce.desk.Ledger;
import vn.declareonce.mapping.Source;
import vn.declareonce.portal.page.WatchPages.Total;
import vn.declareonce.report.Outcome;
import vn.declareonce.report.Receipt;
import vn.declareonce.source.Catalogue;
import vn.declareonce.watch.DayFigures;
import vn.declareonce.watch.Days;
import vn.declareonce.watch.Expectations;
import vn.declareonce.watch.Outcomes;
import vn.declareonce.watch.ReadinessDays;
import vn.declareonce.watch.RunHistory;
import vn.declareonce.watch.RunState;
import vn.declareonce.watch.Watch;

/** A day: why its load differs from the one before, and the report that goes into the minister's note. */
@Controller
class DayPages {
    private static final int DELIVERIES_MOST = 200;
    private static final int RUNS_MOST = 50;
    private static final int REASONS_MOST = 5;
    private static final int TREND_DAYS = 60;

    private final Watching watching;
    private final Ledger ledger;

    DayPages(Watching watching, Ledger ledger) {
        this.watching = watching;
        this.ledger = ledger;
    }

    @ModelAttribute("outcomes")
    Outcome[] outcomes() {
        return Outcome.values();
    }

    @ModelAttribute("sourceNames")
    List<String> sourceNames() {
        return Catalogue.sources().stream().map(Source::name).toList();
    }

    /** One source on one day, beside the day before. Without a source, the one with most rows that day. */
    @GetMapping("/days")
    String day(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String source,
            Model model) {
        Instant now = Instant.now();
        LocalDate asked = asked(day, now);
        List<DayFigures.SourceDay> sources = watching.days().sources(asked, DayFigures.by(asked, now));
        String chosen = source.isBlank() ? busiest(sources) : source;
        List<Receipt> receipts =
                ledger.receipts(watching.days().deliveries(chosen, asked, new Watch.Page(0, DELIVERIES_MOST)));
        model.addAttribute("day", asked);
        model.addAttribute("today", Days.of(now));
        model.addAttribute("source", chosen);
        model.addAttribute("line", line(sources, chosen));
        model.addAttribute("senders", watching.days().senders(chosen, asked));
        model.addAttribute("reasons", watching.days().reasons(chosen, asked));
        model.addAttribute("receipts", receipts);
        return "day";
    }

    /** Everything of one day on one sheet of paper. */
    @GetMapping("/daily")
    String daily(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model) {
        Instant now = Instant.now();
        LocalDate asked = asked(day, now);
        List<DayFigures.SourceDay> sources = watching.days().sources(asked, DayFigures.by(asked, now));
        List<DayFigures.ReasonDay> reasons = watching.days().reasons(null, asked);
        RunHistory.Search failed = new RunHistory.Search(null, null, RunState.FAILED, asked, asked, "");
        Instant until = asked.equals(Days.of(now)) ? now : Days.end(asked);
        model.addAttribute("now", now);
        model.addAttribute("day", asked);
        model.addAttribute("today", Days.of(now));
        model.addAttribute("sourceDays", sources);
        model.addAttribute("total", Total.of(sources));
        model.addAttribute("reasons", reasons.subList(0, Math.min(REASONS_MOST, reasons.size())));
        model.addAttribute("failed", watching.runs().search(failed, new Watch.Page(0, RUNS_MOST)));
        model.addAttribute(
                "late",
                watching.expectations().lines(until).stream()
                        .filter(Expectations.Line::late)
                        .toList());
        readiness(asked, model);
        return "daily";
    }

    private void readiness(LocalDate day, Model model) {
        List<ReadinessDays.Day> days = watching.readiness().last(TREND_DAYS).stream()
                .filter(one -> !one.day().isAfter(day))
                .toList();
        model.addAttribute("ready", days.isEmpty() ? null : days.get(0));
        model.addAttribute("before", days.size() < 2 ? null : days.get(1));
    }

    private static LocalDate asked(@Nullable LocalDate day, Instant now) {
        return day == null || day.isAfter(Days.of(now)) ? Days.of(now) : day;
    }

    private static String busiest(List<DayFigures.SourceDay> sources) {
        return sources.stream()
                .max(Comparator.comparingLong(line -> line.rows().read()))
                .map(DayFigures.SourceDay::source)
                .orElse("lab-results");
    }

    private static DayFigures.SourceDay line(List<DayFigures.SourceDay> sources, String source) {
        return sources.stream()
                .filter(line -> line.source().equals(source))
                .findFirst()
                .orElse(new DayFigures.SourceDay(source, 0, Outcomes.NONE, 0, null, null));
    }
}
