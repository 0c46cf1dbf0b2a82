package vn.declareonce.portal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.declareonce.account.Accounts;
import vn.declareonce.account.Role;
import vn.declareonce.account.Tokens;
import vn.declareonce.database.DatabaseSettings;
import vn.declareonce.job.Engine;
import vn.declareonce.job.LoadRequest;
import vn.declareonce.job.Loads;
import vn.declareonce.job.Progress;
import vn.declareonce.job.RegisterRuns;
import vn.declareonce.job.Runs;
import vn.declareonce.job.Timings;
import vn.declareonce.portal.access.Passwords;
import vn.declareonce.source.Catalogue;
import vn.declareonce.testing.SampleSet;
import vn.declareonce.testing.TestDatabase;

/** A portal on a database of its own, with one user per role and a second clerk in another province. */
public final class RunningPortal implements AutoCloseable {
    public static final String PASSWORD = "mat-khau-cua-bai-thu";

    private static final List<Accounts.NewUser> USERS = users(new Passwords().hash(PASSWORD));

    private final TestDatabase database;
    private final Engine engine;
    private final PortalServer server;

    private enum Filled {
        NOTHING,
        REGISTER,
        SAMPLES
    }

    private RunningPortal(Path home, Filled filled, Operation operation) throws Exception {
        database = TestDatabase.fresh();
        engine = Engine.open(new DatabaseSettings(home, database.settings().server()));
        if (filled != Filled.NOTHING) {
            register();
        }
        if (filled == Filled.SAMPLES) {
            load();
        }
        Accounts accounts = accounts();
        USERS.forEach(accounts::add);
        server = PortalServer.start(engine, new ServerSettings(0, true, null, operation));
    }

    public static RunningPortal empty(Path home) throws Exception {
        return new RunningPortal(home, Filled.NOTHING, Operation.NONE);
    }

    /** The register and the units, no delivery. */
    public static RunningPortal withRegister(Path home) throws Exception {
        return new RunningPortal(home, Filled.REGISTER, Operation.NONE);
    }

    public static RunningPortal withSamples(Path home) throws Exception {
        return new RunningPortal(home, Filled.SAMPLES, Operation.NONE);
    }

    /** Without samples, as its operators set it. */
    static RunningPortal operated(Path home, Operation operation) throws Exception {
        return new RunningPortal(home, Filled.NOTHING, operation);
    }

    /** With samples, as its operators set it. */
    static RunningPortal sampled(Path home, Operation operation) throws Exception {
        return new RunningPortal(home, Filled.SAMPLES, operation);
    }

    PortalServer server() {
        return server;
    }

    /** A token of a user for an hour. */
    public String token(String user) {
        return new Tokens(engine.jdbc())
                .issue(user, "test", Duration.ofHours(1))
                .orElseThrow()
                .secret();
    }

    public Accounts accounts() {
        return new Accounts(engine.jdbc());
    }

    public String url() {
        return "http://localhost:" + server.port();
    }

    public ApplicationContext context() {
        return server.context();
    }

    public Engine engine() {
        return engine;
    }

    /** The store and the home opened again, as another process does. */
    Engine another() {
        return Engine.open(
                new DatabaseSettings(engine.home(), database.settings().server()));
    }

    /** Somebody who has not signed in. */
    public Visitor visitor() {
        return new Visitor(url());
    }

    /** Somebody who has. */
    public Visitor signedIn(String user) {
        Visitor visitor = visitor();
        visitor.post("/sign-in", "/sign-in", "name", user, "password", PASSWORD);
        return visitor;
    }

    @Override
    public void close() {
        server.close();
        engine.close();
        database.close();
    }

    /** Loads the register and the units. */
    public void register() {
        Runs runs = new Runs(engine);
        RegisterRuns registers = new RegisterRuns(engine, Progress.NONE, new Timings());
        long register = runs.start("register", "register.csv");
        registers.load(SampleSet.register(), null, register);
        runs.end(register, 0, null);
        long units = runs.start("units", "units");
        registers.units(SampleSet.units(), units);
        runs.end(units, 0, null);
    }

    private void load() throws Exception {
        Runs runs = new Runs(engine);
        long run = runs.start("load", "samples");
        Loads loads = new Loads(engine, Progress.NONE, new Timings());
        for (SampleSet.File file : SampleSet.files()) {
            loads.load(new LoadRequest(Catalogue.source(file.source()), file.path(), file.sender(), null, null), run);
        }
        runs.end(run, 1, null);
    }

    private static List<Accounts.NewUser> users(String hash) {
        return List.of(
                user("clerk-79", Role.UPLOADER, "79", hash),
                user("clerk-89", Role.UPLOADER, "89", hash),
                user("head-79", Role.SUPERVISOR, "79", hash),
                user("operator", Role.OPERATOR, null, hash),
                user("engineer", Role.ENGINEER, null, hash),
                user("auditor", Role.AUDITOR, null, hash));
    }

    private static Accounts.NewUser user(String name, Role role, @Nullable String province, String hash) {
        return new Accounts.NewUser(name, "Người Dùng Mẫu", role, province, true, hash, false);
    }
}
