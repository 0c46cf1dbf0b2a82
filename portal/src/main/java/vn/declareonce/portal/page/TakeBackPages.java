package vn.declareonce.portal.page;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.declareonce.desk.Ledger;
import vn.declareonce.desk.TakeBacks;
import vn.declareonce.portal.access.SignedIn;
import vn.declareonce.report.Receipt;

/** Taking a delivery back: what it would do, the reason, and how far it is. */
@Controller
class TakeBackPages {
    private final Ledger ledger;
    private final TakeBacks takeBacks;

    TakeBackPages(Ledger ledger, TakeBacks takeBacks) {
        this.ledger = ledger;
        this.takeBacks = takeBacks;
    }

    @GetMapping("/deliveries/{delivery}/take-back")
    String page(@PathVariable String delivery, Model model) {
        Receipt receipt = ledger.receipt(delivery).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        TakeBacks.Asked asked = takeBacks.shown(delivery, () -> active(delivery));
        if (asked == null) {
            return "redirect:/deliveries/" + delivery;
        }
        model.addAttribute("receipt", receipt);
        model.addAttribute("asked", asked);
        return "take-back";
    }

    @PostMapping("/deliveries/{delivery}/take-back")
    String order(
            @ModelAttribute("me") SignedIn me,
            @PathVariable String delivery,
            @RequestParam(defaultValue = "") String reason) {
        if (active(delivery)) {
            TakeBacks.reason(reason).ifPresent(written -> takeBacks.order(delivery, written, me.name()));
        }
        return "redirect:/deliveries/" + delivery + "/take-back";
    }

    private boolean active(String delivery) {
        return ledger.receipt(delivery)
                .filter(receipt -> receipt.status().equals("active"))
                .isPresent();
    }
}
