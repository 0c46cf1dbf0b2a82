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
import vn.declareonce.faults.Child.Answer;
import vn.declareonce.faults.Child.Stop;
import vn.declareonce.faults.World.Scene;
import vn.declareonce.faults.World.Undisturbed;
import vn.declareonce.sampledata.Generator;
import vn.declareonce.sampledata.GeneratorSettings;

/** Makes the stores faults begin with, each when it is first asked for, with the program as it is; lanes wait for each other. */
final class Worlds {
    private static final int PEOPLE = 24;
    private static final int MEDIUM_ROWS = 4_000;
    private static final String AS_OF = "2021-09-15";
    private static final String NOTHING = "template0";
    private static final String FETCHING = "fetch *";
    private static final int LEGACY_ROWS = 1_200;
    private static final int CROWD = 8;

    private final Ground ground;
    private final Children children;
    private final Profile profile;
    private final long seed;
    private final Map<WorldName, World> made = new EnumMap<>(WorldName.class);

    Worlds(Ground ground, Children children, Profile profile, long seed) {
        this.ground = ground;
        this.children = children;
        this.profile = profile;
        this.seed = seed;
    }

    synchronized World get(WorldName name) throws IOException, SQLException {
        World known = made.get(name);
        if (known == null) {
            known = switch (name) {
                case LOAD -> small(WorldName.LOAD, file -> file.endsWith(".csv"));
                case WORKBOOK -> small(WorldName.WORKBOOK, file -> file.endsWith(".xlsx"));
                case REGISTER -> register();
                case RETRACT -> retract();
                case DROP_FOLDER -> dropFolder();
                case LEGACY_TABLE -> legacyTable();
                case CROWD -> crowd();
                case MEDIUM -> one(WorldName.MEDIUM, MEDIUM_ROWS);
                case BIG -> one(WorldName.BIG, profile.bigRows());
                case EMPTY -> empty();
            };
            made.put(name, known);
        }
        return known;
    }

    private World small(WorldName name, Predicate<String> fits) throws IOException, SQLException {
        List<Delivered> all = smallSet();
        Delivered victim = all.stream()
                .filter(file -> fits.test(file.file().toString()))
                .max(Comparator.comparing(Delivered::rows))
                .orElseThrow();
        List<Delivered> others = new ArrayList<>(all);
        others.remove(victim);
        String template = template(name, List.of(registerCommand()), others);
        return world(new Begun(template, victim.load(), List.of(victim), Scene.PLAIN), ledger(all));
    }

    private World register() throws IOException, SQLException {
        List<Delivered> all = smallSet();
        String template = template(WorldName.REGISTER, List.of(halfRegister()), all);
        return world(new Begun(template, registerCommand(), List.of(), Scene.PLAIN), ledger(all));
    }

    /** The victim came before the others, so that they lean on it; the store without it is what is to come out. */
    private World retract() throws IOException, SQLException {
        World without = get(WorldName.LOAD);
        List<Delivered> all = first(without.victim());
        String template = template(WorldName.RETRACT, List.of(registerCommand()), all);
        Begun begun = new Begun(template, retraction(template, without.victim()), without.delivered(), Scene.PLAIN);
        // A template that is being read cannot be copied, as another lane may want to.
        String end = template + "_end";
        ground.create(end, without.template());
        World retracted = world(begun, ledger(all)).ending(Oracle.of(ground, end, ledger(all)));
        ground.drop(end);
        return retracted;
    }

    private World dropFolder() throws IOException, SQLException {
        World loaded = get(WorldName.LOAD);
        Scene scene = new Scene(FETCHING, LegacySystems.dropFolder(loaded.victim()), List.of());
        Begun begun =
                new Begun(loaded.template(), List.of("extract", loaded.victim().source()), loaded.delivered(), scene);
        return world(begun, loaded.oracle().ledger()).ending(loaded.oracle());
    }

    private World legacyTable() throws IOException, SQLException {
        Delivered file = bench(WorldName.LEGACY_TABLE, LEGACY_ROWS);
        String template = template(WorldName.LEGACY_TABLE, List.of(benchRegister(file)), List.of());
        Scene scene = new Scene(FETCHING, LegacySystems.table(ground, file), List.of());
        Begun begun = new Begun(template, List.of("extract", file.source()), List.of(file), scene);
        return world(begun, Map.of(file.source(), file.rows()));
    }

    private World crowd() throws IOException, SQLException {
        List<Delivered> all = first(get(WorldName.LOAD).victim());
        String template = template(WorldName.CROWD, List.of(halfRegister()), all.subList(0, 1));
        List<Delivered> coming = all.subList(1, Math.min(all.size(), 1 + CROWD));
        List<List<String>> beside = new ArrayList<>();
        coming.forEach(file -> beside.add(file.load()));
        beside.add(retraction(template, all.get(0)));
        Begun begun = new Begun(template, registerCommand(), coming, Scene.beside(beside));
        return world(begun, ledger(all.subList(0, 1 + coming.size())));
    }

    private World one(WorldName name, int rows) throws IOException, SQLException {
        Delivered file = bench(name, rows);
        String template = template(name, List.of(benchRegister(file)), List.of());
        return world(new Begun(template, file.load(), List.of(file), Scene.PLAIN), ledger(List.of(file)));
    }

    private Delivered bench(WorldName name, int rows) throws IOException {
        Path folder = folder(name.name().toLowerCase(Locale.ROOT));
        Generator.bench(rows, seed, folder);
        return new Delivered("vaccination", folder.resolve("vaccination.csv"), rows);
    }

    private static List<String> benchRegister(Delivered file) {
        return List.of("register", file.file().resolveSibling("register.csv").toString(), "--as-of", AS_OF);
    }

    private World empty() throws IOException, SQLException {
        World whole = get(WorldName.LOAD);
        return new World(
                template(WorldName.EMPTY, List.of(), List.of()),
                registerCommand(),
                smallSet(),
                Scene.PLAIN,
                whole.oracle(),
                whole.run());
    }

    /** The small set, this file in front. */
    private List<Delivered> first(Delivered file) throws IOException {
        List<Delivered> all = new ArrayList<>(smallSet());
        all.remove(file);
        all.add(0, file);
        return List.copyOf(all);
    }

    private List<Delivered> smallSet() throws IOException {
        Path folder = folder("small");
        if (Files.exists(folder)) {
            return Delivered.of(folder);
        }
        // Some seeds give so few people no sender of workbooks.
        for (long people = PEOPLE; ; people *= 2) {
            Generator.write(GeneratorSettings.of(people, seed, folder));
            List<Delivered> files = Delivered.of(folder);
            if (files.stream().anyMatch(file -> file.file().toString().endsWith(".xlsx"))) {
                return files;
            }
        }
    }

    private List<String> halfRegister() throws IOException {
        List<String> lines = Files.readAllLines(folder("small").resolve("register.csv"));
        Path half = folder("small").resolve("register-half.csv");
        Files.write(half, lines.subList(0, 1 + lines.size() / 2));
        return List.of("register", half.toString(), "--as-of", "2021-08-01");
    }

    private List<String> retraction(String template, Delivered file) throws IOException, SQLException {
        String delivery = ground.delivery(template, file.sha256());
        return List.of("retract", delivery, "--reason", "fault run");
    }

    private List<String> registerCommand() {
        return List.of("register", folder("small").resolve("register.csv").toString(), "--as-of", AS_OF);
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
        return ground.home().resolve("worlds").resolve(name);
    }
}
