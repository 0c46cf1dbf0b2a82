package vn.declareonce.portal.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;
import vn.declareonce.template.GuidePage;
import vn.declareonce.template.TemplateWorkbook;

/** The workbooks a province fills in and their guides, made from the layouts that come with the sources. */
@Controller
class TemplatePages {
    /** A layout of a source. */
    record Form(Source source, Layout layout) {}

    @GetMapping("/templates")
    String page(Model model) {
        List<Form> forms = Catalogue.sources().stream()
                .flatMap(source -> source.layouts().stream().map(layout -> new Form(source, layout)))
                .toList();
        model.addAttribute("forms", forms);
        return "templates";
    }

    @GetMapping("/templates/{source}/{layout}/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable String source, @PathVariable String layout) throws IOException {
        Form form = form(source, layout);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TemplateWorkbook.write(form.source(), form.layout(), out);
        return download(Downloads.XLSX, name(form) + ".xlsx", out.toByteArray());
    }

    @GetMapping("/templates/{source}/{layout}/guide")
    ResponseEntity<byte[]> guide(@PathVariable String source, @PathVariable String layout) {
        Form form = form(source, layout);
        byte[] page = GuidePage.text(form.source(), form.layout()).getBytes(StandardCharsets.UTF_8);
        return download(MediaType.TEXT_HTML, name(form) + ".html", page);
    }

    private static String name(Form form) {
        return "mau-" + form.source().name() + "-" + form.layout().name();
    }

    private static Form form(String source, String layout) {
        return Catalogue.sources().stream()
                .filter(known -> known.name().equals(source))
                .flatMap(known -> known.layouts().stream()
                        .filter(one -> one.name().equals(layout))
                        .map(one -> new Form(known, one)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> download(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.disposition(name))
                .contentType(type)
                .body(content);
    }
}
