package vn.declareonce.portal.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.declareonce.desk.Ledger;
import vn.declareonce.report.Outcome;
import vn.declareonce.report.Receipt;
import vn.declareonce.watch.ProvinceLine;
import vn.declareonce.watch.RunLine;
import vn.declareonce.watch.StageLine;
import vn.declareonce.watch.Watch;

/** The operators' home and the pages of runs. Shows figures and names of files, never a cell. */
@Controller
class WatchPages {
    private static final int HOME_RUNS = 8;
    private static final int PAGE_RUNS = 30;

    private final Watch watch;
    private final Ledger ledger;

    WatchPages(Watch watch, Ledger ledger) {
        this.watch = watch;
        this.ledger = ledger;
    }

    /** A delivery of a run with the stages of its job. */
    record Loaded(Receipt receipt, List<StageLine> stages, long longest) {}

    @ModelAttribute("outcomes")
    Outcome[] outcomes() {
        return Outcome.values();
    }

    @GetMapping("/watch")
    String home(Model model) {
        List<ProvinceLine> provinces = watch.provinces();
        Map<String, ProvinceLine> byCode = provinces.stream()
                .collect(Collectors.toMap(line -> line.province().code(), Function.identity()));
        model.addAttribute("failed", watch.runs(true, new Watch.Page(0, HOME_RUNS)));
        model.addAttribute("stuck", ledger.receipts(watch.stuck()));
        model.addAttribute("runs", watch.runs(false, new Watch.Page(0, HOME_RUNS)));
        model.addAttribute("status", ledger.status());
        model.addAttribute("provinces", provinces);
        model.addAttribute("tiles", TileMap.tiles(byCode));
        return "watch";
    }

    @GetMapping("/runs")
    String runs(
            @RequestParam(defaultValue = "false") boolean failed,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int number = Math.max(0, page);
        List<RunLine> runs = watch.runs(failed, new Watch.Page(number, PAGE_RUNS));
        model.addAttribute("runs", runs);
        model.addAttribute("failed", failed);
        model.addAttribute("number", number);
        model.addAttribute("more", runs.size() == PAGE_RUNS);
        return "runs";
    }

    @GetMapping("/runs/{run}")
    String run(@PathVariable long run, Model model) {
        RunLine line = watch.run(run).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("run", line);
        model.addAttribute(
                "loaded",
                ledger.receipts(watch.deliveriesOf(run)).stream()
                        .map(this::loaded)
                        .toList());
        return "run";
    }

    private Loaded loaded(Receipt receipt) {
        List<StageLine> stages = watch.stages(receipt.delivery());
        long longest = 1;
        for (StageLine stage : stages) {
            Long took = stage.milliseconds();
            longest = Math.max(longest, took == null ? 0 : took);
        }
        return new Loaded(receipt, stages, longest);
    }
}
