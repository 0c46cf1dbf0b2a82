package vn.declareonce.portal.api;

import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.declareonce.portal.problem.Problem;

/** The API described: for programs as OpenAPI, for people as a page without script. */
@Controller
class ApiPages {
    private final ApiDocument document = new ApiDocument();

    @GetMapping("/api")
    String page(Locale locale, Model model) {
        model.addAttribute("description", document.description(locale));
        model.addAttribute("operations", document.operations(locale));
        model.addAttribute("schemas", document.schemas());
        model.addAttribute("problems", List.of(Problem.values()));
        return "api";
    }

    @GetMapping("/api/openapi.yaml")
    ResponseEntity<byte[]> openApi() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/openapi+yaml;version=3.1"))
                .body(document.yaml());
    }
}
