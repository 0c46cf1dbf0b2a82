package vn.declareonce.portal.page;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.declareonce.desk.Desk;
import vn.declareonce.desk.Ledger;
import vn.declareonce.portal.access.SignedIn;
import vn.declareonce.report.Outcome;
import vn.declareonce.report.Receipt;
import vn.declareonce.watch.Watch;

/** What was loaded: the history with its search, and receipts. */
@Controller
class DeliveryPages {
    private static final int PAGE_DELIVERIES = 20;
    private static final int WAITING_MOST = 100;

    private final Watch watch;
    private final Ledger ledger;
    private final Desk desk;

    DeliveryPages(Watch watch, Ledger ledger, Desk desk) {
        this.desk = desk;
        this.watch = watch;
        this.ledger = ledger;
    }

    @ModelAttribute("outcomes")
    Outcome[] outcomes() {
        return Outcome.values();
    }

    @GetMapping("/deliveries")
    String list(
            @ModelAttribute("me") SignedIn me,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        String asked = province.isBlank() ? null : province;
        String whose = me.ofProvince() ? me.province() : asked;
        int number = Math.max(0, page);
        Watch.Search search = new Watch.Search(whose, words, null);
        List<Receipt> receipts = ledger.receipts(watch.deliveries(search, new Watch.Page(number, PAGE_DELIVERIES)));
        model.addAttribute("receipts", receipts);
        model.addAttribute("words", words);
        model.addAttribute("province", me.ofProvince() ? "" : province);
        model.addAttribute("number", number);
        model.addAttribute("more", receipts.size() == PAGE_DELIVERIES);
        return "deliveries";
    }

    @GetMapping("/deliveries/{delivery}")
    String receipt(@PathVariable String delivery, Model model) {
        Receipt receipt = find(delivery);
        model.addAttribute("receipt", receipt);
        model.addAttribute("reasons", ledger.reasons(receipt));
        model.addAttribute("waiting", ledger.waiting(receipt, WAITING_MOST));
        model.addAttribute("chain", desk.chain(delivery));
        model.addAttribute("waitingMost", WAITING_MOST);
        return "receipt";
    }

    @GetMapping("/deliveries/{delivery}/to-correct")
    ResponseEntity<Resource> toCorrect(@ModelAttribute("me") SignedIn me, @PathVariable String delivery) {
        Path workbook = ledger.toCorrect(find(delivery), "portal: " + me.name()).orElse(null);
        return workbook == null ? ResponseEntity.notFound().build() : Downloads.of(workbook, String.valueOf(workbook.getFileName()));
    }

    private Receipt find(@Nullable String delivery) {
        return ledger.receipt(String.valueOf(delivery))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
