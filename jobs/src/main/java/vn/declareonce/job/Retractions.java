package vn.declareonce.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.declareonce.database.Sql;
import vn.declareonce.extract.Deliveries;
import vn.declareonce.extract.Delivery;
import vn.declareonce.extract.DeliveryNotes;
import vn.declareonce.report.Counts;

/**
 * Takes deliveries back: the store becomes the one in which the delivery never came. One transaction under the store's lock, so it
 * happens whole or not at all; a delivery that was taken back already is answered with how that went.
 */
public final class Retractions {
    private static final Sql COUNTS = Sql.file("retract/08-counts.sql");
    private static final Sql RETRACTION = Sql.file("retract/09-retraction.sql");
    private static final Sql LATEST = Sql.file("retract/latest.sql");
    private static final String RETRACTED = "retracted";

    private final Engine engine;
    private final Progress progress;
    private final Timings timings;

    public Retractions(Engine engine, Progress progress, Timings timings) {
        this.engine = engine;
        this.progress = progress;
        this.timings = timings;
    }

    /** Who takes a delivery back and why; the reason is kept for ever and must hold no personal value. */
    public record Order(String reason, String actor) {}

    /**
     * Takes a delivery back, or says what that would do.
     *
     * @param runNumber null for a dry run: everything is done and rolled back
     * @throws java.util.NoSuchElementException when there is no such delivery
     * @throws AlreadyRunning when the delivery is being loaded
     * @throws OtherRules when the store follows other rules than the program
     */
    public Retracted retract(String deliveryId, Order order, @Nullable Long runNumber) {
        try (Lease lock = engine.leases().ofDelivery(deliveryId)) {
            return retractLocked(deliveryId, order, runNumber);
        }
    }

    /** The same for a caller that holds the delivery's own lock. */
    Retracted retractLocked(String deliveryId, Order order, @Nullable Long runNumber) {
        try (StoreLock lock = new StoreLock(engine, progress)) {
            lock.hold();
            return runNumber == null ? transaction(deliveryId, order, null) : noted(deliveryId, order, runNumber);
        }
    }

    private Retracted noted(String deliveryId, Order order, Long runNumber) {
        DeliveryNotes notes = new DeliveryNotes(engine.home());
        notes.takingBack(deliveryId);
        Retracted done = transaction(deliveryId, order, runNumber);
        notes.settle(deliveryId, new DeliveryNotes.Decision(done.reason(), done.actor()));
        return done;
    }

    /** Writes into the archive how retractions ended whose process died before it did. */
    void settle() {
        DeliveryNotes notes = new DeliveryNotes(engine.home());
        for (String id : notes.unsettled()) {
            try (Lease lock = engine.leases().ofDelivery(id)) {
                Optional<Delivery> known = new Deliveries(engine.jdbc()).find(id);
                if (known.isPresent()) {
                    notes.settle(id, decision(known.get()));
                }
            } catch (AlreadyRunning living) {
                continue;
            }
        }
    }

    private DeliveryNotes.@Nullable Decision decision(Delivery delivery) {
        if (!delivery.status().equals(RETRACTED)) {
            return null;
        }
        Retracted done = latest(delivery.id(), Map.of("delivery_no", delivery.number()));
        return new DeliveryNotes.Decision(done.reason(), done.actor());
    }

    private Retracted transaction(String deliveryId, Order order, @Nullable Long runNumber) {
        Retracted done = new TransactionTemplate(engine.transactions()).execute(status -> {
            if (runNumber == null) {
                status.setRollbackOnly();
            }
            return inTransaction(deliveryId, order, runNumber);
        });
        return Optional.ofNullable(done).orElseThrow();
    }

    /** The same inside the caller's transaction, under the store's lock. */
    Retracted inTransaction(String deliveryId, Order order, @Nullable Long runNumber) {
        Delivery delivery = new Deliveries(engine.jdbc()).find(deliveryId).orElseThrow();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("delivery_no", delivery.number());
        if (delivery.status().equals(RETRACTED)) {
            return latest(deliveryId, values);
        }
        values.put("run_no", runNumber);
        values.put("rules_version", Rules.VERSION);
        Pulse pulse = engine.pulses().of(runNumber);
        pulse.heeding(progress).stage("retract");
        SetStage sets = SetStage.inside(engine, timings, pulse);
        sets.run(StageFiles.RETRACT, values, 1);
        sets.run(StageFiles.RESOLVE, values, 1);
        sets.run(StageFiles.RETRACT_IDENTITIES, values, 1);
        sets.run(StageFiles.MERGE, values, 1);
        values.putAll(engine.jdbc().queryForMap(COUNTS.text(), Map.of()));
        values.put("reason", order.reason());
        values.put("actor", order.actor());
        RETRACTION.update(engine.jdbc(), values);
        return latest(deliveryId, values);
    }

    private Retracted latest(String deliveryId, Map<String, ? extends @Nullable Object> values) {
        List<Retracted> found = engine.jdbc().query(LATEST.text(), values, (row, number) -> retracted(deliveryId, row));
        return found.get(0);
    }

    private static Retracted retracted(String deliveryId, ResultSet row) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        Counts rows = Counts.of(row);
        return new Retracted(deliveryId, row.getString("reason"), row.getString("actor"), at, rows, effect(row));
    }

    private static Retracted.Effect effect(ResultSet row) throws SQLException {
        return new Retracted.Effect(
                row.getLong("statements_removed"),
                row.getLong("statements_kept"),
                row.getLong("active_again"),
                row.getLong("identities_removed"),
                row.getLong("held_again"),
                row.getLong("moved"),
                row.getLong("profiles_removed"),
                row.getLong("profiles_changed"));
    }
}
