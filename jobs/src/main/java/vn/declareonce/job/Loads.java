package vn.declareonce.job;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.declareonce.database.Sql;
import vn.declareonce.extract.Archive;
import vn.declareonce.extract.Deliveries;
import vn.declareonce.extract.Delivery;
import vn.declareonce.extract.DeliveryNotes;
import vn.declareonce.layout.Layout;
import vn.declareonce.layout.LayoutMismatch;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;
import vn.declareonce.stage.FrozenFile;
import vn.declareonce.tabular.FileRefused;

/**
 * Loads files: freezes each as a delivery and runs its job under the job's own lock. A delivery that is active already is answered with
 * its first receipt; one that stopped half way is taken up.
 */
public final class Loads {
    private static final Sql RECEIVING = Sql.file("extract/receiving.sql");
    private static final Sql REFUSED = Sql.file("extract/refused.sql");
    private static final Sql SECONDS = Sql.file("extract/delivery_seconds.sql");

    private final Engine engine;
    private final Archive archive;
    private final DeliveryNotes notes;
    private final Deliveries deliveries;
    private final Progress progress;
    private final Timings timings;

    public Loads(Engine engine, Progress progress, Timings timings) {
        this.engine = engine;
        this.archive = new Archive(engine.home());
        this.notes = new DeliveryNotes(engine.home());
        this.deliveries = new Deliveries(engine.jdbc());
        this.progress = progress;
        this.timings = timings;
    }

    /**
     * Loads one file; answers the id of its delivery.
     *
     * @throws vn.declareonce.tabular.FileRefused when the file cannot be read
     * @throws vn.declareonce.layout.LayoutInvalid when a layout of the home's folder cannot be used
     * @throws vn.declareonce.layout.LayoutMismatch when no layout fits its header
     * @throws vn.declareonce.mapping.LegalBasisMissing when the source gives this only with a legal basis; nothing is kept
     * @throws AlreadyRunning when the same delivery is being loaded
     * @throws OtherRules when the store follows other rules than the program
     * @throws TooManyRejected when more of its rows would be rejected than its layout allows, and nobody admits it
     * @throws Unbalanced when rows are missing from the accounting
     * @throws JobFailed when a step failed; the same call goes on from there
     */
    public String load(LoadRequest given, long runNumber) throws Exception {
        Rules.require(engine.jdbc());
        long started = System.nanoTime();
        engine.pulses().of(runNumber).heeding(progress).stage("extract");
        LoadRequest request = given.withLayoutsOf(engine.home());
        Layout layout = Incoming.layout(request, engine.home());
        Archive.Frozen frozen = archive.freeze(request.file(), request.fileName());
        return load(request, Incoming.of(request, layout, frozen), runNumber, started);
    }

    /** The same for a file that is frozen already, with the layout found for it. */
    String load(LoadRequest request, Incoming incoming, long runNumber) throws Exception {
        Rules.require(engine.jdbc());
        return load(request, incoming, runNumber, System.nanoTime());
    }

    private String load(LoadRequest request, Incoming incoming, long runNumber, long started) throws Exception {
        timings.stage("extract", System.nanoTime() - started);
        try (Lease lease = engine.leases().ofDelivery(incoming.key().id())) {
            archive.freeze(incoming.layout().bytes().yaml(), incoming.layout().name() + ".yaml");
            notes.received(
                    incoming.key(), incoming.frozen(), incoming.layout().sha256(), decision(request.admission()));
            Delivery delivery = incoming.delivery(deliveries, runNumber);
            if (request.layout() != null
                    && !delivery.layoutSha256().equals(incoming.layout().sha256())) {
                throw new OtherLayout(
                        delivery.id(), delivery.layout(), incoming.layout().name());
            }
            LoadRequest.Admission admission = request.admission();
            if (admission != null) {
                new ContentLimit(engine.jdbc(), delivery).admit(admission);
            }
            finish(delivery, LoadJob.completed(engine, delivery), runNumber, started);
            return delivery.id();
        }
    }

    private static DeliveryNotes.@Nullable Decision decision(LoadRequest.@Nullable Admission admission) {
        return admission == null ? null : new DeliveryNotes.Decision(admission.reason(), admission.actor());
    }

    /**
     * Takes up the load of a delivery that did not come to its end; one that did is left as it is.
     *
     * @throws AlreadyRunning when somebody is at it
     * @throws vn.declareonce.extract.ArchiveDamaged when it was still to be read from the archive, and is not whole there
     * @throws JobFailed when a step failed; the same call goes on from there
     */
    public void takeUp(String id, long runNumber) throws Exception {
        Rules.require(engine.jdbc());
        try (Lease lease = engine.leases().ofDelivery(id)) {
            Delivery delivery = deliveries.find(id).orElseThrow();
            boolean completed = LoadJob.completed(engine, delivery);
            if (!completed) {
                Archive.requireIntact(delivery.archivePath(), id);
            }
            finish(delivery, completed, runNumber, System.nanoTime());
        }
    }

    private void finish(Delivery delivery, boolean completed, long runNumber, long started) throws Exception {
        if (!completed) {
            try {
                engine.pulses().of(runNumber).at(delivery.number());
                RECEIVING.update(engine.jdbc(), Map.of("delivery_no", delivery.number(), "run_no", runNumber));
                run(delivery, Catalogue.source(delivery.source()), runNumber);
            } catch (Exception e) {
                refuseIfUnreadable(delivery, e);
                throw e;
            }
        }
        double seconds = completed ? 0 : (System.nanoTime() - started) / 1e9;
        SECONDS.update(engine.jdbc(), Map.of("delivery_no", delivery.number(), "seconds", seconds));
    }

    /** A file that cannot be read to its end never can: nothing is gained by taking its load up again. */
    private void refuseIfUnreadable(Delivery delivery, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileRefused || cause instanceof LayoutMismatch) {
                REFUSED.update(engine.jdbc(), Map.of("delivery_no", delivery.number()));
            }
        }
    }

    /**
     * Takes a delivery back and loads a file in its place. The file is first loaded in a dry run, so that a refused one takes nothing
     * back; broken after that, the same call goes on from there.
     *
     * @throws java.util.NoSuchElementException when there is no delivery to replace
     */
    public String replace(Replacement replaced, LoadRequest given, long runNumber) throws Exception {
        LoadRequest request = given.withLayoutsOf(engine.home());
        Layout layout = Incoming.layout(request, engine.home());
        Incoming incoming = Incoming.of(request, layout, Archive.unfrozen(request.file(), request.fileName()));
        Delivery known = deliveries.find(incoming.key().id()).orElse(null);
        boolean done = known != null
                && known.status().equals("active")
                && known.layoutSha256().equals(incoming.layout().sha256());
        if (!done || !incoming.key().id().equals(replaced.delivery())) {
            new DryLoads(engine, progress, timings).load(given, replaced.delivery(), receipt -> receipt);
            new Retractions(engine, progress, timings)
                    .retract(replaced.delivery(), order(replaced, incoming), runNumber);
        }
        return load(given, runNumber);
    }

    private static Retractions.Order order(Replacement replaced, Incoming incoming) {
        return new Retractions.Order("Replaced by delivery " + incoming.key().id() + ".", replaced.actor());
    }

    /** The delivery to take back, and by whom. */
    public record Replacement(String delivery, String actor) {}

    /** What the delivery of a file is known by. */
    public static Delivery.Key key(LoadRequest request, Layout layout, String sha256) {
        return Incoming.key(request, layout, sha256);
    }

    /** The layout a delivery was read with: the one archived with it, else the very one among those that come with the source. */
    public Layout layoutOf(Delivery delivery, Source source) {
        Path archived = archive.path(delivery.layoutSha256(), ".yaml");
        if (Archive.isIntact(archived)) {
            return Layout.read(archived);
        }
        return source.layouts().stream()
                .filter(layout -> layout.sha256().equals(delivery.layoutSha256()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the layout of delivery " + delivery.id() + " is lost"));
    }

    private void run(Delivery delivery, Source source, long runNumber) throws Exception {
        try (FrozenFile file = FrozenFile.open(delivery, source, layoutOf(delivery, source))) {
            DeliveryFacts.keep(engine.jdbc(), delivery, file);
            Pulse pulse = engine.pulses().of(runNumber);
            new LoadJob(engine, pulse.heeding(progress), timings, delivery).run(file, runNumber);
        } catch (JobFailed e) {
            if (Unbalanced.isCauseOf(e)) {
                takeBack(delivery, runNumber);
            }
            throw e;
        }
    }

    private void takeBack(Delivery delivery, long runNumber) {
        Retractions.Order order = new Retractions.Order("It does not balance.", "the load itself");
        new Retractions(engine, progress, timings).retractLocked(delivery.id(), order, runNumber);
    }
}
