package vn.declareonce.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.util.FileSystemUtils;
import vn.declareonce.database.EmbeddedServer;

/**
 * What the lanes of a fault run share: the server, the program, and the stores faults begin with. Everything lies in
 * {@code HOME/faults}, which stays for a look until the next run empties it.
 */
final class FaultRun implements AutoCloseable {
    static final String WORLDS = "worlds";

    private final FaultPlan plan;
    private final Path home;
    private final Ground ground;
    private final Program program;
    private final SentFiles sent;
    private final Children children;
    private final Worlds worlds;
    private final ReadWriteLock server = new ReentrantReadWriteLock(true);

    private FaultRun(FaultPlan plan, Path home, Program program) throws IOException, SQLException {
        this.plan = plan;
        this.home = home;
        this.program = program;
        this.ground = new Ground(plan.settings(), home);
        this.sent = new SentFiles(home.resolve(WORLDS), plan.seed());
        this.children = children(Optional.empty());
        this.worlds = new Worlds(ground, children, plan.profile(), sent);
    }

    /** Starts the server and prepares the program. */
    static FaultRun start(FaultPlan plan) throws Exception {
        Path home = plan.settings().home().toAbsolutePath().resolve("faults");
        if (Files.exists(home)) {
            new EmbeddedServer(home).stop();
            FileSystemUtils.deleteRecursively(home);
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

    FaultPlan plan() {
        return plan;
    }

    Program program() {
        return program;
    }

    Path home() {
        return home;
    }

    Ground ground() {
        return ground;
    }

    /** The store a kind begins with, made when it is first asked for. */
    World world(FaultKind kind) throws IOException, SQLException {
        server.readLock().lock();
        try {
            return worlds.get(kind.world());
        } finally {
            server.readLock().unlock();
        }
    }

    /** Held by a fault that needs the server to live. */
    Lock serverTogether() {
        return server.readLock();
    }

    /** Held by a fault that kills the server. */
    Lock serverAlone() {
        return server.writeLock();
    }

    /** Children that have other classes or SQL files in front of the program's. */
    Children children(Optional<Path> before) {
        return new Children(program, before, home.resolve("children.log"));
    }

    @Override
    public void close() throws IOException {
        children.close();
        worlds.close();
        ground.close();
    }

    /** Lets a child do what most children do, and keeps the classes it loaded as one file, which later children map instead of loading jars. */
    private void archiveClasses() throws Exception {
        ground.create(Ground.EMBEDDED_NAME, "template0");
        Map<String, String> environment = ground.environment(Ground.EMBEDDED_NAME, home.resolve("first"), 0);
        try (Child first = children.start(program.archiving())) {
            first.run(environment, sent.register());
            for (Delivered file : sent.smallSet()) {
                first.run(environment, file.load());
            }
            first.run(environment, List.of("resume"));
            first.leave();
        }
    }
}
