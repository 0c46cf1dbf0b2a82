package vn.declareonce.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.declareonce.sampledata.Generator;
import vn.declareonce.sampledata.GeneratorSettings;

/** The invented files of a fault run, the same for a seed: a small set of all sources, and big files of one. */
record SentFiles(Path home, long seed) {
    private static final int PEOPLE = 24;
    private static final String AS_OF = "2021-09-15";
    private static final String EARLIER = "2021-08-01";

    /** Every delivery of the small set. */
    List<Delivered> smallSet() throws IOException {
        Path folder = small();
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

    /** The small set, this file in front. */
    List<Delivered> first(Delivered file) throws IOException {
        List<Delivered> all = new ArrayList<>(smallSet());
        all.remove(file);
        all.add(0, file);
        return List.copyOf(all);
    }

    /** The command that loads the small set's register. */
    List<String> register() {
        return List.of("register", small().resolve("register.csv").toString(), "--as-of", AS_OF);
    }

    /** The command that loads half of it, of an earlier day. */
    List<String> halfRegister() throws IOException {
        List<String> lines = Files.readAllLines(small().resolve("register.csv"));
        Path half = small().resolve("register-half.csv");
        Files.write(half, lines.subList(0, 1 + lines.size() / 2));
        return List.of("register", half.toString(), "--as-of", EARLIER);
    }

    /** One file of so many rows for a world. */
    Delivered bench(WorldName name, int rows) throws IOException {
        Path folder = home.resolve(name.name().toLowerCase(Locale.ROOT));
        Generator.bench(rows, seed, folder);
        return new Delivered("vaccination", folder.resolve("vaccination.csv"), rows);
    }

    /** The command that loads the register beside such a file. */
    static List<String> benchRegister(Delivered file) {
        return List.of("register", file.file().resolveSibling("register.csv").toString(), "--as-of", AS_OF);
    }

    private Path small() {
        return home.resolve("small");
    }
}
