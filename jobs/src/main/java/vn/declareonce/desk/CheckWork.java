package vn.declareonce.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.declareonce.desk.Upload.Outcome;
import vn.declareonce.desk.Upload.Status;
import vn.declareonce.extract.Deliveries;
import vn.declareonce.extract.Delivery;
import vn.declareonce.job.Engine;
import vn.declareonce.job.LoadRequest;
import vn.declareonce.job.Loads;
import vn.declareonce.job.Previews;
import vn.declareonce.job.SetAside;
import vn.declareonce.layout.Layout;
import vn.declareonce.layout.LayoutMismatch;
import vn.declareonce.mapping.LegalBasisMissing;
import vn.declareonce.mapping.Source;

/** The check of an upload: finds its layout, judges every row and asks the register, and changes nothing. */
final class CheckWork {
    private static final Logger LOG = LoggerFactory.getLogger(CheckWork.class);

    private final Engine engine;
    private final KnownLayouts layouts;
    private final Function<Upload, Path> files;
    private final Function<Upload, Path> findings;

    CheckWork(Engine engine, KnownLayouts layouts, Function<Upload, Path> files, Function<Upload, Path> findings) {
        this.engine = engine;
        this.layouts = layouts;
        this.files = files;
        this.findings = findings;
    }

    /**
     * What a check ended with.
     *
     * @param forget the file must not be kept: it may not be taken, or lies in the archive already
     */
    record Ended(Upload upload, boolean forget) {}

    @SuppressWarnings("CatchingUnchecked") // whatever a file does, its sender is told
    Ended check(Upload upload, LiveProgress progress) {
        try {
            Upload checked = checked(upload, progress);
            return new Ended(checked, checked.status() == Status.KNOWN);
        } catch (Exception e) {
            Throwable refusal = Refusals.refusal(e);
            if (refusal == null) {
                LOG.error("The check of upload {} broke", upload.id(), e);
            }
            boolean forget = refusal instanceof LegalBasisMissing;
            Status after = !forget && refusal != null && mappable(upload, refusal) ? Status.UNKNOWN : Status.REFUSED;
            return new Ended(upload.checked(after, Outcome.refused(Refusals.both(refusal))), forget);
        }
    }

    /** The layouts a file may be written in. */
    LayoutGuess guess(Upload upload) {
        String own = KnownLayouts.ownName(upload.from().province(), "");
        return LayoutGuess.of(
                files.apply(upload), sources(upload), layout -> layout.name().startsWith(own));
    }

    List<Source> sources(Upload upload) {
        String sender = upload.from().province();
        return upload.source() == null ? layouts.sources(sender) : List.of(layouts.source(upload.source(), sender));
    }

    /** The layout an upload was checked with. */
    Layout layout(Upload upload) {
        return sources(upload).get(0).layouts().stream()
                .filter(known -> known.name().equals(upload.layout()))
                .findFirst()
                .orElseThrow();
    }

    private Upload checked(Upload upload, LiveProgress progress) throws Exception {
        LayoutGuess guess = guess(upload);
        LayoutGuess.Candidate chosen = chosen(upload, guess);
        if (chosen == null && guess.open()) {
            return upload.checked(Status.CHOOSE, null);
        }
        if (chosen == null) {
            throw guess.mismatch();
        }
        Source source = chosen.source();
        Layout layout = chosen.layout();
        source.permit(layout);
        Optional<Delivery> first = first(upload, source, layout);
        if (first.isPresent()) {
            String known = first.get().id();
            return upload.checked(Status.KNOWN, new Outcome(source.name(), layout.name(), null, null, known));
        }
        FileCheck check = new FileCheck(source, layout, upload.from().province());
        Upload.Found found = new Previews(engine, progress).of(request(upload, source, layout), layout, preview -> {
            progress.stage("check");
            try {
                return check.run(files.apply(upload), findings.apply(upload), progress::rows, preview);
            } catch (IOException e) {
                throw new UncheckedIOException("the findings of an upload cannot be written", e);
            }
        });
        return upload.checked(Status.CHECKED, new Outcome(source.name(), layout.name(), found, null, null));
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

    /** True when the file is a table whose headings no layout knows: its sender can say what they mean. */
    private static boolean mappable(Upload upload, Throwable refusal) {
        return !upload.fileName().toLowerCase(Locale.ROOT).endsWith(".xml")
                && (refusal instanceof LayoutMismatch || SetAside.isOfUnknownForm(refusal));
    }

    /** The delivery of the same file, when it was loaded whole before. */
    private Optional<Delivery> first(Upload upload, Source source, Layout layout) {
        Delivery.Key key = Loads.key(request(upload, source, layout), layout, upload.sha256());
        return new Deliveries(engine.jdbc()).find(key.id()).filter(delivery -> delivery.status()
                .equals("active"));
    }

    LoadRequest request(Upload upload, Source source, Layout layout) {
        return new LoadRequest(source, files.apply(upload), upload.from().province(), layout, null, upload.fileName());
    }
}
