package vn.declareonce.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.declareonce.desk.Correcting;
import vn.declareonce.desk.Desk;
import vn.declareonce.desk.RowView;
import vn.declareonce.desk.Upload;
import vn.declareonce.portal.access.SignedIn;

/** Correcting a checked file: in the sender's own workbook with the cells marked, or cell by cell in the page. */
@Controller
class CorrectPages {
    private final Desk desk;
    private final Correcting correcting;

    CorrectPages(Desk desk) {
        this.desk = desk;
        this.correcting = desk.correcting();
    }

    @GetMapping("/uploads/{upload}/marked")
    ResponseEntity<Resource> marked(@PathVariable UUID upload) {
        Upload found = checked(upload);
        try {
            String stem = found.fileName().replaceFirst("\\.[^.]*$", "");
            return Downloads.of(desk.mark(found), stem + " (can sua).xlsx");
        } catch (IOException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "cannot be marked", e);
        }
    }

    @GetMapping("/uploads/{upload}/row")
    String row(@PathVariable UUID upload, @RequestParam String sheet, @RequestParam int row, Model model) {
        Upload found = checked(upload);
        return shown(found, correcting.row(found, sheet, row).orElseThrow(CorrectPages::none), model, "row");
    }

    @PostMapping("/uploads/{upload}/row")
    String correct(
            @PathVariable UUID upload, @RequestParam Map<String, String> fields, HttpServletRequest request, Model model) {
        Upload found = checked(upload);
        Map<Integer, String> cells = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (name.matches("c\\d{1,4}")) {
                cells.put(Integer.valueOf(name.substring(1)), value);
            }
        });
        String sheet = fields.getOrDefault("sheet", "");
        int row = number(fields.getOrDefault("row", ""));
        RowView view = correcting.correct(found, sheet, row, cells).orElseThrow(CorrectPages::none);
        boolean part = request.getHeader("HX-Request") != null;
        return shown(found, view, model, part ? "row :: form" : "row");
    }

    @PostMapping("/uploads/{upload}/corrected")
    String copy(@ModelAttribute("me") SignedIn me, @PathVariable UUID upload) throws IOException {
        UUID next = correcting
                .copy(checked(upload), me.name())
                .map(Upload::id)
                .orElse(upload);
        return "redirect:/uploads/" + next;
    }

    private static String shown(Upload upload, RowView view, Model model, String template) {
        model.addAttribute("upload", upload);
        model.addAttribute("view", view);
        return template;
    }

    private Upload checked(UUID id) {
        return desk.find(id)
                .filter(upload -> upload.status() == Upload.Status.CHECKED)
                .orElseThrow(CorrectPages::none);
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw none();
        }
        return Integer.parseInt(text);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
