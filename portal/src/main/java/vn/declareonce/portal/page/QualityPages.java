package vn.declareonce.portal.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.declareonce.desk.Quality;
import vn.declareonce.desk.Settled;
import vn.declareonce.portal.access.SignedIn;

/** How a province's files do over time, and which waiting rows were settled. */
@Controller
class QualityPages {
    private final Quality quality;
    private final Settled settled;

    QualityPages(Quality quality, Settled settled) {
        this.quality = quality;
        this.settled = settled;
    }

    @GetMapping("/quality")
    String page(@ModelAttribute("me") SignedIn me, Model model) {
        String province = me.ownProvince();
        model.addAttribute("weeks", quality.weeks(province));
        model.addAttribute("causes", quality.causes(province));
        model.addAttribute("due", quality.due(province));
        model.addAttribute("settled", settled.of(province));
        return "quality";
    }
}
