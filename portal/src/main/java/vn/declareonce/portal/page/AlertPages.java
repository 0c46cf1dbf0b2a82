package vn.declareonce.portal.page;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.declareonce.account.Role;
import vn.declareonce.alert.Alert;
import vn.declareonce.alert.AlertText;
import vn.declareonce.alert.Alerts;
import vn.declareonce.portal.access.SignedIn;

/** What operators have to know of at once. */
@Controller
class AlertPages {
    private static final int PAGE_ALERTS = 30;

    private final Alerts alerts;

    AlertPages(Alerts alerts) {
        this.alerts = alerts;
    }

    /** The words of alerts in the language of the page. */
    record Words(Locale locale) {
        public String what(Alert alert) {
            return AlertText.what(alert, locale);
        }

        public String where(Alert alert) {
            return AlertText.where(alert, locale);
        }

        public String todo(Alert alert) {
            return AlertText.todo(alert, locale);
        }
    }

    @GetMapping("/alerts")
    String list(
            @ModelAttribute("me") SignedIn me, @RequestParam(defaultValue = "0") int page, Locale locale, Model model) {
        int number = Math.max(0, page);
        List<Alert> found = alerts.list(false, number, PAGE_ALERTS);
        model.addAttribute("alerts", found);
        model.addAttribute("words", new Words(locale));
        model.addAttribute("mayAcknowledge", me.role() != Role.AUDITOR);
        model.addAttribute("number", number);
        model.addAttribute("more", found.size() == PAGE_ALERTS);
        return "alerts";
    }

    @PostMapping("/alerts/{alert}/acknowledge")
    String acknowledge(@ModelAttribute("me") SignedIn me, @PathVariable long alert) {
        alerts.acknowledge(alert, me.name());
        return "redirect:/alerts";
    }
}
