package vn.declareonce.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.declareonce.connect.Connector;
import vn.declareonce.connect.ConnectorSettings;
import vn.declareonce.connect.FetchWindow;
import vn.declareonce.connect.FetchWork;
import vn.declareonce.connect.Fetched;
import vn.declareonce.connect.Fetches;
import vn.declareonce.connect.FileUnreadable;
import vn.declareonce.connect.Offer;
import vn.declareonce.crashpoint.CrashPoint;
import vn.declareonce.extract.Archive;
import vn.declareonce.layout.Layout;
import vn.declareonce.layout.LayoutMismatch;
import vn.declareonce.mapping.LayoutFolder;
import vn.declareonce.mapping.LegalBasisMissing;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;
import vn.declareonce.tabular.FileRefused;

/**
 * Extract by a connector: what it fetched is frozen and remembered before it is loaded, and its watermark counts once the delivery is
 * staged. One run of a connector at a time. Killed anywhere, the next run finishes what is frozen and fetches the rest anew.
 */
public final class Extraction {
    private static final Logger LOG = LoggerFactory.getLogger(Extraction.class);

    private static final long SLICE_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Engine engine;
    private final Archive archive;
    private final Progress progress;
    private final Timings timings;
    private final Function<Throwable, String> reasons;

    /** @param reasons why a file is refused, in Vietnamese and English */
    public Extraction(Engine engine, Progress progress, Timings timings, Function<Throwable, String> reasons) {
        this.engine = engine;
        this.archive = new Archive(engine.home());
        this.progress = progress;
        this.timings = timings;
        this.reasons = reasons;
    }

    /**
     * What one run of a connector brought.
     *
     * @param deliveries ids, in the order they were loaded
     * @param refused the reasons, each for one file or snapshot
     * @param unreadable why files could not be read that stay where they are
     * @param takenBack files that never left their folder and whose delivery was taken back: moved away unread
     * @param left how many were not whole yet and are left for the next run
     * @param deletedAtSource keys that are gone since the last look; empty when no keys are compared
     */
    public record Result(
            List<String> deliveries,
            List<String> refused,
            List<String> unreadable,
            List<String> takenBack,
            int left,
            Optional<Long> deletedAtSource) {}

    /** Fetches what is new since the last run. */
    public Result run(ConnectorSettings settings, long runNumber) throws Exception {
        return run(settings, null, runNumber);
    }

    /**
     * Fetches.
     *
     * @param range only what changed in this range, leaving the watermark alone; null for what is new
     * @throws AlreadyRunning when the connector is at work elsewhere
     * @throws vn.declareonce.connect.FetchFailed when the legacy system cannot be read; the next run starts anew
     */
    public Result run(ConnectorSettings settings, FetchWindow.@Nullable Range range, long runNumber) throws Exception {
        Rules.require(engine.jdbc());
        try (Lease lease = engine.leases().ofConnector(settings.name())) {
            return new Round(settings, runNumber).run(range);
        }
    }

    private FetchWork work(Pulse pulse) {
        Progress heard = pulse.heeding(progress);
        return new FetchWork() {
            @Override
            public void rows(long done) {
                heard.rows(done);
            }

            @Override
            public void pause(Duration time) {
                long end = System.nanoTime() + time.toNanos();
                for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
                    pulse.heed();
                    LockSupport.parkNanos(Math.min(left, SLICE_NANOSECONDS));
                }
            }
        };
    }

    /** One run of one connector, under its lock. */
    private final class Round {
        private final ConnectorSettings settings;
        private final Source source;
        private final String sender;
        private final @Nullable Layout layout;
        private final Fetches fetches;
        private final long runNumber;
        private final Path folder;
        private final List<String> deliveries = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private final List<String> unreadable = new ArrayList<>();
        private final List<String> takenBack = new ArrayList<>();
        private int left;
        private Optional<Long> deleted = Optional.empty();

        Round(ConnectorSettings settings, long runNumber) {
            this.settings = settings;
            this.source = LayoutFolder.in(engine.home()).extend(Catalogue.source(settings.source()));
            this.sender = Objects.requireNonNullElse(settings.sender(), source.name());
            this.layout = layout(source, settings.layout());
            this.fetches = new Fetches(engine.jdbc(), settings.name());
            this.runNumber = runNumber;
            this.folder = Fetches.folder(engine.home(), settings.name());
        }

        Result run(FetchWindow.@Nullable Range range) throws Exception {
            takeUp();
            Pulse pulse = engine.pulses().of(runNumber);
            pulse.heeding(progress).stage("extract");
            try (Connector connector = settings.open(work(pulse))) {
                FetchWindow window = new FetchWindow(fetches.watermark(), range, fetches::knows);
                CrashPoint.reached("fetch begun");
                for (Offer offer : connector.offers(window)) {
                    take(offer);
                }
            }
            return new Result(
                    List.copyOf(deliveries),
                    List.copyOf(refused),
                    List.copyOf(unreadable),
                    List.copyOf(takenBack),
                    left,
                    deleted);
        }

        private void takeUp() throws Exception {
            for (Fetches.Unfinished unfinished : fetches.unfinished()) {
                if (!Archive.isIntact(unfinished.archived())) {
                    LOG.warn(
                            "Connector {}: a fetch whose frozen file is damaged or lost is done anew", settings.name());
                    continue;
                }
                LoadRequest frozen = new LoadRequest(
                        source, unfinished.archived(), unfinished.sender(), layout, null, unfinished.fileName());
                try {
                    deliveries.add(loads().load(frozen, runNumber));
                } catch (Exception e) {
                    refuse(e, frozen, unfinished.origin(), unfinished.sha256());
                }
            }
        }

        private void take(Offer offer) throws Exception {
            if (offer.moves() && fetches.takenBack(offer.origin())) {
                offer.taken();
                fetches.left(offer.origin());
                takenBack.add(offer.origin());
                return;
            }
            Optional<Fetched> whole;
            try {
                whole = offer.fetch(folder);
            } catch (FileUnreadable e) {
                unreadable.add(String.valueOf(e.getMessage()));
                return;
            }
            if (whole.isEmpty()) {
                left++;
                return;
            }
            Fetched fetched = whole.get();
            CrashPoint.reached("fetch whole");
            if (fetched.isEmpty()) {
                fetches.recordEmpty(source.name(), sender, offer.origin(), fetched.watermark());
            } else {
                take(offer, fetched);
            }
            compareKeys(fetched.keys());
        }

        private void take(Offer offer, Fetched fetched) throws Exception {
            LoadRequest request = new LoadRequest(source, fetched.file(), sender, layout, null);
            String sha256 = "";
            try {
                Layout fitting = Incoming.layout(request, engine.home());
                Archive.Frozen frozen = archive.freeze(fetched.file());
                sha256 = frozen.sha256();
                CrashPoint.reached("fetch frozen");
                fetches.record(source.name(), sender, offer.origin(), frozen, fetched.watermark());
                CrashPoint.reached("fetch recorded");
                deliveries.add(loads().load(request, Incoming.of(request, fitting, frozen), runNumber));
                CrashPoint.reached("fetch loaded");
                offer.taken();
                CrashPoint.reached("fetch taken");
                fetches.left(offer.origin());
            } catch (Exception e) {
                offer.setAside(fetched, refuse(e, request, offer.origin(), sha256));
            }
            Files.deleteIfExists(fetched.file());
        }

        private Loads loads() {
            return new Loads(engine, progress, timings);
        }

        private String refuse(Exception failure, LoadRequest request, String origin, String sha256) throws Exception {
            Throwable refusal = refusal(failure).orElseThrow(() -> failure);
            if (sha256.isEmpty()) {
                rememberUnfrozen(request, origin);
            } else {
                fetches.refused(origin, sha256);
            }
            String reason = reasons.apply(refusal);
            if (SetAside.concerns(refusal)) {
                SetAside.Kept kept = new SetAside(engine).keep(request, reason);
                reason += kept.whole()
                        ? "\nĐể riêng, kèm mẫu nháp / Set aside, with a drafted layout: " + kept.folder()
                        : "\nKhông giữ nội dung, chỉ đếm dòng / Not kept, its rows are counted: " + kept.folder();
            }
            refused.add(origin + "\n" + reason);
            return reason;
        }

        /** In one transaction: what is remembered as fetched and not refused would be taken up, and is not there. */
        private void rememberUnfrozen(LoadRequest request, String origin) throws IOException {
            Archive.Frozen seen = Archive.unfrozen(request.file(), request.fileName());
            engine.inTransaction(() -> {
                fetches.record(source.name(), sender, origin, seen, null);
                fetches.refused(origin, seen.sha256());
            });
        }

        private void compareKeys(@Nullable Path keys) throws IOException {
            if (keys != null) {
                engine.inTransaction(() -> deleted = Optional.of(fetches.compareKeys(keys)));
                Files.delete(keys);
            }
        }
    }

    private static Optional<Throwable> refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileRefused
                    || cause instanceof LayoutMismatch
                    || cause instanceof LegalBasisMissing
                    || cause instanceof TooManyRejected) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Layout layout(Source source, @Nullable String nameOrFile) {
        if (nameOrFile == null) {
            return null;
        }
        if (nameOrFile.endsWith(".yaml")) {
            return source.read(Path.of(nameOrFile));
        }
        return source.layouts().stream()
                .filter(known -> known.name().equals(nameOrFile))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "source " + source.name() + " has no layout '" + nameOrFile + "' (connectors.yaml)"));
    }
}
