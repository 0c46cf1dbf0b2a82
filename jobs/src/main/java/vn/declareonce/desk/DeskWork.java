package vn.declareonce.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.declareonce.desk.Upload.Refusal;
import vn.declareonce.desk.Upload.Status;
import vn.declareonce.job.Engine;
import vn.declareonce.job.LoadRequest;
import vn.declareonce.job.Loads;
import vn.declareonce.job.Runs;
import vn.declareonce.job.StopSignal;
import vn.declareonce.job.Stopped;
import vn.declareonce.job.Timings;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;
import vn.declareonce.report.Receipt;
import vn.declareonce.report.Receipts;

/** What the desk does with an upload by itself: the check, and after the sender's word the load. */
final class DeskWork {
    private static final Logger LOG = LoggerFactory.getLogger(DeskWork.class);

    /** Exit codes as the command line answers them. */
    private static final int DONE = 0;

    private static final int ROWS_WAIT = 1;
    private static final int REFUSED = 2;
    private static final int BROKE = 3;

    private static final Upload.Refusal STOPPED = new Upload.Refusal(
            "Bộ phận vận hành đã dừng việc nạp. Không có dữ liệu nào mất. Bấm Thử lại để nạp tiếp, hoặc chờ bộ phận vận hành.",
            "The operators stopped the load. Nothing is lost. Press Try again to go on, or wait for the operators.");

    private final Engine engine;
    private final Uploads uploads;
    private final CheckWork checks;
    private final List<Function<Upload, Path>> files;

    /** @param files where an upload and what was found in it lie */
    DeskWork(Engine engine, Uploads uploads, CheckWork checks, List<Function<Upload, Path>> files) {
        this.engine = engine;
        this.uploads = uploads;
        this.checks = checks;
        this.files = List.copyOf(files);
    }

    void go(Upload upload, LiveProgress progress) {
        if (upload.status() == Status.RECEIVED) {
            progress.stage("check");
            CheckWork.Ended ended = checks.check(upload, progress);
            uploads.checked(ended.upload());
            if (ended.forget()) {
                forget(upload);
            }
        } else if (upload.status() == Status.CONFIRMED) {
            load(upload, progress);
        }
    }

    void forget(Upload upload) {
        try {
            for (Function<Upload, Path> file : files) {
                Files.deleteIfExists(file.apply(upload));
            }
        } catch (IOException e) {
            LOG.warn("The files of upload {} could not be deleted: {}", upload.id(), e.getClass());
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever ends a load, its run has an end and its sender is told
    private void load(Upload upload, LiveProgress progress) {
        Source source = checks.sources(upload).get(0);
        Layout layout = checks.layout(upload);
        Runs runs = new Runs(engine);
        long run = runs.start("load", source.name());
        try {
            String delivery = delivery(upload, checks.request(upload, source, layout), progress, run);
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
            uploads.move(upload.id(), Set.of(Status.CONFIRMED), after, null, Refusals.both(refusal));
        }
    }

    private String delivery(Upload upload, LoadRequest request, LiveProgress progress, long run) throws Exception {
        Loads loads = new Loads(engine, progress, new Timings());
        String replaced = upload.lineage().replaces();
        return replaced == null
                ? loads.load(request, run)
                : loads.replace(new Loads.Replacement(replaced, actor(upload.from().user())), request, run);
    }

    private static boolean stopped(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Stopped) {
                return true;
            }
        }
        return false;
    }

    /** How the audit and the ledger name a user of the portal. */
    static String actor(String user) {
        return "portal: " + user;
    }
}
