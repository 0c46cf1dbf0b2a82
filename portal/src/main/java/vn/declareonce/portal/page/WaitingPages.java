package vn.declareonce.portal.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.declareonce.desk.Ledger;
import vn.declareonce.mapping.Source;
import vn.declareonce.report.LedgerRow;
import vn.declareonce.report.Outcome;
import vn.declareonce.report.Receipt;
import vn.declareonce.report.RowReason;
import vn.declareonce.source.Catalogue;
import vn.declareonce.values.Province;
import vn.declareonce.values.Provinces;
import vn.declareonce.watch.Actor;
import vn.declareonce.watch.Waiting;
import vn.declareonce.watch.Watch;

/** Which rows wait, and for whom. Shows row numbers, columns and reasons, never a cell. */
@Controller
class WaitingPages {
    private static final int LINES_MOST = 40;
    private static final int PAGE_DELIVERIES = 20;
    private static final int PAGE_ROWS = 50;

    private final Waiting waiting;
    private final Ledger ledger;

    WaitingPages(Watching watching, Ledger ledger) {
        this.waiting = watching.waiting();
        this.ledger = ledger;
    }

    /** A row with whom each of its reasons waits for. */
    record Row(LedgerRow row, List<Why> why) {
        /** True when the person has been found since. */
        public boolean settled() {
            return row.outcome() == Outcome.HELD && row.person() != null;
        }
    }

    /** One reason of a row. */
    record Why(RowReason reason, Actor actor) {}

    @ModelAttribute("sourceNames")
    List<String> sourceNames() {
        return Catalogue.sources().stream().map(Source::name).toList();
    }

    @ModelAttribute("allProvinces")
    List<Province> allProvinces() {
        return Provinces.all();
    }

    @GetMapping("/waiting")
    String waiting(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String sender,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        String bySource = source.isBlank() ? null : source;
        String bySender = sender.isBlank() ? null : sender;
        int number = Math.max(0, page);
        List<Waiting.Line> lines = waiting.lines(bySource, bySender);
        List<Receipt> receipts =
                ledger.receipts(waiting.deliveries(bySource, bySender, new Watch.Page(number, PAGE_DELIVERIES)));
        model.addAttribute("actors", actors(lines));
        model.addAttribute("lines", lines.subList(0, Math.min(LINES_MOST, lines.size())));
        model.addAttribute("receipts", receipts);
        model.addAttribute("source", source);
        model.addAttribute("sender", sender);
        model.addAttribute("number", number);
        model.addAttribute("more", receipts.size() == PAGE_DELIVERIES);
        return "waiting";
    }

    @GetMapping("/waiting/{delivery}")
    String rows(
            @PathVariable String delivery,
            @RequestParam(defaultValue = "0") int sheet,
            @RequestParam(defaultValue = "0") int row,
            Model model) {
        Receipt receipt = ledger.receipt(delivery).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<LedgerRow> rows = ledger.waiting(receipt, sheet, row, PAGE_ROWS);
        model.addAttribute("receipt", receipt);
        model.addAttribute(
                "sheets", rows.stream().anyMatch(one -> !one.sheetName().isEmpty()));
        model.addAttribute("rows", rows.stream().map(WaitingPages::row).toList());
        model.addAttribute("last", rows.size() == PAGE_ROWS ? rows.get(rows.size() - 1) : null);
        model.addAttribute("beginning", sheet == 0 && row == 0);
        return "waiting-rows";
    }

    private static Map<Actor, Long> actors(List<Waiting.Line> lines) {
        Map<Actor, Long> actors = new EnumMap<>(Actor.class);
        for (Waiting.Line line : lines) {
            actors.merge(line.actor(), line.rows(), Long::sum);
        }
        return actors;
    }

    private static Row row(LedgerRow row) {
        return new Row(
                row,
                row.reasons().stream()
                        .map(reason -> new Why(reason, Actor.of(reason.code())))
                        .toList());
    }
}
