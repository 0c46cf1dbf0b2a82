package vn.declareonce.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.declareonce.desk.Upload.Refusal;
import vn.declareonce.desk.Upload.Status;
import vn.declareonce.extract.Deliveries;
import vn.declareonce.extract.Delivery;
import vn.declareonce.job.Engine;
import vn.declareonce.job.LoadRequest;
import vn.declareonce.job.Loads;
import vn.declareonce.job.Runs;
import vn.declareonce.job.StopSignal;
import vn.declareonce.job.Stopped;
import vn.declareonce.job.Timings;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.LegalBasisMissing;
import vn.declareonce.mapping.Source;
import vn.declareonce.report.Receipt;
import vn.declareonce.report.Receipts;
import vn.declareonce.source.Catalogue;

/** What the desk does with an upload by itself: the check, and after the sender's word the load. */
final class DeskWork {
    private static final Logger LOG = LoggerFactory.getLogger(DeskWork.class);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** Exit codes as the command line answers them. */
    private static final int DONE = 0;

    private static final int ROWS_WAIT = 1;
    private static final int REFUSED = 2;
    private static final int BROKE = 3;

    private static final Refusal STOPPED = new Refusal(
            "Bộ phận vận hành đã dừng việc nạp. Không có dữ liệu nào mất. Bấm Thử lại để nạp tiếp, hoặc chờ bộ phận vận hành.",
            "The operators stopped the load. Nothing is lost. Press Try again to go on, or wait for the operators.");

    private final Engine engine;
    private final Uploads uploads;
    private final Function<Upload, Path> files;
    private final Function<Upload, Path> findings;

    DeskWork(Engine engine, Uploads uploads, Function<Upload, Path> files, Function<Upload, Path> findings) {
        this.engine = engine;
        this.uploads = uploads;
        this.files = files;
        this.findings = findings;
    }

    void go(Upload upload, LiveProgress progress) {
        if (upload.status() == Status.RECEIVED) {
            progress.stage("check");
            check(upload, progress);
        } else if (upload.status() == Status.CONFIRMED) {
            load(upload, progress);
        }
    }

    void forget(Upload upload) {
        try {
            Files.deleteIfExists(files.apply(upload));
            Files.deleteIfExists(findings.apply(upload));
        } catch (IOException e) {
            LOG.warn("The files of upload {} could not be deleted: {}", upload.id(), e.getClass());
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever a file does, its sender is told
    private void check(Upload upload, LiveProgress progress) {
        try {
            Upload checked = checked(upload, progress);
            uploads.checked(checked);
            if (checked.status() == Status.KNOWN) {
                forget(upload);
            }
        } catch (Exception e) {
            Throwable refusal = Refusals.refusal(e);
            if (refusal instanceof LegalBasisMissing) {
                forget(upload);
            }
            if (refusal == null) {
                LOG.error("The check of upload {} broke", upload.id(), e);
            }
            uploads.checked(with(upload, Status.REFUSED, null, null, refusal(refusal), null));
        }
    }

    private Upload checked(Upload upload, LiveProgress progress) throws IOException {
        Source only = upload.source() == null ? null : Catalogue.source(upload.source());
        LayoutGuess guess = LayoutGuess.of(files.apply(upload), only);
        LayoutGuess.Candidate chosen = chosen(upload, guess);
        if (chosen == null && guess.open()) {
            return with(upload, Status.CHOOSE, null, null, null, null);
        }
        if (chosen == null) {
            throw guess.mismatch();
        }
        chosen.source().permit(chosen.layout());
        Optional<Delivery> first = first(upload, chosen);
        if (first.isPresent()) {
            return with(upload, Status.KNOWN, chosen, null, null, first.get().id());
        }
        FileCheck check =
                new FileCheck(chosen.source(), chosen.layout(), upload.from().province());
        Upload.Found found = check.run(files.apply(upload), findings.apply(upload), progress::rows);
        return with(upload, Status.CHECKED, chosen, found, null, null);
    }

    private static LayoutGuess.@Nullable Candidate chosen(Upload upload, LayoutGuess guess) {
        if (upload.layout() == null) {
            return guess.sure();
        }
        return guess.candidates().stream()
                .filter(candidate -> candidate.layout().name().equals(upload.layout()))
                .findFirst()
                .orElse(null);
    }

    /** The delivery of the same file, when it was loaded whole before. */
    private Optional<Delivery> first(Upload upload, LayoutGuess.Candidate chosen) {
        Delivery.Key key =
                Loads.key(request(upload, chosen.source(), chosen.layout()), chosen.layout(), upload.sha256());
        return new Deliveries(engine.jdbc()).find(key.id()).filter(delivery -> delivery.status()
                .equals("active"));
    }

    @SuppressWarnings("CatchingUnchecked") // whatever ends a load, its run has an end and its sender is told
    private void load(Upload upload, LiveProgress progress) {
        Source source = Catalogue.source(String.valueOf(upload.source()));
        Layout layout = source.layouts().stream()
                .filter(known -> known.name().equals(upload.layout()))
                .findFirst()
                .orElseThrow();
        Runs runs = new Runs(engine);
        long run = runs.start("load", source.name());
        try {
            LoadRequest request = request(upload, source, layout);
            String delivery = new Loads(engine, progress, new Timings()).load(request, run);
            Receipt receipt = Receipts.of(engine.jdbc(), delivery).orElseThrow();
            Reports reports = Reports.write(engine, run, List.of(receipt));
            boolean waiting = receipt.counts().held() + receipt.counts().rejected() > 0;
            int code = !receipt.balanced() ? REFUSED : waiting ? ROWS_WAIT : DONE;
            runs.end(run, code, reports.page().toString());
            uploads.move(upload.id(), Set.of(Status.CONFIRMED), Status.LOADED, delivery, null);
            forget(upload);
        } catch (Exception e) {
            Throwable refusal = Refusals.refusal(e);
            runs.end(run, refusal == null ? BROKE : REFUSED, null);
            if (StopSignal.isGiven()) {
                return;
            }
            if (refusal == null && stopped(e)) {
                uploads.move(upload.id(), Set.of(Status.CONFIRMED), Status.FAILED, null, STOPPED);
                return;
            }
            if (refusal == null) {
                LOG.error("The load of upload {} broke; confirming it again goes on", upload.id(), e);
            }
            Status after = refusal == null ? Status.FAILED : Status.REFUSED;
            uploads.move(upload.id(), Set.of(Status.CONFIRMED), after, null, refusal(refusal));
        }
    }

    private static boolean stopped(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Stopped) {
                return true;
            }
        }
        return false;
    }

    private LoadRequest request(Upload upload, Source source, Layout layout) {
        return new LoadRequest(source, files.apply(upload), upload.from().province(), layout, null, upload.fileName());
    }

    private static @Nullable Refusal refusal(@Nullable Throwable failure) {
        if (failure == null) {
            return new Refusal(
                    "Hệ thống gặp lỗi. Không có dữ liệu nào mất. Hãy thử lại; nếu vẫn lỗi, báo cho bộ phận vận hành.",
                    "The system broke. Nothing is lost. Try again; if it breaks again, tell the operators.");
        }
        return new Refusal(Refusals.text(failure, VIETNAMESE), Refusals.text(failure, Locale.ENGLISH));
    }

    private static Upload with(
            Upload upload,
            Status status,
            LayoutGuess.@Nullable Candidate chosen,
            Upload.@Nullable Found found,
            @Nullable Refusal refusal,
            @Nullable String delivery) {
        return new Upload(
                upload.id(),
                upload.from(),
                upload.fileName(),
                upload.bytes(),
                upload.sha256(),
                chosen == null ? upload.source() : chosen.source().name(),
                chosen == null ? upload.layout() : chosen.layout().name(),
                status,
                found,
                refusal,
                delivery,
                upload.receivedAt());
    }
}
