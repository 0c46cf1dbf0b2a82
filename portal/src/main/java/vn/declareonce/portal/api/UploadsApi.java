package vn.declareonce.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.declareonce.desk.Desk;
import vn.declareonce.desk.Finding;
import vn.declareonce.desk.LayoutGuess;
import vn.declareonce.desk.LiveProgress;
import vn.declareonce.desk.QuotaReached;
import vn.declareonce.desk.Received;
import vn.declareonce.desk.SentName;
import vn.declareonce.desk.Upload;
import vn.declareonce.mapping.Source;
import vn.declareonce.portal.access.BodyGate;
import vn.declareonce.portal.access.SecurityConfiguration;
import vn.declareonce.portal.access.SignedIn;
import vn.declareonce.portal.problem.Problem;
import vn.declareonce.source.Catalogue;

/** Handing in by a program: what the pages of {@code /uploads} do. */
@RestController
@RequestMapping("/api/v1/uploads")
class UploadsApi {
    private static final int PAGE_ROWS = 100;
    private static final String ASK_AGAIN_SECONDS = "1";

    private final Desk desk;
    private final BodyGate gate;

    UploadsApi(Desk desk, BodyGate gate) {
        this.desk = desk;
        this.gate = gate;
    }

    /** Uploads that wait for somebody. */
    record Open(List<UploadAnswer> uploads) {}

    /** A page of the rows that have one kind of problem. */
    record Rows(int page, boolean more, List<Row> rows) {}

    /** One row; {@code value} is the cell as written. */
    record Row(String sheet, int row, String column, String value) {
        static Row of(Finding finding) {
            return new Row(finding.sheet(), finding.row(), finding.column(), finding.value());
        }
    }

    /** The layout a sender chose. */
    record Chosen(@Nullable String source, @Nullable String layout) {}

    @GetMapping
    Open list() {
        return new Open(desk.open(me().ownProvince()).stream()
                .map(upload -> UploadAnswer.of(upload, live(upload), List.of(), List.of()))
                .toList());
    }

    /** The body is read here and not before: whoever may not hand in, or has no room, is told at once. */
    @PostMapping
    ResponseEntity<UploadAnswer> receive(HttpServletRequest request) throws IOException {
        if (!(request instanceof MultipartHttpServletRequest multipart)) {
            throw new Refused(Problem.EMPTY);
        }
        if (!desk.hasRoom(me().name())) {
            throw new Refused(Problem.QUOTA);
        }
        try (BodyGate.Pass pass = gate.enter()) {
            if (pass == null) {
                throw new Refused(Problem.BUSY);
            }
            List<MultipartFile> files = multipart.getFiles("file");
            if (files.size() != 1 || files.get(0).isEmpty()) {
                throw new Refused(Problem.EMPTY);
            }
            return answer(taken(files.get(0), source(multipart.getParameter("source"))));
        }
    }

    @GetMapping("/{upload}")
    ResponseEntity<UploadAnswer> show(@PathVariable UUID upload) {
        return answer(find(upload), HttpStatus.OK);
    }

    @GetMapping("/{upload}/problems")
    Rows problems(
            @PathVariable UUID upload,
            @RequestParam String reason,
            @RequestParam String effect,
            @RequestParam(defaultValue = "0") int page) {
        Upload found = find(upload);
        Finding.Group group = desk.groups(found).stream()
                .filter(one -> one.reason().name().equals(reason)
                        && UploadAnswer.effect(one).equals(effect))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.MISSING));
        int number = Math.max(0, page);
        List<Row> rows = desk.page(found, group, number, PAGE_ROWS).stream()
                .map(Row::of)
                .toList();
        return new Rows(number, (number + 1L) * PAGE_ROWS < group.count(), rows);
    }

    @PostMapping("/{upload}/choose")
    ResponseEntity<UploadAnswer> choose(@PathVariable UUID upload, @RequestBody Chosen chosen) {
        String source = source(chosen.source());
        if (source == null || chosen.layout() == null) {
            throw new Refused(Problem.VALUE);
        }
        if (!desk.choose(upload, source, chosen.layout())) {
            throw new Refused(Problem.STATE);
        }
        return answer(find(upload), HttpStatus.ACCEPTED);
    }

    /** Asked again, it answers how the first time went. */
    @PostMapping("/{upload}/confirm")
    ResponseEntity<UploadAnswer> confirm(@PathVariable UUID upload) {
        boolean begun = desk.confirm(upload);
        Upload now = find(upload);
        return switch (now.status()) {
            case CONFIRMED, LOADED, KNOWN -> answer(now, begun ? HttpStatus.ACCEPTED : HttpStatus.OK);
            default -> throw new Refused(Problem.STATE);
        };
    }

    @PostMapping("/{upload}/discard")
    ResponseEntity<UploadAnswer> discard(@PathVariable UUID upload) {
        desk.discard(upload);
        Upload now = find(upload);
        if (now.status() != Upload.Status.DISCARDED) {
            throw new Refused(Problem.STATE);
        }
        return answer(now, HttpStatus.OK);
    }

    private Received taken(MultipartFile file, @Nullable String source) throws IOException {
        String name = SentName.of(file.getOriginalFilename());
        if (!SentName.taken(name)) {
            throw new Refused(Problem.KIND);
        }
        Path part = desk.incoming().resolve(UUID.randomUUID() + ".part");
        file.transferTo(part);
        try {
            return desk.receiveOnce(new Upload.From(me().name(), me().ownProvince()), name, source, part);
        } catch (QuotaReached full) {
            throw new Refused(Problem.QUOTA);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static @Nullable String source(@Nullable String named) {
        if (named == null || named.isBlank()) {
            return null;
        }
        return Catalogue.sources().stream()
                .map(Source::name)
                .filter(named::equals)
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.VALUE));
    }

    private ResponseEntity<UploadAnswer> answer(Received received) {
        return answer(received.upload(), received.before() ? HttpStatus.OK : HttpStatus.CREATED);
    }

    private ResponseEntity<UploadAnswer> answer(Upload upload, HttpStatus status) {
        HttpHeaders headers = new HttpHeaders();
        headers.setLocation(URI.create(UploadAnswer.address(upload.id())));
        if (upload.status().moving()) {
            headers.set(HttpHeaders.RETRY_AFTER, ASK_AGAIN_SECONDS);
        }
        List<Finding.Group> groups = upload.status() == Upload.Status.CHECKED ? desk.groups(upload) : List.of();
        List<LayoutGuess.Candidate> choices = upload.status() == Upload.Status.CHOOSE
                ? desk.guess(upload).candidates().stream()
                        .filter(LayoutGuess.Candidate::fits)
                        .toList()
                : List.of();
        return new ResponseEntity<>(UploadAnswer.of(upload, live(upload), groups, choices), headers, status);
    }

    private @Nullable LiveProgress live(Upload upload) {
        return desk.progress(upload.id()).orElse(null);
    }

    private Upload find(UUID upload) {
        return desk.find(upload).orElseThrow(() -> new Refused(Problem.MISSING));
    }

    private static SignedIn me() {
        SignedIn user = SecurityConfiguration.current();
        if (user == null) {
            throw new Refused(Problem.TOKEN);
        }
        return user;
    }
}
