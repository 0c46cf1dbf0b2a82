package vn.declareonce.portal.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.declareonce.desk.Ledger;
import vn.declareonce.mapping.Source;
import vn.declareonce.report.Outcome;
import vn.declareonce.report.ReasonCount;
import vn.declareonce.report.Receipt;
import vn.declareonce.source.Catalogue;
import vn.declareonce.values.Province;
import vn.declareonce.values.Provinces;
import vn.declareonce.watch.LiveRun;
import vn.declareonce.watch.Parameters;
import vn.declareonce.watch.RunHistory;
import vn.declareonce.watch.RunLine;
import vn.declareonce.watch.RunState;
import vn.declareonce.watch.StageLine;
import vn.declareonce.watch.Watch;

/** Runs: those at work as they go, the history with its search, and one run with everything that is known of it. */
@Controller
class RunPages {
    private static final int PAGE_RUNS = 30;
    private static final int REASONS_MOST = 10;

    private final Watch watch;
    private final RunHistory runs;
    private final Ledger ledger;
    private final LiveFeed feed;

    RunPages(Watch watch, Watching watching, Ledger ledger, LiveFeed feed) {
        this.watch = watch;
        this.runs = watching.runs();
        this.ledger = ledger;
        this.feed = feed;
    }

    /**
     * A delivery of a run with the stages of its job.
     *
     * @param running a run works on it at this moment, this one or another
     */
    record Loaded(
            Receipt receipt,
            @Nullable Parameters parameters,
            List<StageLine> stages,
            Timeline timeline,
            boolean running,
            List<ReasonCount> reasons) {}

    /** What the form of the history asks, as it was written. */
    record Filter(
            String words,
            String source,
            String sender,
            String state,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to) {
        Filter {
            words = words == null ? "" : words;
            source = source == null ? "" : source;
            sender = sender == null ? "" : sender;
            state = state == null ? "" : state;
        }

        RunHistory.Search search() {
            Set<RunState> states = state.equals("failed")
                    ? RunState.FAILED
                    : RunState.of(state).map(Set::of).orElse(Set.of());
            return new RunHistory.Search(
                    source.isBlank() ? null : source, sender.isBlank() ? null : sender, states, from, to, words);
        }
    }

    @ModelAttribute("outcomes")
    Outcome[] outcomes() {
        return Outcome.values();
    }

    @ModelAttribute("states")
    RunState[] states() {
        return RunState.values();
    }

    @ModelAttribute("sourceNames")
    List<String> sourceNames() {
        return Catalogue.sources().stream().map(Source::name).toList();
    }

    @ModelAttribute("allProvinces")
    List<Province> allProvinces() {
        return Provinces.all();
    }

    @GetMapping("/runs")
    String runs(Filter filter, @RequestParam(defaultValue = "0") int page, Model model) {
        int number = Math.max(0, page);
        List<RunLine> found = runs.search(filter.search(), new Watch.Page(number, PAGE_RUNS));
        model.addAttribute("live", runs.live(Instant.now()));
        model.addAttribute("runs", found);
        model.addAttribute("filter", filter);
        model.addAttribute("number", number);
        model.addAttribute("more", found.size() == PAGE_RUNS);
        return "runs";
    }

    /** What is at work, once a second, until the page is left or some minutes have passed. */
    @GetMapping(path = "/runs/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Locale locale) {
        return feed.subscribe(locale);
    }

    @GetMapping("/runs/{run}")
    String run(@PathVariable long run, Model model) {
        RunLine line = runs.run(run).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RunHistory.Usual usual = runs.usual(run);
        model.addAttribute("run", line);
        model.addAttribute("usual", usual);
        model.addAttribute("slower", slower(line.took(), usual.median()));
        List<LiveRun> live = runs.live(Instant.now());
        model.addAttribute(
                "live", live.stream().filter(one -> one.number() == run).toList());
        Set<String> worked = new LinkedHashSet<>();
        live.forEach(one -> worked.addAll(deliveries(one.number(), one.detail())));
        model.addAttribute(
                "loaded",
                ledger.receipts(deliveries(run, line.detail())).stream()
                        .map(receipt -> loaded(receipt, worked.contains(receipt.delivery())))
                        .toList());
        return "run";
    }

    /** Those it worked on, and the one it was told to resume or take back. */
    private Set<String> deliveries(long run, String detail) {
        Set<String> deliveries = new LinkedHashSet<>(watch.deliveriesOf(run));
        if (detail.matches("[0-9a-f]{16}")) {
            deliveries.add(detail);
        }
        return deliveries;
    }

    private Loaded loaded(Receipt receipt, boolean running) {
        List<StageLine> stages = watch.stages(receipt.delivery());
        List<ReasonCount> reasons = ledger.reasons(receipt);
        return new Loaded(
                receipt,
                watch.parameters(receipt.delivery()).orElse(null),
                stages,
                Timeline.of(stages),
                running,
                reasons.subList(0, Math.min(REASONS_MOST, reasons.size())));
    }

    /** In percent of the median: 100 is as usual; null when it cannot be said. */
    private static @Nullable Long slower(@Nullable Duration took, @Nullable Duration median) {
        return took == null || median == null || median.isZero() ? null : 100 * took.toMillis() / median.toMillis();
    }
}
