package vn.declareonce.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.util.FileSystemUtils;
import vn.declareonce.faults.Child.Answer;
import vn.declareonce.faults.Child.Stop;
import vn.declareonce.faults.World.Scene;
import vn.declareonce.faults.World.Undisturbed;

/** Makes the stores faults begin with, each when it is first asked for, with the program as it is; lanes wait for each other. */
final class Worlds implements AutoCloseable {
    private static final int MEDIUM_ROWS = 4_000;
    private static final String NOTHING = "template0";
    private static final String FETCHING = "fetch *";
    private static final int LEGACY_ROWS = 1_200;
    private static final int CROWD = 8;
    private static final String ARCHIVE = "archive";

    private final Ground ground;
    private final SentFiles sent;
    private final Children children;
    private final Profile profile;
    private final LegacySystems legacy;
    private final Map<WorldName, World> made = new EnumMap<>(WorldName.class);

    Worlds(Ground ground, Children children, Profile profile, SentFiles sent) {
        this.ground = ground;
        this.children = children;
        this.profile = profile;
        this.sent = sent;
        this.legacy = new LegacySystems(ground);
    }

    synchronized World get(WorldName name) throws IOException, SQLException {
        World known = made.get(name);
        if (known == null) {
            known = switch (name) {
                case LOAD -> small(WorldName.LOAD, file -> file.endsWith(".csv"));
                case WORKBOOK -> small(WorldName.WORKBOOK, file -> file.endsWith(".xlsx"));
                case REGISTER -> register();
                case RETRACT -> retract();
                case DROP_FOLDER -> fetched(LegacySystems::dropFolder);
                case SFTP_SERVER -> fetched(legacy::sftpServer);
                case LEGACY_TABLE -> legacyTable();
                case LEGACY_PAGES -> legacyPages();
                case CROWD -> crowd();
                case MEDIUM -> one(WorldName.MEDIUM, MEDIUM_ROWS);
                case BIG -> one(WorldName.BIG, profile.bigRows());
                case EMPTY -> empty();
                case LOST -> lost();
            };
            made.put(name, known);
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        legacy.close();
    }

    private World small(WorldName name, Predicate<String> fits) throws IOException, SQLException {
        List<Delivered> all = sent.smallSet();
        Delivered victim = all.stream()
                .filter(file -> fits.test(file.file().toString()))
                .max(Comparator.comparing(Delivered::rows))
                .orElseThrow();
        List<Delivered> others = new ArrayList<>(all);
        others.remove(victim);
        String template = template(name, List.of(sent.register()), others);
        return world(new Begun(template, victim.load(), List.of(victim), Scene.PLAIN), ledger(all));
    }

    private World register() throws IOException, SQLException {
        List<Delivered> all = sent.smallSet();
        String template = template(WorldName.REGISTER, List.of(sent.halfRegister()), all);
        return world(new Begun(template, sent.register(), List.of(), Scene.PLAIN), ledger(all));
    }

    /** The victim came before the others, so that they lean on it; the store without it is what is to come out. */
    private World retract() throws IOException, SQLException {
        World without = get(WorldName.LOAD);
        List<Delivered> all = sent.first(without.victim());
        String template = template(WorldName.RETRACT, List.of(sent.register()), all);
        Begun begun = new Begun(template, retraction(template, without.victim()), without.delivered(), Scene.PLAIN);
        // A template that is being read cannot be copied, as another lane may want to.
        String end = template + "_end";
        ground.create(end, without.template());
        World retracted = world(begun, ledger(all)).ending(Oracle.of(ground, end, ledger(all)));
        ground.drop(end);
        return retracted;
    }

    /** Where a system lays the file. */
    @FunctionalInterface
    private interface Laying {
        World.Furnishing lay(Delivered file) throws IOException;
    }

    private World fetched(Laying laying) throws IOException, SQLException {
        World loaded = get(WorldName.LOAD);
        Scene scene = new Scene(FETCHING, laying.lay(loaded.victim()), List.of());
        Begun begun =
                new Begun(loaded.template(), List.of("extract", loaded.victim().source()), loaded.delivered(), scene);
        return world(begun, loaded.oracle().ledger()).ending(loaded.oracle());
    }

    private World legacyTable() throws IOException, SQLException {
        Delivered file = sent.bench(WorldName.LEGACY_TABLE, LEGACY_ROWS);
        String template = template(WorldName.LEGACY_TABLE, List.of(SentFiles.benchRegister(file)), List.of());
        return fetched(template, file, legacy.table(file));
    }

    private World legacyPages() throws IOException, SQLException {
        World table = get(WorldName.LEGACY_TABLE);
        return fetched(table.template(), table.victim(), legacy.pages(table.victim()));
    }

    private World fetched(String template, Delivered file, World.Furnishing furnishing)
            throws IOException, SQLException {
        Scene scene = new Scene(FETCHING, furnishing, List.of());
        Begun begun = new Begun(template, List.of("extract", file.source()), List.of(file), scene);
        return world(begun, Map.of(file.source(), file.rows()));
    }

    /** The archive is the one in which the templates' loads lay their files, all of them once there is something to take back. */
    private World lost() throws IOException, SQLException {
        World retracted = get(WorldName.RETRACT);
        String template = template(WorldName.LOST, List.of(sent.register()), List.of());
        Path kept = folder("home");
        Scene scene = new Scene(
                Child.Stop.ANY,
                home -> FileSystemUtils.copyRecursively(kept.resolve(ARCHIVE), home.resolve(ARCHIVE)),
                List.of());
        List<Delivered> all = sent.first(retracted.victim());
        return world(new Begun(template, List.of("rebuild", "--from-archive"), all, scene), ledger(all))
                .ending(get(WorldName.LOAD).oracle());
    }

    private World crowd() throws IOException, SQLException {
        List<Delivered> all = sent.first(get(WorldName.LOAD).victim());
        String template = template(WorldName.CROWD, List.of(sent.halfRegister()), all.subList(0, 1));
        List<Delivered> coming = all.subList(1, Math.min(all.size(), 1 + CROWD));
        List<List<String>> beside = new ArrayList<>();
        coming.forEach(file -> beside.add(file.load()));
        beside.add(retraction(template, all.get(0)));
        Begun begun = new Begun(template, sent.register(), coming, Scene.beside(beside));
        return world(begun, ledger(all.subList(0, 1 + coming.size())));
    }

    private World one(WorldName name, int rows) throws IOException, SQLException {
        Delivered file = sent.bench(name, rows);
        String template = template(name, List.of(SentFiles.benchRegister(file)), List.of());
        return world(new Begun(template, file.load(), List.of(file), Scene.PLAIN), ledger(List.of(file)));
    }

    private World empty() throws IOException, SQLException {
        World whole = get(WorldName.LOAD);
        return new World(
                template(WorldName.EMPTY, List.of(), List.of()),
                sent.register(),
                sent.smallSet(),
                Scene.PLAIN,
                whole.oracle(),
                whole.run());
    }

    private List<String> retraction(String template, Delivered file) throws IOException, SQLException {
        String delivery = ground.delivery(template, file.sha256());
        return List.of("retract", delivery, "--reason", "fault run");
    }

    /** A database in which these commands have run and these files are loaded. */
    private String template(WorldName name, List<List<String>> commands, List<Delivered> files)
            throws IOException, SQLException {
        String database = "declare_once_world_" + name.name().toLowerCase(Locale.ROOT);
        ground.create(database, NOTHING);
        Map<String, String> environment = ground.environment(database, folder("home"), 0);
        run(environment, List.of("status"));
        for (List<String> command : commands) {
            run(environment, command);
        }
        Map<String, List<String>> bySource = new LinkedHashMap<>();
        for (Delivered file : files) {
            bySource.computeIfAbsent(file.source(), source -> new ArrayList<>(List.of("load", source)))
                    .add(file.file().toString());
        }
        for (List<String> command : bySource.values()) {
            run(environment, command);
        }
        return database;
    }

    /** A world before its undisturbed end is known. */
    private record Begun(String template, List<String> command, List<Delivered> delivered, Scene scene) {
        World ending(Oracle oracle, Undisturbed run) {
            return new World(template, command, delivered, scene, oracle, run);
        }
    }

    private World world(Begun begun, Map<String, Long> ledger) throws IOException, SQLException {
        String database = begun.template() + "_whole";
        Path home = folder("whole-" + database);
        Files.createDirectories(home);
        begun.scene().home().furnish(home);
        ground.create(database, begun.template());
        Map<String, String> environment = new HashMap<>(ground.environment(database, home, 0));
        environment.putAll(begun.ending(Oracle.NONE, new Undisturbed(0, 0)).settings());
        long started = System.nanoTime();
        Answer answer = run(environment, new Stop(0, begun.scene().places()), begun.command());
        Undisturbed run = new Undisturbed(answer.places(), (System.nanoTime() - started) / 1e9);
        for (List<String> beside : begun.scene().beside()) {
            run(environment, beside);
        }
        Oracle oracle = Oracle.of(ground, database, ledger);
        ground.drop(database);
        return begun.ending(oracle, run);
    }

    private Answer run(Map<String, String> environment, List<String> command) throws IOException {
        return run(environment, Stop.NEVER, command);
    }

    private Answer run(Map<String, String> environment, Stop counted, List<String> command) throws IOException {
        Child child = children.steady();
        child.begin(counted, environment, command);
        Answer answer = child.await();
        if (!answer.succeeded()) {
            throw new IllegalStateException("undisturbed, the command " + command.get(0) + " ended with "
                    + answer.code() + "; see the log in " + ground.home());
        }
        return answer;
    }

    private static Map<String, Long> ledger(List<Delivered> files) throws IOException {
        Map<String, Long> rows = new HashMap<>();
        for (Delivered file : files) {
            rows.merge(file.key(), file.rows(), Math::max);
        }
        return Map.copyOf(rows);
    }

    private Path folder(String name) {
        return ground.home().resolve(FaultRun.WORLDS).resolve(name);
    }
}
