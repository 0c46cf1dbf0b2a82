package vn.declareonce.portal.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.declareonce.portal.access.SignedIn;

/** Where everybody begins. */
@Controller
class HomePage {
    @GetMapping("/")
    String home(@ModelAttribute("me") SignedIn me) {
        return me.ofProvince() ? "redirect:/uploads" : "redirect:/watch";
    }
}
