package vn.declareonce.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.declareonce.database.Sql;
import vn.declareonce.extract.Archive;
import vn.declareonce.extract.DeliveryNotes;

/**
 * What runs that died or broke have left: loads that did not come to their end, persons a register load had still to compute, and how a
 * retraction ended. Taking it up is what every command that changes the store does first, and all that {@code resume} does. Safe to do
 * at any time, also twice.
 */
public final class Unfinished {
    private static final Sql BURY = Sql.file("run/bury.sql");
    private static final Sql DELIVERIES = Sql.file("run/unfinished.sql");

    private final Engine engine;
    private final Progress progress;
    private final Timings timings;

    public Unfinished(Engine engine, Progress progress, Timings timings) {
        this.engine = engine;
        this.progress = progress;
        this.timings = timings;
    }

    /** The deliveries whose load did not come to its end, or is running. */
    public List<String> deliveries() {
        return engine.jdbc().queryForList(DELIVERIES.text(), Map.of(), String.class);
    }

    /** True when something is left, or being worked on. Locks whose owner died are given back, and its half copies deleted. */
    public boolean isThere() {
        BURY.update(engine.jdbc(), Map.of());
        new Archive(engine.home()).sweep();
        return !deliveries().isEmpty()
                || new RegisterRuns(engine, progress, timings).touched() > 0
                || !new DeliveryNotes(engine.home()).unsettled().isEmpty();
    }

    /**
     * Takes up what is left, the oldest first; what somebody who lives is working on is left to them.
     *
     * @param failed told of each delivery that broke again, with its failure; the others are taken up all the same
     * @return the deliveries that have come to their end
     */
    public List<String> takeUp(long runNumber, BiConsumer<String, Exception> failed) {
        BURY.update(engine.jdbc(), Map.of());
        new Retractions(engine, progress, timings).settle();
        List<String> finished = new ArrayList<>();
        for (String delivery : deliveries()) {
            try {
                new Loads(engine, progress, timings).takeUp(delivery, runNumber);
                finished.add(delivery);
            } catch (AlreadyRunning living) {
                continue;
            } catch (Exception e) {
                failed.accept(delivery, e);
            }
        }
        new RegisterRuns(engine, progress, timings).takeUp(runNumber);
        return finished;
    }
}
