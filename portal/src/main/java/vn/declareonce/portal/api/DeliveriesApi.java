package vn.declareonce.portal.api;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.declareonce.desk.Ledger;
import vn.declareonce.portal.access.SecurityConfiguration;
import vn.declareonce.portal.access.SignedIn;
import vn.declareonce.portal.problem.Problem;
import vn.declareonce.report.Receipt;
import vn.declareonce.watch.Watch;

/** What was loaded: receipts, and what goes back to the sender. */
@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveriesApi {
    private static final int PAGE_DELIVERIES = 50;
    private static final int WAITING_MOST = 1000;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Watch watch;
    private final Ledger ledger;

    DeliveriesApi(Watch watch, Ledger ledger) {
        this.watch = watch;
        this.ledger = ledger;
    }

    /** A page of receipts, the newest first. */
    record Page(int page, boolean more, List<ReceiptAnswer> deliveries) {}

    @GetMapping
    Page list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String sender,
            @RequestParam(defaultValue = "0") int page) {
        SignedIn me = me();
        String asked = sender.isBlank() ? null : sender;
        Watch.Search search = new Watch.Search(me.ofProvince() ? me.province() : asked, words, null);
        int number = Math.max(0, page);
        List<ReceiptAnswer> found =
                ledger.receipts(watch.deliveries(search, new Watch.Page(number, PAGE_DELIVERIES))).stream()
                        .map(receipt -> ReceiptAnswer.of(receipt, List.of(), List.of()))
                        .toList();
        return new Page(number, found.size() == PAGE_DELIVERIES, found);
    }

    @GetMapping("/{delivery}")
    ReceiptAnswer show(@PathVariable String delivery) {
        Receipt receipt = find(delivery);
        return ReceiptAnswer.of(receipt, ledger.reasons(receipt), ledger.waiting(receipt, WAITING_MOST));
    }

    @GetMapping("/{delivery}/to-correct")
    ResponseEntity<Resource> toCorrect(@PathVariable String delivery) {
        Path workbook = ledger.toCorrect(find(delivery), "api: " + me().name())
                .orElseThrow(() -> new Refused(Problem.MISSING));
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(String.valueOf(workbook.getFileName()), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(XLSX)
                .body(new FileSystemResource(workbook));
    }

    private Receipt find(String delivery) {
        return ledger.receipt(delivery).orElseThrow(() -> new Refused(Problem.MISSING));
    }

    private static SignedIn me() {
        SignedIn user = SecurityConfiguration.current();
        if (user == null) {
            throw new Refused(Problem.TOKEN);
        }
        return user;
    }
}
