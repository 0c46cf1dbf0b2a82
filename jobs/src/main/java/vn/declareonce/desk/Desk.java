package vn.declareonce.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.declareonce.desk.Upload.Status;
import vn.declareonce.extract.Archive;
import vn.declareonce.job.Engine;
import vn.declareonce.layout.Layout;
import vn.declareonce.source.Catalogue;
import vn.declareonce.values.Reason;

/**
 * Takes files, checks them and loads them, in the background and in the order they came. What a killed desk had not finished, another one
 * finishes: a check begins anew, a load goes on where it stopped. Several desks may work on one store and one home: a lock for each upload
 * lets one of them at it. Thread-safe.
 */
public final class Desk implements AutoCloseable {
    private static final int WORKERS = 2;
    private static final int ENDS_WITHIN_SECONDS = 30;

    private final Engine engine;
    private final Uploads uploads;
    private final DeskFiles files;
    private final KnownLayouts layouts;
    private final CheckWork checks;
    private final DeskWork work;
    private final Correcting correcting;
    private final Quota quota;
    private final Object receiving = new Object();
    private final MappingDesk mapping;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    private final Object marking = new Object();
    private final Map<UUID, LiveProgress> progress = new ConcurrentHashMap<>();

    public Desk(Engine engine) {
        this(engine, Quota.DEFAULT);
    }

    public Desk(Engine engine, Quota quota) {
        this.engine = engine;
        this.quota = quota;
        this.uploads = new Uploads(engine.jdbc());
        this.files = DeskFiles.of(engine);
        this.layouts = new KnownLayouts(engine.home());
        this.checks = new CheckWork(engine, layouts, files::file, files::findings);
        this.work = new DeskWork(
                engine, uploads, checks, List.of(files::file, files::findings, files::corrections, files::marked));
        this.correcting = new Correcting(engine, this, checks, files::file, files::corrections);
        this.mapping = new MappingDesk(engine, this, layouts, files::file);
    }

    /** Takes up what an earlier desk left unfinished, and clears away what nobody goes on with. */
    public void takeUp() {
        Leftovers.clear(files.folder(), this::kept, Instant.now());
        goOn();
    }

    /** Takes up what another desk of the store left that died; what a desk is at stays its own. */
    public void goOn() {
        uploads.unfinished().stream().filter(id -> !progress.containsKey(id)).forEach(this::begin);
    }

    /** Where files may be written that are about to be received; on the same volume as the archive. */
    public Path incoming() {
        return files.folder();
    }

    /**
     * Takes a file over and begins to check it.
     *
     * @param part the bytes, in {@link #incoming}; it is moved away
     * @param source null when the sender does not say
     * @throws QuotaReached when too much of the user lies here already; {@code part} stays the caller's
     */
    public Upload receive(Upload.From from, String fileName, @Nullable String source, Path part) throws IOException {
        if (!quota.allows(uploads.usage(from.user()), Files.size(part))) {
            throw new QuotaReached(quota);
        }
        String known = source == null || source.isEmpty()
                ? null
                : Catalogue.source(source).name();
        return receive(new Incoming(from, fileName, known, null, Upload.Lineage.NONE), part);
    }

    /** What is known of a file that is received. */
    record Incoming(
            Upload.From from,
            String fileName,
            @Nullable String source,
            @Nullable String layout,
            Upload.Lineage lineage) {}

    Upload receive(Incoming incoming, Path part) throws IOException {
        UUID id = UUID.randomUUID();
        Path file = files.file(id.toString(), incoming.fileName());
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
        Files.move(part, file);
        Upload upload = new Upload(
                id,
                incoming.from(),
                incoming.fileName(),
                Files.size(file),
                sha256(file),
                incoming.source(),
                incoming.layout(),
                Status.RECEIVED,
                null,
                null,
                null,
                incoming.lineage(),
                Instant.now());
        uploads.received(upload);
        begin(id);
        return upload;
    }

    /**
     * The same for a program, which may send a file again because it did not hear the answer: the same bytes of the same province answer the
     * first upload as long as it is at work or its delivery is in force.
     */
    public Received receiveOnce(Upload.From from, String fileName, @Nullable String source, Path part)
            throws IOException {
        String sha256 = sha256(part);
        String known = source == null || source.isEmpty() ? null : source;
        synchronized (receiving) {
            Optional<Upload> before = uploads.same(from.province(), sha256, known);
            return before.isPresent()
                    ? new Received(before.get(), true)
                    : new Received(receive(from, fileName, source, part), false);
        }
    }

    /** False when the user may hand nothing in until something is loaded or discarded. */
    public boolean hasRoom(String user) {
        return quota.allows(uploads.usage(user), 0);
    }

    public Optional<Upload> find(UUID id) {
        return uploads.find(id);
    }

    /** A province's uploads that wait for somebody, the newest first. */
    public List<Upload> open(String province) {
        return uploads.open(province);
    }

    /** How far the work on an upload is; empty when nothing is done with it. */
    public Optional<LiveProgress> progress(UUID id) {
        return Optional.ofNullable(progress.get(id));
    }

    /** The layouts a file may be written in. */
    public LayoutGuess guess(Upload upload) {
        return checks.guess(upload);
    }

    /** Says what a file is, and checks it again. False when it went on meanwhile. */
    public boolean choose(UUID id, String source, String layout) {
        Upload upload = uploads.find(id).orElseThrow();
        boolean offered = layouts.source(source, upload.from().province()).layouts().stream()
                .anyMatch(known -> known.name().equals(layout));
        return offered && uploads.chosen(id, source, layout) && begin(id);
    }

    /** Loads a checked file, or goes on with a load that broke. False when it is neither. */
    public boolean confirm(UUID id) {
        return uploads.move(id, Set.of(Status.CHECKED, Status.FAILED), Status.CONFIRMED) && begin(id);
    }

    /** Forgets a file that was not loaded. False when it is being loaded, or was. */
    public boolean discard(UUID id) {
        Set<Status> idle = Set.of(Status.CHOOSE, Status.UNKNOWN, Status.CHECKED, Status.REFUSED, Status.KNOWN);
        if (!uploads.move(id, idle, Status.DISCARDED)) {
            return false;
        }
        uploads.find(id).ifPresent(work::forget);
        return true;
    }

    /** Files whose columns no layout knows. */
    public MappingDesk mapping() {
        return mapping;
    }

    /** Uploads whose columns nobody has explained for this long. */
    public List<Upload> unmapped(Duration waited) {
        return uploads.unmapped(Instant.now().minus(waited));
    }

    /** Cells corrected in the page. */
    public Correcting correcting() {
        return correcting;
    }

    /** A corrected copy goes on in this upload's place. False when it went on itself meanwhile. */
    boolean corrected(Upload upload) {
        boolean moved = uploads.move(upload.id(), Set.of(Status.CHECKED), Status.CORRECTED);
        if (moved) {
            work.forget(upload);
        }
        return moved;
    }

    /** Says which delivery is taken back when this upload is loaded; null for none. */
    public void replaces(Upload upload, @Nullable String delivery) {
        uploads.replaces(upload.id(), delivery);
    }

    /** How a delivery hangs together with others. */
    public Chain chain(String delivery) {
        return uploads.chain(delivery);
    }

    /**
     * The file with what is wrong marked in it: the sender's own workbook, or a workbook of the rows to correct.
     *
     * @throws IOException when it is too large to be marked
     */
    public Path mark(Upload upload) throws IOException {
        Layout layout = checks.layout(upload);
        synchronized (marking) {
            return new MarkedFile(files.file(upload), layout)
                    .write(Findings.all(files.findings(upload)), files.marked(upload));
        }
    }

    /** The kinds of problems the check found. */
    public List<Finding.Group> groups(Upload upload) {
        return Findings.groups(files.findings(upload));
    }

    /** A page of the problems of one kind, in the file's order. */
    public List<Finding> page(Upload upload, Finding.Group group, int number, int size) {
        return page(upload, group.reason(), group.effect(), number * size, size);
    }

    private List<Finding> page(Upload upload, Reason reason, Finding.Effect effect, int skipped, int size) {
        return Findings.page(files.findings(upload), reason, effect, skipped, size);
    }

    /** Why a row would wait as it was sent. */
    List<Reason> holds(Upload upload, String sheet, int row) {
        return Findings.holds(files.findings(upload), sheet, row);
    }

    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private boolean begin(UUID id) {
        LiveProgress live = new LiveProgress();
        progress.put(id, live);
        workers.execute(() -> {
            try {
                // Looked up under the lock: another desk may have done it while it stood in the queue here.
                engine.alone("upload " + id, () -> uploads.find(id).ifPresent(upload -> work.go(upload, live)));
            } finally {
                progress.remove(id, live);
            }
        });
        return true;
    }

    private boolean kept(UUID id) {
        return uploads.find(id)
                .filter(upload ->
                        !Set.of(Status.KNOWN, Status.LOADED, Status.DISCARDED).contains(upload.status()))
                .isPresent();
    }

    private static String sha256(Path file) throws IOException {
        return Archive.unfrozen(file, "").sha256();
    }
}
