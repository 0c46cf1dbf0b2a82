package vn.declareonce.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.declareonce.database.Sql;
import vn.declareonce.register.RegisterChange;
import vn.declareonce.register.RegisterLoad;
import vn.declareonce.register.UnitsChange;
import vn.declareonce.register.UnitsLoad;

/**
 * Loads a register snapshot and resolves again what it touches. Interrupted after the swap, the next register or load takes up the rest,
 * because what is touched is written in the swap's own transaction.
 */
public final class RegisterRuns {
    private static final Sql TOUCHED = Sql.file("register/touched.sql");

    private final Engine engine;
    private final Progress progress;
    private final Timings timings;

    public RegisterRuns(Engine engine, Progress progress, Timings timings) {
        this.engine = engine;
        this.progress = progress;
        this.timings = timings;
    }

    /**
     * @throws vn.declareonce.register.RegisterRefused with every problem of the file; the register stands as it was
     * @throws AlreadyRunning when the same file is being loaded
     */
    public RegisterChange load(Path file, @Nullable LocalDateTime asOf, long runNumber) {
        try (Lease own = engine.leases()
                        .ofJob("register " + file.toAbsolutePath().normalize());
                StoreLock lock = new StoreLock(engine, progress)) {
            lock.hold();
            Progress heard = engine.pulses().of(runNumber).heeding(progress);
            heard.stage("register");
            long started = System.nanoTime();
            RegisterChange change = RegisterLoad.load(engine.transactions(), file, asOf, runNumber, heard::rows);
            timings.stage("register", System.nanoTime() - started);
            resolveTouched(runNumber);
            return change;
        }
    }

    /** For the day the folder names. */
    public UnitsChange units(Path folder, long runNumber) {
        return units(folder, null, runNumber);
    }

    /**
     * @param validFrom the edition's first day; null for the one in the folder's name
     * @throws vn.declareonce.register.RegisterRefused with every problem of the folder
     * @throws AlreadyRunning when the same folder is being loaded
     */
    public UnitsChange units(Path folder, @Nullable LocalDate validFrom, long runNumber) {
        try (Lease own =
                        engine.leases().ofJob("units " + folder.toAbsolutePath().normalize());
                StoreLock lock = new StoreLock(engine, progress)) {
            lock.hold();
            UnitsChange change = UnitsLoad.load(engine.transactions(), folder, validFrom);
            resolveTouched(runNumber);
            return change;
        }
    }

    /** Computes what a run that died after its register or units were in place had still to compute, unless another is at it. */
    void takeUp(long runNumber) {
        if (touched() == 0) {
            return;
        }
        Optional<Lease> lock = engine.leases().tryTake(StoreLock.STORE);
        if (lock.isPresent()) {
            try (Lease store = lock.get()) {
                resolveTouched(runNumber);
            }
        }
    }

    long touched() {
        return Objects.requireNonNull(engine.jdbc().queryForObject(TOUCHED.text(), Map.of(), Long.class));
    }

    private void resolveTouched(long runNumber) {
        long touched = touched();
        if (touched == 0) {
            return;
        }
        Pulse pulse = engine.pulses().of(runNumber);
        Progress heard = pulse.heeding(progress);
        SetStage sets = new SetStage(engine, timings, pulse);
        Map<String, Object> values = Map.of("run_no", runNumber, "rules_version", Rules.VERSION);
        int slices = Slices.forRows(touched);
        heard.stage("resolve");
        sets.run(StageFiles.RESOLVE, values, slices);
        heard.stage("merge");
        sets.run(StageFiles.MERGE, values, slices);
    }
}
