package vn.declareonce.portal.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.declareonce.desk.Desk;
import vn.declareonce.desk.MappingDesk;
import vn.declareonce.desk.Upload;
import vn.declareonce.drafting.Mapped;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;
import vn.declareonce.tabular.FileRefused;

/** Saying what the columns of an unknown file are. */
@Controller
class MappingPages {
    private final Desk desk;
    private final MappingDesk mapping;

    MappingPages(Desk desk) {
        this.desk = desk;
        this.mapping = desk.mapping();
    }

    @ModelAttribute("sources")
    List<String> sources() {
        return Catalogue.sources().stream().map(Source::name).toList();
    }

    @GetMapping("/uploads/{upload}/mapping")
    String page(
            @PathVariable UUID upload,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "false") boolean refused,
            Model model) {
        Upload found = find(upload);
        if (found.status() != Upload.Status.UNKNOWN && found.status() != Upload.Status.CHOOSE) {
            return "redirect:/uploads/" + upload;
        }
        try {
            Mapped mapped = mapping.columns(found, sources().contains(source) ? source : null);
            model.addAttribute("mapped", mapped);
            model.addAttribute("fields", MappingDesk.fields(mapped.source()));
        } catch (FileRefused e) {
            return "redirect:/uploads/" + upload;
        }
        model.addAttribute("upload", found);
        model.addAttribute("refused", refused);
        return "mapping";
    }

    @PostMapping("/uploads/{upload}/mapping")
    String map(
            @PathVariable UUID upload,
            @RequestParam String source,
            @RequestParam(defaultValue = "") List<String> heading,
            @RequestParam(defaultValue = "") List<String> field) {
        Upload found = find(upload);
        if (!sources().contains(source) || heading.size() != field.size()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < heading.size(); i++) {
            said.put(heading.get(i), field.get(i));
        }
        return mapping.map(found, source, said)
                ? "redirect:/uploads/" + upload
                : "redirect:/uploads/" + upload + "/mapping?refused=true&source=" + source;
    }

    @PostMapping("/uploads/{upload}/set-aside")
    String setAside(@PathVariable UUID upload) throws IOException {
        mapping.setAside(find(upload));
        return "redirect:/uploads";
    }

    private Upload find(UUID id) {
        return desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
