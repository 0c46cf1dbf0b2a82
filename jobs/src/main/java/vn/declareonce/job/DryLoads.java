package vn.declareonce.job;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.declareonce.extract.Archive;
import vn.declareonce.extract.Deliveries;
import vn.declareonce.extract.Delivery;
import vn.declareonce.layout.Layout;
import vn.declareonce.report.Receipt;
import vn.declareonce.report.Receipts;
import vn.declareonce.stage.DeliveryStaging;
import vn.declareonce.stage.FrozenFile;

/**
 * Loads a file in one transaction that is rolled back: the very receipt the load would give, and a store and a ledger that stay as
 * they were; the archive gets the layout alone. It holds the store's lock throughout.
 */
public final class DryLoads {
    private final Engine engine;
    private final Progress progress;
    private final Timings timings;

    public DryLoads(Engine engine, Progress progress, Timings timings) {
        this.engine = engine;
        this.progress = StopSignal.heeding(progress);
        this.timings = timings;
    }

    /**
     * Loads the file and forgets it again; answers what {@code seen} made of the receipt.
     *
     * @param replaces the delivery that would be taken back first; null for none
     * @param seen asked for its answer before everything is rolled back, while the ledger can be read
     * @throws vn.declareonce.tabular.FileRefused when the file cannot be read to its end
     * @throws vn.declareonce.layout.LayoutMismatch when no layout fits its header
     * @throws AlreadyRunning when the same delivery is being loaded
     * @throws Unbalanced when rows are missing from the accounting
     */
    public <T> T load(LoadRequest given, @Nullable String replaces, Function<Receipt, T> seen) throws Exception {
        LoadRequest request = given.withLayoutsOf(engine.home());
        Layout layout = Incoming.layout(request, engine.home());
        Incoming incoming = Incoming.of(request, layout, Archive.unfrozen(request.file(), request.fileName()));
        new Archive(engine.home()).freeze(layout.bytes().yaml(), layout.name() + ".yaml");
        try (Lease own = engine.leases().ofDelivery(incoming.key().id());
                StoreLock lock = new StoreLock(engine, progress)) {
            lock.hold();
            T answer = new TransactionTemplate(engine.transactions()).execute(status -> {
                status.setRollbackOnly();
                return seen.apply(receipt(incoming, replaces));
            });
            return Optional.ofNullable(answer).orElseThrow();
        }
    }

    private Receipt receipt(Incoming incoming, @Nullable String replaces) {
        if (replaces != null) {
            new Retractions(engine, progress, timings)
                    .inTransaction(replaces, new Retractions.Order("dry run", "dry run"), null);
        }
        Delivery delivery = incoming.delivery(new Deliveries(engine.jdbc()), null);
        if (!delivery.status().equals("active")) {
            load(delivery, incoming);
        }
        return Receipts.of(engine.jdbc(), delivery.id()).orElseThrow();
    }

    private void load(Delivery delivery, Incoming incoming) {
        LoadStages stages = new LoadStages(
                engine, SetStage.inside(engine, timings, engine.pulses().of(null)), delivery, null);
        Path path = incoming.frozen().path();
        try (FrozenFile file = FrozenFile.open(delivery.at(path), incoming.source(), incoming.layout())) {
            DeliveryFacts.keep(engine.jdbc(), delivery, file);
            DeliveryStaging staging = new DeliveryStaging(engine.dataSource(), engine.jdbc(), delivery, file);
            progress.stage("stage");
            stages.staged(WholeStaging.stage(staging, progress), staging.stagedRows(), incoming.layout());
        }
        progress.stage("admit");
        stages.admit();
        progress.stage("resolve");
        stages.resolve();
        progress.stage("reconcile");
        stages.reconcile();
    }
}
