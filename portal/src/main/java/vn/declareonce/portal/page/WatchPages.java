package vn.declareonce.portal.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.declareonce.desk.Ledger;
import vn.declareonce.report.Outcome;
import vn.declareonce.schedule.Plan;
import vn.declareonce.watch.DayFigures;
import vn.declareonce.watch.Days;
import vn.declareonce.watch.Expectations;
import vn.declareonce.watch.Outcomes;
import vn.declareonce.watch.ProvinceLine;
import vn.declareonce.watch.RunHistory;
import vn.declareonce.watch.Watch;

/** The operators' home: what is wrong, who waits, what came, on one screen. Shows figures and names of files, never a cell. */
@Controller
class WatchPages {
    /** What failed or was halted longer ago than this is history. */
    static final Duration RECENT = Duration.ofDays(7);

    private static final int HOME_RUNS = 8;
    private static final int HOME_LATE = 8;
    private static final int TREND_DAYS = 30;
    private static final Duration OVERDUE = Duration.ofMinutes(5);

    private final Watch watch;
    private final Watching watching;
    private final Ledger ledger;
    private final Plan plan;

    WatchPages(Watch watch, Watching watching, Ledger ledger, Plan plan) {
        this.watch = watch;
        this.watching = watching;
        this.ledger = ledger;
        this.plan = plan;
    }

    /** What came on a day from all sources. */
    record Total(long deliveries, Outcomes rows, long before) {
        static Total of(List<DayFigures.SourceDay> sources) {
            long deliveries = 0;
            long before = 0;
            Outcomes rows = Outcomes.NONE;
            for (DayFigures.SourceDay one : sources) {
                deliveries += one.deliveries();
                before += one.before();
                rows = rows.plus(one.rows());
            }
            return new Total(deliveries, rows, before);
        }
    }

    @ModelAttribute("outcomes")
    Outcome[] outcomes() {
        return Outcome.values();
    }

    @GetMapping("/watch")
    String home(Model model) {
        Instant now = Instant.now();
        LocalDate today = Days.of(now);
        List<Expectations.Line> late = watching.expectations().lines(now).stream()
                .filter(Expectations.Line::late)
                .toList();
        List<DayFigures.SourceDay> sources = watching.days().sources(today, DayFigures.by(today, now));
        model.addAttribute("now", now);
        model.addAttribute("today", today);
        model.addAttribute("recent", Days.of(now.minus(RECENT)));
        model.addAttribute("failures", watching.runs().failedSince(now.minus(RECENT)));
        model.addAttribute("stuck", ledger.receipts(watch.stuck()));
        model.addAttribute("halted", ledger.receipts(watching.waiting().halted(now.minus(RECENT))));
        model.addAttribute("connectors", troubled(plan.lines(), now));
        model.addAttribute("lateCount", late.size());
        model.addAttribute("late", late.subList(0, Math.min(HOME_LATE, late.size())));
        model.addAttribute("sourceDays", sources);
        model.addAttribute("total", Total.of(sources));
        model.addAttribute("trend", Trend.of(watching.readiness().last(TREND_DAYS)));
        model.addAttribute("live", watching.runs().live(now));
        model.addAttribute("runs", watching.runs().search(RunHistory.Search.ALL, new Watch.Page(0, HOME_RUNS)));
        model.addAttribute("sources", ledger.sources());
        provinces(late, model);
        return "watch";
    }

    private void provinces(List<Expectations.Line> late, Model model) {
        List<ProvinceLine> provinces = watch.provinces();
        Map<String, ProvinceLine> byCode = provinces.stream()
                .collect(Collectors.toMap(line -> line.province().code(), Function.identity()));
        Set<String> senders = late.stream().map(Expectations.Line::sender).collect(Collectors.toSet());
        model.addAttribute("provinces", provinces);
        model.addAttribute("lateSenders", senders);
        model.addAttribute("tiles", TileMap.tiles(byCode, senders));
    }

    /** Connectors whose runs fail, or whose time passed without a run. */
    static List<Plan.Line> troubled(List<Plan.Line> lines, Instant now) {
        List<Plan.Line> troubled = new ArrayList<>();
        for (Plan.Line line : lines) {
            Instant next = line.next();
            boolean overdue = next != null
                    && line.runningOn() == null
                    && next.plus(OVERDUE).isBefore(now);
            if (!line.paused() && (line.failures() > 0 || overdue)) {
                troubled.add(line);
            }
        }
        return troubled;
    }
}
