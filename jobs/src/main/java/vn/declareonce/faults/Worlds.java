package vn.declareonce.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.declareonce.faults.Child.Answer;
import vn.declareonce.faults.World.Undisturbed;
import vn.declareonce.sampledata.Generator;
import vn.declareonce.sampledata.GeneratorSettings;

/** Makes the stores faults begin with, each when it is first asked for, with the program as it is. */
final class Worlds {
    private static final int PEOPLE = 24;
    private static final int MEDIUM_ROWS = 4_000;
    private static final String AS_OF = "2021-09-15";
    private static final String NOTHING = "template0";

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

    World get(WorldName name) throws IOException, SQLException {
        World known = made.get(name);
        if (known == null) {
            known = switch (name) {
                case LOAD -> small(WorldName.LOAD, file -> file.endsWith(".csv"));
                case WORKBOOK -> small(WorldName.WORKBOOK, file -> file.endsWith(".xlsx"));
                case REGISTER -> register();
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
        return world(template, victim.load(), List.of(victim), ledger(all));
    }

    private World register() throws IOException, SQLException {
        List<Delivered> all = smallSet();
        Path register = folder("small").resolve("register.csv");
        List<String> lines = Files.readAllLines(register);
        Path half = folder("small").resolve("register-half.csv");
        Files.write(half, lines.subList(0, 1 + lines.size() / 2));
        List<String> former = List.of("register", half.toString(), "--as-of", "2021-08-01");
        return world(template(WorldName.REGISTER, List.of(former), all), registerCommand(), List.of(), ledger(all));
    }

    private World one(WorldName name, int rows) throws IOException, SQLException {
        Path folder = folder(name.name().toLowerCase(java.util.Locale.ROOT));
        Generator.bench(rows, seed, folder);
        Delivered file = new Delivered("vaccination", folder.resolve("vaccination.csv"), rows);
        List<String> register =
                List.of("register", folder.resolve("register.csv").toString(), "--as-of", AS_OF);
        return world(template(name, List.of(register), List.of()), file.load(), List.of(file), ledger(List.of(file)));
    }

    private World empty() throws IOException, SQLException {
        World whole = get(WorldName.LOAD);
        return new World(
                template(WorldName.EMPTY, List.of(), List.of()),
                registerCommand(),
                smallSet(),
                whole.oracle(),
                whole.run());
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

    private List<String> registerCommand() {
        return List.of("register", folder("small").resolve("register.csv").toString(), "--as-of", AS_OF);
    }

    /** A database in which these commands have run and these files are loaded. */
    private String template(WorldName name, List<List<String>> commands, List<Delivered> files)
            throws IOException, SQLException {
        String database = "declare_once_world_" + name.name().toLowerCase(java.util.Locale.ROOT);
        ground.create(database, NOTHING);
        Map<String, String> environment = ground.environment(database, folder("home"), 0);
        run(environment, List.of("status"));
        for (List<String> command : commands) {
            run(environment, command);
        }
        Map<String, List<String>> bySource = new HashMap<>();
        for (Delivered file : files) {
            bySource.computeIfAbsent(file.source(), source -> new ArrayList<>(List.of("load", source)))
                    .add(file.file().toString());
        }
        for (List<String> command : bySource.values()) {
            run(environment, command);
        }
        return database;
    }

    private World world(String template, List<String> command, List<Delivered> delivered, Map<String, Long> ledger)
            throws IOException, SQLException {
        String database = template + "_whole";
        ground.create(database, template);
        World begun =
                new World(template, command, delivered, new Oracle("", Map.of(), Map.of()), new Undisturbed(0, 0));
        Map<String, String> environment = new HashMap<>(ground.environment(database, folder("home"), 0));
        environment.putAll(begun.settings());
        long started = System.nanoTime();
        Answer answer = run(environment, command);
        Undisturbed run = new Undisturbed(answer.places(), (System.nanoTime() - started) / 1e9);
        Oracle oracle = Oracle.of(ground, database, ledger);
        ground.drop(database);
        return new World(template, command, delivered, oracle, run);
    }

    private Answer run(Map<String, String> environment, List<String> command) throws IOException {
        Answer answer = children.steady().run(environment, command);
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
