package vn.declareonce.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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
import vn.declareonce.source.Catalogue;
import vn.declareonce.values.Reason;

/**
 * Takes files, checks them and loads them, in the background and in the order they came. What a killed desk had not finished, the next one
 * finishes: a check begins anew, a load goes on where it stopped. Thread-safe.
 */
public final class Desk implements AutoCloseable {
    private static final int WORKERS = 2;
    private static final int ENDS_WITHIN_SECONDS = 30;

    private final Uploads uploads;
    private final Path incoming;
    private final DeskWork work;
    private final Quota quota;
    private final Object receiving = new Object();
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    private final Map<UUID, LiveProgress> progress = new ConcurrentHashMap<>();

    public Desk(Engine engine) {
        this(engine, Quota.DEFAULT);
    }

    public Desk(Engine engine, Quota quota) {
        this.quota = quota;
        this.uploads = new Uploads(engine.jdbc());
        this.incoming = folder(engine);
        this.work = new DeskWork(engine, uploads, this::file, this::findings);
    }

    /** Takes up what an earlier desk left unfinished, and clears away what nobody goes on with. */
    public void takeUp() {
        Leftovers.clear(incoming, this::kept, Instant.now());
        uploads.unfinished().forEach(this::begin);
    }

    /** Where files may be written that are about to be received; on the same volume as the archive. */
    public Path incoming() {
        return incoming;
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
        UUID id = UUID.randomUUID();
        Path file = incoming.resolve(id + extension(fileName));
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
        Files.move(part, file);
        String known = source == null || source.isEmpty()
                ? null
                : Catalogue.source(source).name();
        Upload upload = new Upload(
                id,
                from,
                fileName,
                Files.size(file),
                sha256(file),
                known,
                null,
                Status.RECEIVED,
                null,
                null,
                null,
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
        return LayoutGuess.of(file(upload), null);
    }

    /** Says what a file is, and checks it again. False when it went on meanwhile. */
    public boolean choose(UUID id, String source, String layout) {
        boolean offered = Catalogue.source(source).layouts().stream()
                .anyMatch(known -> known.name().equals(layout));
        return offered && uploads.chosen(id, source, layout) && begin(id);
    }

    /** Loads a checked file, or goes on with a load that broke. False when it is neither. */
    public boolean confirm(UUID id) {
        return uploads.move(id, Set.of(Status.CHECKED, Status.FAILED), Status.CONFIRMED) && begin(id);
    }

    /** Forgets a file that was not loaded. False when it is being loaded, or was. */
    public boolean discard(UUID id) {
        Set<Status> idle = Set.of(Status.CHOOSE, Status.CHECKED, Status.REFUSED, Status.KNOWN);
        if (!uploads.move(id, idle, Status.DISCARDED)) {
            return false;
        }
        uploads.find(id).ifPresent(work::forget);
        return true;
    }

    /** The kinds of problems the check found. */
    public List<Finding.Group> groups(Upload upload) {
        return Findings.groups(findings(upload));
    }

    /** A page of the problems of one kind, in the file's order. */
    public List<Finding> page(Upload upload, Finding.Group group, int number, int size) {
        return page(upload, group.reason(), group.rejects(), number * size, size);
    }

    private List<Finding> page(Upload upload, Reason reason, boolean rejects, int skipped, int size) {
        return Findings.page(findings(upload), reason, rejects, skipped, size);
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
                uploads.find(id).ifPresent(upload -> work.go(upload, live));
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

    private Path file(Upload upload) {
        return incoming.resolve(upload.id() + extension(upload.fileName()));
    }

    private Path findings(Upload upload) {
        return incoming.resolve(upload.id() + ".findings");
    }

    private static String extension(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? ".xlsx" : ".csv";
    }

    private static Path folder(Engine engine) {
        try {
            return new Archive(engine.home()).incoming();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of incoming files cannot be made", e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
