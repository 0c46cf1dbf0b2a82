package vn.declareonce.bench;

import java.nio.file.Path;
import vn.declareonce.job.Engine;
import vn.declareonce.job.LoadRequest;
import vn.declareonce.job.Loads;
import vn.declareonce.job.Progress;
import vn.declareonce.job.RegisterRuns;
import vn.declareonce.job.Runs;
import vn.declareonce.job.Timings;
import vn.declareonce.mapping.Source;
import vn.declareonce.report.Receipt;
import vn.declareonce.report.Receipts;
import vn.declareonce.source.Catalogue;
import vn.declareonce.verify.Verification;

/** The load as the command runs it, with the receipt of every delivery looked at. */
final class OurLoad {
    private final Engine engine;
    private final long run;

    OurLoad(Engine engine) {
        this.engine = engine;
        this.run = new Runs(engine).start("bench", source().name());
    }

    /** How long a load took in all and in its parts. */
    record Taken(double seconds, Timings timings) {}

    static Source source() {
        return Catalogue.source("vaccination");
    }

    void register(Path file) {
        new RegisterRuns(engine, Progress.NONE, new Timings()).load(file, null, run);
    }

    /** @throws IllegalStateException when the receipt does not account for exactly these rows */
    Taken load(Path file, long rows) throws Exception {
        Timings timings = new Timings();
        LoadRequest request = new LoadRequest(source(), file, null, null, null);
        long started = System.nanoTime();
        String delivery = new Loads(engine, Progress.NONE, timings).load(request, run);
        double seconds = Seconds.since(started);
        Receipt receipt = Receipts.of(engine.jdbc(), delivery).orElseThrow();
        if (!receipt.balanced() || receipt.counts().read() != rows) {
            throw new IllegalStateException("the receipt of the bench's delivery does not add up: " + receipt.counts());
        }
        return new Taken(seconds, timings);
    }

    /**
     * How long the state hash and the laws take on the store as it is.
     *
     * @throws IllegalStateException when a law does not hold
     */
    double verify() {
        long started = System.nanoTime();
        Verification found = Verification.of(engine.transactions());
        double seconds = Seconds.since(started);
        if (!found.holds()) {
            throw new IllegalStateException("the bench's store breaks a law: " + found.problems());
        }
        return seconds;
    }
}
