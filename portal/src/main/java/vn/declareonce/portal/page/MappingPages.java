package vn.declareonce.portal.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
import vn.declareonce.drafting.UnknownWord;
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
        if (MappingDesk.isOfWordsAlone(found)) {
            String known = String.valueOf(found.source());
            Map<String, String> said = mapping.known(found);
            return asked(found, new Said(known, said, mapping.words(found, known, said)), false, model);
        }
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

    /** What the columns are; when words of them are unknown, the same is sent again with what they mean. */
    @PostMapping("/uploads/{upload}/mapping")
    String map(
            @PathVariable UUID upload,
            @RequestParam String source,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        Upload found = find(upload);
        if (!sources().contains(source)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        boolean alone = MappingDesk.isOfWordsAlone(found);
        try {
            Map<String, String> said = alone ? mapping.known(found) : pairs(form, "heading", "field");
            String of = alone ? String.valueOf(found.source()) : source;
            List<UnknownWord> unknown = mapping.words(found, of, said);
            CodeAnswers answers = CodeAnswers.of(unknown, form);
            if (!answers.complete()) {
                return asked(found, new Said(of, said, unknown), form.containsKey("word"), model);
            }
            boolean taken = alone
                    ? mapping.addWords(found, answers.meanings())
                    : mapping.map(found, of, said, answers.meanings());
            return taken || alone
                    ? "redirect:/uploads/" + upload
                    : "redirect:/uploads/" + upload + "/mapping?refused=true&source=" + source;
        } catch (FileRefused e) {
            return "redirect:/uploads/" + upload;
        }
    }

    /** What a file is said to be, and the words of it nobody knows. */
    private record Said(String source, Map<String, String> columns, List<UnknownWord> words) {}

    private static String asked(Upload upload, Said said, boolean missing, Model model) {
        model.addAttribute("upload", upload);
        model.addAttribute("source", said.source());
        model.addAttribute("said", said.columns());
        model.addAttribute("words", said.words());
        model.addAttribute("fields", MappingDesk.fields(said.source()));
        model.addAttribute("missing", missing);
        return "words";
    }

    private static Map<String, String> pairs(MultiValueMap<String, String> form, String name, String value) {
        List<String> names = form.getOrDefault(name, List.of());
        List<String> values = form.getOrDefault(value, List.of());
        if (names.size() != values.size()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            pairs.put(names.get(i), values.get(i));
        }
        return pairs;
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
