package vn.declareonce.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.Lock;
import org.springframework.util.FileSystemUtils;
import vn.declareonce.faults.Child.Answer;
import vn.declareonce.faults.Child.Stop;

/** One fault after the other, on a database, a folder and child processes of its own. Other lanes work on the same server. */
final class Lane implements AutoCloseable {
    /** A fault made by chance that does not fire is tried again with other dice. */
    private static final int ATTEMPTS = 6;

    private static final int TRIES = 3;

    private final FaultRun run;
    private final Ground ground;
    private final String database;
    private final Path folder;
    private final Children children;
    private final Proxy proxy;

    /** @param name no other lane of the run has it */
    Lane(FaultRun run, String name) throws IOException {
        this.run = run;
        this.ground = run.ground();
        this.database = "declare_once_fault_" + name;
        this.folder = run.home().resolve("trial-" + name);
        this.children = run.children(Optional.empty());
        this.proxy = new Proxy(ground::port);
    }

    FaultRun run() {
        return run;
    }

    /** One fault on the program as it is; empty when it does not fire. */
    Optional<FaultResult> hurt(Fault fault) throws Exception {
        FaultKind kind = fault.kind();
        World world = run.world(kind);
        boolean enumerated = kind.isEnumerated(run.plan().profile());
        for (int attempt = 0; attempt < (enumerated ? 1 : ATTEMPTS); attempt++) {
            Random dice = new Random(Objects.hash(run.plan().seed(), kind.word(), fault.number(), attempt));
            int place = enumerated
                    ? fault.number()
                    : 1 + dice.nextInt(Math.max(1, world.run().places()));
            Optional<FaultResult> result =
                    attempt(fault, new Stop(place, world.scene().places()), dice, children);
            if (result.isPresent()) {
                return result;
            }
        }
        return Optional.empty();
    }

    /** One fault at one place on other children. */
    Optional<FaultResult> hurt(FaultKind kind, Stop stop, Children hurt) throws Exception {
        Random dice = new Random(Objects.hash(run.plan().seed(), kind.word(), stop.number()));
        return attempt(new Fault(kind, stop.number()), stop, dice, hurt);
    }

    @Override
    public void close() throws IOException {
        children.close();
        proxy.close();
    }

    private Optional<FaultResult> attempt(Fault fault, Stop stop, Random dice, Children hurt) throws Exception {
        boolean killsServer = fault.kind() == FaultKind.SERVER_KILL;
        World world = run.world(fault.kind());
        Lock server = killsServer ? run.serverAlone() : run.serverTogether();
        server.lock();
        try {
            String name = killsServer ? Ground.EMBEDDED_NAME : database;
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
            world.scene().home().furnish(folder);
            ground.create(name, world.template());
            if (killsServer) {
                ground.checkpoint();
            }
            Trial trial = new Trial(ground, hurt, world, stop, dice, name, folder, proxy);
            try {
                Optional<Hurt> what = fault.kind().way().hurt(trial);
                return what.isEmpty() ? Optional.empty() : Optional.of(judged(fault, trial, what.get()));
            } finally {
                ground.revive();
                ground.drop(name);
            }
        } finally {
            server.unlock();
        }
    }

    private FaultResult judged(Fault fault, Trial trial, Hurt hurt) throws IOException, SQLException {
        Map<String, String> environment =
                fault.kind() == FaultKind.SERVER_KILL ? trial.embedded() : trial.environment();
        long began = System.nanoTime();
        boolean resumes = trial.children() != children || trial.dice().nextBoolean();
        boolean resumed = !resumes
                || trial.children().steady().run(environment, List.of("resume")).succeeded();
        Answer again = trial.children().steady().run(environment, trial.world().command());
        double seconds = (System.nanoTime() - began) / 1e9;
        boolean human = hurt.blamed() || !resumed || !again.succeeded();
        for (int more = 1; more < TRIES && !again.succeeded(); more++) {
            again = trial.children().steady().run(environment, trial.world().command());
        }
        ground.revive();
        Findings findings = trial.world().oracle().judge(ground, trial.database());
        return new FaultResult(fault.kind(), fault.number(), hurt.what(), findings, human, seconds);
    }
}
