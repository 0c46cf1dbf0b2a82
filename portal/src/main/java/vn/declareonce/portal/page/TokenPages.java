package vn.declareonce.portal.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.declareonce.account.Token;
import vn.declareonce.account.Tokens;
import vn.declareonce.operate.OwnTokens;
import vn.declareonce.portal.access.SignedIn;

/** The tokens of whoever is signed in. A new one is shown on the very next page and nowhere after. */
@Controller
class TokenPages {
    private static final List<Integer> DAYS = List.of(30, 90, 180, Tokens.DAYS_MAX);

    private final OwnTokens tokens;

    TokenPages(OwnTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/tokens")
    String page(@ModelAttribute("me") SignedIn me, Model model) {
        List<Token> own = tokens.of(me.name());
        Instant now = Instant.now();
        model.addAttribute(
                "good", own.stream().filter(token -> token.goodAt(now)).toList());
        model.addAttribute(
                "over", own.stream().filter(token -> !token.goodAt(now)).toList());
        model.addAttribute("choices", DAYS);
        model.addAttribute("most", OwnTokens.MOST);
        return "tokens";
    }

    @PostMapping("/tokens")
    String make(
            @ModelAttribute("me") SignedIn me,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "90") int days,
            RedirectAttributes next) {
        String written = label.strip();
        Optional<Tokens.Issued> issued = !written.isEmpty() && written.matches(Tokens.LABEL) && DAYS.contains(days)
                ? tokens.issue(me.name(), written, Duration.ofDays(days))
                : Optional.empty();
        issued.ifPresentOrElse(
                token -> next.addFlashAttribute("issued", token), () -> next.addFlashAttribute("refused", true));
        return "redirect:/tokens";
    }

    @PostMapping("/tokens/{token}/revoke")
    String revoke(@ModelAttribute("me") SignedIn me, @PathVariable UUID token) {
        tokens.revoke(me.name(), token);
        return "redirect:/tokens";
    }
}
