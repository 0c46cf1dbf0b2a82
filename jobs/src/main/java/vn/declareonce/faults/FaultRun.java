package vn.declareonce.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import vn.declareonce.database.EmbeddedServer;
import vn.declareonce.faults.Child.Answer;
import vn.declareonce.faults.Child.Stop;

/**
 * Hurts the program, lets it take its work up, and holds the store against the undisturbed one. Everything lies in {@code HOME/faults},
 * which stays for a look until the next run empties it.
 */
final class FaultRun implements AutoCloseable {
    /** A fault made by chance that does not fire is tried again with other dice. */
    private static final int ATTEMPTS = 6;

    private static final int TRIES = 3;

    private final FaultPlan plan;
    private final Path home;
    private final Ground ground;
    private final Program program;
    private final Children children;
    private final Worlds worlds;
    private final Proxy proxy;

    private FaultRun(FaultPlan plan, Path home, Program program) throws IOException, SQLException {
        this.plan = plan;
        this.home = home;
        this.program = program;
        this.ground = new Ground(plan.settings(), home);
        this.children = children(Optional.empty());
        this.worlds = new Worlds(ground, children, plan.profile(), plan.seed());
        this.proxy = new Proxy(ground::port);
    }

    /** Starts the server and prepares the program. */
    static FaultRun start(FaultPlan plan) throws Exception {
        Path home = plan.settings().home().toAbsolutePath().resolve("faults");
        if (Files.exists(home)) {
            new EmbeddedServer(home).stop();
            delete(home);
        }
        Files.createDirectories(home);
        // The operator's home has PostgreSQL's programs, or will want them.
        Files.createSymbolicLink(
                home.resolve("postgres"),
                Files.createDirectories(plan.settings().home().toAbsolutePath().resolve("postgres")));
        FaultRun run = new FaultRun(plan, home, Program.unpack(home.resolve("program"), plan.main()));
        try {
            run.archiveClasses();
            return run;
        } catch (Exception e) {
            run.close();
            throw e;
        }
    }

    boolean canDo(FaultKind kind) {
        return kind != FaultKind.SERVER_KILL || ground.isOwn();
    }

    Program program() {
        return program;
    }

    Path home() {
        return home;
    }

    /** Children that have other classes or SQL files in front of the program's. */
    Children children(Optional<Path> before) {
        return new Children(program, before, home.resolve("children.log"));
    }

    /** One fault on the program as it is; empty when it does not fire. */
    Optional<FaultResult> hurt(FaultKind kind, int number) throws Exception {
        World world = worlds.get(kind.world());
        int attempts = kind.isEnumerated(plan.profile()) ? 1 : ATTEMPTS;
        for (int attempt = 0; attempt < attempts; attempt++) {
            Random dice = new Random(Objects.hash(plan.seed(), kind.word(), number, attempt));
            int place = kind.isEnumerated(plan.profile())
                    ? number
                    : 1 + dice.nextInt(Math.max(1, world.run().places()));
            Stop stop = new Stop(place, world.scene().places());
            Optional<FaultResult> result = attempt(new Numbered(kind, number), stop, dice, children);
            if (result.isPresent()) {
                return result;
            }
        }
        return Optional.empty();
    }

    /** One fault at one place on other children. */
    Optional<FaultResult> hurt(FaultKind kind, Stop stop, Children hurt) throws Exception {
        Random dice = new Random(Objects.hash(plan.seed(), kind.word(), stop.number()));
        return attempt(new Numbered(kind, stop.number()), stop, dice, hurt);
    }

    private record Numbered(FaultKind kind, int number) {}

    @Override
    public void close() throws IOException {
        children.close();
        proxy.close();
        ground.close();
    }

    private Optional<FaultResult> attempt(Numbered fault, Stop stop, Random dice, Children hurt) throws Exception {
        FaultKind kind = fault.kind();
        World world = worlds.get(kind.world());
        String database = kind == FaultKind.SERVER_KILL ? Ground.EMBEDDED_NAME : "declare_once_fault";
        Path folder = home.resolve("trial");
        delete(folder);
        Files.createDirectories(folder);
        world.scene().home().furnish(folder);
        ground.create(database, world.template());
        if (kind == FaultKind.SERVER_KILL) {
            ground.checkpoint();
        }
        Trial trial = new Trial(ground, hurt, world, stop, dice, database, folder, proxy);
        try {
            Optional<Hurt> what = kind.way().hurt(trial);
            return what.isEmpty() ? Optional.empty() : Optional.of(judged(fault, trial, what.get()));
        } finally {
            ground.revive();
            ground.drop(database);
        }
    }

    private FaultResult judged(Numbered fault, Trial trial, Hurt hurt) throws IOException, SQLException {
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

    /** Loads the program's classes once and keeps them as one file, which later children map instead of loading jars. */
    private void archiveClasses() throws Exception {
        ground.create(Ground.EMBEDDED_NAME, "template0");
        try (Child first = children.start(program.archiving())) {
            first.run(ground.environment(Ground.EMBEDDED_NAME, home.resolve("trial"), 0), List.of("verify"));
            first.leave();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
