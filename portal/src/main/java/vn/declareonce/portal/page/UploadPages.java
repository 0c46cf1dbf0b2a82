package vn.declareonce.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.declareonce.desk.Desk;
import vn.declareonce.desk.Finding;
import vn.declareonce.desk.Ledger;
import vn.declareonce.desk.MappingDesk;
import vn.declareonce.desk.QuotaReached;
import vn.declareonce.desk.SentName;
import vn.declareonce.desk.Upload;
import vn.declareonce.job.RegisterVerdict;
import vn.declareonce.mapping.Source;
import vn.declareonce.portal.access.SignedIn;
import vn.declareonce.report.Receipt;
import vn.declareonce.source.Catalogue;
import vn.declareonce.watch.Watch;

/** Handing in: the files, how the check goes, what it found, the sender's word. */
@Controller
class UploadPages {
    static final int PAGE_ROWS = 50;
    private static final int FIRST_ROWS = 5;
    private static final int EARLIER_MOST = 20;

    private final Desk desk;
    private final Ledger ledger;
    private final Watch watch;

    UploadPages(Desk desk, Ledger ledger, Watch watch) {
        this.desk = desk;
        this.ledger = ledger;
        this.watch = watch;
    }

    /** A kind of problem with its first rows. */
    record Shown(Finding.Group group, List<Finding> rows) {}

    @ModelAttribute("sources")
    List<String> sources() {
        return Catalogue.sources().stream().map(Source::name).toList();
    }

    @GetMapping("/uploads")
    String list(
            @ModelAttribute("me") SignedIn me,
            @RequestParam(defaultValue = "") String refused,
            @RequestParam(defaultValue = "0") int left,
            Model model) {
        if (List.of("kind", "none", "large", "busy", "quota").contains(refused)) {
            model.addAttribute("refused", "uploads.refused." + refused);
        }
        model.addAttribute("left", left);
        model.addAttribute("uploads", desk.open(me.ownProvince()));
        return "uploads";
    }

    @PostMapping("/uploads")
    String receive(
            @ModelAttribute("me") SignedIn me,
            @RequestParam(defaultValue = "") String source,
            @RequestParam List<MultipartFile> files)
            throws IOException {
        List<MultipartFile> sent = files.stream()
                .filter(file -> !file.isEmpty() && SentName.taken(name(file)))
                .toList();
        if (sent.isEmpty() || !(source.isEmpty() || sources().contains(source))) {
            boolean wrongKind = files.stream().anyMatch(file -> !file.isEmpty() && !SentName.taken(name(file)));
            return "redirect:/uploads?refused=" + (wrongKind ? "kind" : "none");
        }
        List<Upload> received = new ArrayList<>();
        for (MultipartFile file : sent) {
            Path part = desk.incoming().resolve(UUID.randomUUID() + ".part");
            file.transferTo(part);
            try {
                received.add(desk.receive(new Upload.From(me.name(), me.ownProvince()), name(file), source, part));
            } catch (QuotaReached full) {
                return "redirect:/uploads?refused=quota";
            } finally {
                Files.deleteIfExists(part);
            }
        }
        if (sent.size() < files.size()) {
            return "redirect:/uploads?left=" + (files.size() - sent.size());
        }
        return received.size() == 1 ? "redirect:/uploads/" + received.get(0).id() : "redirect:/uploads";
    }

    @GetMapping("/uploads/{upload}")
    String page(@PathVariable UUID upload, Model model) {
        Upload found = find(upload);
        if (found.status() == Upload.Status.LOADED) {
            return "redirect:/deliveries/" + found.delivery();
        }
        model.addAttribute("upload", found);
        progress(found, model);
        if (found.status() == Upload.Status.CHOOSE) {
            model.addAttribute("guess", desk.guess(found));
        }
        if (found.status() == Upload.Status.CHECKED) {
            preview(found, model);
        }
        return "upload";
    }

    private void preview(Upload upload, Model model) {
        List<Finding.Group> groups = desk.groups(upload);
        model.addAttribute("verdicts", RegisterVerdict.values());
        model.addAttribute(
                "repairs", groups.stream().filter(Finding.Group::isRepair).toList());
        model.addAttribute(
                "problems",
                groups.stream()
                        .filter(group -> !group.isRepair())
                        .map(group -> new Shown(group, desk.page(upload, group, 0, FIRST_ROWS)))
                        .toList());
        correctable(upload, model);
        model.addAttribute("corrected", desk.correcting().cells(upload));
        boolean workbook = upload.fileName().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        Upload.Found found = upload.found();
        boolean toCorrect = found != null && found.refused() + found.counts().held() > 0;
        model.addAttribute("workbook", workbook);
        model.addAttribute("markable", toCorrect || workbook && !groups.isEmpty());
        model.addAttribute("earlier", earlier(upload));
        model.addAttribute("wordsAlone", MappingDesk.isOfWordsAlone(upload));
    }

    /** The deliveries of the same kind this one may take the place of, the newest first. */
    private List<Receipt> earlier(Upload upload) {
        String source = String.valueOf(upload.source());
        Watch.Search own = new Watch.Search(upload.from().province(), source, null);
        return ledger.receipts(watch.deliveries(own, new Watch.Page(0, EARLIER_MOST))).stream()
                .filter(receipt ->
                        receipt.status().equals("active") && receipt.source().equals(source))
                .toList();
    }

    private void correctable(Upload upload, Model model) {
        model.addAttribute("correctable", desk.correcting().possible(upload));
    }

    /** What changes while the desk works; the whole page is asked for again when it has ended. */
    @GetMapping("/uploads/{upload}/state")
    String state(@PathVariable UUID upload, Model model, HttpServletResponse response) {
        Upload found = find(upload);
        if (!found.status().moving()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("upload", found);
        progress(found, model);
        return "upload :: state";
    }

    @GetMapping("/uploads/{upload}/problems")
    String problems(
            @PathVariable UUID upload,
            @RequestParam String reason,
            @RequestParam String effect,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Upload found = find(upload);
        Finding.Group group = desk.groups(found).stream()
                .filter(one -> one.reason().name().equals(reason)
                        && one.effect().code().equals(effect))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int number = Math.max(0, page);
        model.addAttribute("upload", found);
        model.addAttribute("group", group);
        correctable(found, model);
        model.addAttribute("rows", desk.page(found, group, number, PAGE_ROWS));
        model.addAttribute("number", number);
        model.addAttribute("last", (group.count() - 1) / PAGE_ROWS);
        return "problems";
    }

    @PostMapping("/uploads/{upload}/choose")
    String choose(@PathVariable UUID upload, @RequestParam String layout) {
        String[] named = layout.split("/", 2);
        if (named.length == 2 && sources().contains(named[0])) {
            desk.choose(upload, named[0], named[1]);
        }
        return "redirect:/uploads/" + upload;
    }

    @PostMapping("/uploads/{upload}/confirm")
    String confirm(@PathVariable UUID upload, @RequestParam(defaultValue = "") String replaces) {
        Upload found = find(upload);
        boolean own = earlier(found).stream().anyMatch(one -> one.delivery().equals(replaces));
        if (!replaces.isEmpty() && !own) {
            return "redirect:/uploads/" + upload;
        }
        desk.replaces(found, replaces.isEmpty() ? null : replaces);
        desk.confirm(upload);
        return "redirect:/uploads/" + upload;
    }

    @PostMapping("/uploads/{upload}/discard")
    String discard(@PathVariable UUID upload) {
        return desk.discard(upload) ? "redirect:/uploads" : "redirect:/uploads/" + upload;
    }

    private void progress(Upload upload, Model model) {
        desk.progress(upload.id()).ifPresent(live -> model.addAttribute("live", live));
    }

    private Upload find(UUID id) {
        return desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String name(MultipartFile file) {
        return SentName.of(file.getOriginalFilename());
    }
}
