package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;
import vn.declareonce.testing.SampleSet;
import vn.declareonce.verify.Verification;

/**
 * Order-freedom: the order in which deliveries, register and units arrive, the rows of a chunk and the number of slices leave no trace in
 * the store. Of few arrivals every order is tried, of all of them seeded ones.
 */
class OrderLawTest {
    private static final List<SampleSet.File> FILES = SampleSet.files();
    private static final String CHUNK_ROWS = "declareonce.chunkRows";
    private static final String SLICES = "declareonce.slices";

    /** Five that speak of the same people: by citizen ID, insurance number, name and phone. */
    private static final List<String> OVERLAPPING = List.of(
            "social-insurance/bhxh-01.csv",
            "vaccination/79/tiem-chung-79-01.csv",
            "health-book/so-suc-khoe-01.csv",
            "health-declaration/to-khai-01.csv",
            "bluezone/bluezone-01.csv");

    private static SampleStore store;
    private static Path earlierRegister;
    private static Path mostlyRejected;
    private static String wholeHash;

    private interface Arriving {
        void arrive() throws Exception;
    }

    /** Something that changes the store when it comes, with its name. */
    private record Arrival(String name, Arriving step) {
        static Arrival of(SampleSet.File file) {
            return new Arrival(file.toString(), () -> store.load(file));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Arrival REGISTER =
            new Arrival("register", () -> store.withRegister(LocalDateTime.of(2021, 9, 15, 0, 0)));
    private static final Arrival EARLIER_REGISTER = new Arrival(
            "earlier register", () -> store.withRegister(earlierRegister, LocalDateTime.of(2021, 1, 1, 0, 0)));
    private static final Arrival UNITS = new Arrival("units", () -> store.withUnits());
    private static final Arrival HANDED_IN = new Arrival("handed in", () -> handIn());
    private static final Arrival ADMITTED =
            new Arrival("admitted against its limit", () -> new Loads(store.engine(), Progress.NONE, new Timings())
                    .load(
                            new LoadRequest(Catalogue.source("bluezone"), mostlyRejected, null, null, null)
                                    .with(new LoadRequest.Admission("asked by phone", "a test")),
                            store.run()));

    @BeforeAll
    static void build(@TempDir Path home) throws Exception {
        List<String> lines = Files.readAllLines(SampleSet.register());
        earlierRegister = Files.write(
                home.resolve("earlier.csv"),
                IntStream.range(0, lines.size())
                        .filter(line -> line % 2 == 0)
                        .mapToObj(lines::get)
                        .toList());
        mostlyRejected = Files.write(home.resolve("mostly-rejected.csv"), installationsAndAsManyWithout());
        store = SampleStore.fresh(home)
                .mark("nothing")
                .withUnits()
                .mark("units")
                .withRegister()
                .mark("register");
        wholeHash = store.withAll(FILES).stateHash();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @AfterEach
    void asUsual() {
        System.clearProperty(CHUNK_ROWS);
        System.clearProperty(SLICES);
    }

    static Stream<Arguments> chunksAndSlices() {
        return Stream.of(1, 7, 100, 1_000, 0)
                .flatMap(chunk -> Stream.of(1, 2, 4).map(slices -> Arguments.of(chunk, slices)));
    }

    /**
     * Chunk 0 is the default. The register comes first, between or last, by turns, in the last two after an earlier snapshot that lacks every
     * other citizen; the units anywhere.
     */
    @ParameterizedTest(name = "chunks of {0}, {1} slices")
    @MethodSource("chunksAndSlices")
    void givesOneStoreInAnyOrderOfAllSources(int chunkRows, int slices) throws Exception {
        if (chunkRows > 0) {
            System.setProperty(CHUNK_ROWS, String.valueOf(chunkRows));
        }
        System.setProperty(SLICES, String.valueOf(slices));
        Random random = new Random(chunkRows * 31L + slices);
        List<Arrival> arrivals = new ArrayList<>(FILES.stream().map(Arrival::of).toList());
        Collections.shuffle(arrivals, random);
        int half = arrivals.size() / 2;
        arrivals.add(slices == 1 ? 0 : slices == 2 ? half : arrivals.size(), REGISTER);
        if (slices > 1) {
            arrivals.add(random.nextInt(half), EARLIER_REGISTER);
        }
        arrivals.add(random.nextInt(arrivals.size() + 1), UNITS);
        store.rewind("nothing");
        for (Arrival arrival : arrivals) {
            arrival.step().arrive();
        }
        assertThat(store.stateHash()).as(arrivals.toString()).isEqualTo(wholeHash);
        assertThat(Verification.of(store.engine().transactions()).problems()).isEmpty();
    }

    @Test
    void triesEverySourceThereIs() {
        assertThat(FILES.stream().map(SampleSet.File::source).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Catalogue.sources().stream().map(Source::name).toList());
    }

    @Test
    void givesOneStoreInEveryOrderOfFiveDeliveries() throws Exception {
        store.rewind("register");
        Orders orders = new Orders();
        orders.of(List.of(), overlapping());
        assertThat(orders.whole).isEqualTo(120);
        assertThat(orders.hashes).hasSize(31);
        assertThat(Set.copyOf(orders.hashes.values())).hasSize(31);
    }

    @Test
    void givesOneStoreWhereverTheRegisterComesAmongDeliveries() throws Exception {
        store.rewind("units");
        List<Arrival> arrivals = new ArrayList<>(overlapping().subList(0, 3));
        arrivals.add(REGISTER);
        Orders orders = new Orders();
        orders.of(List.of(), arrivals);
        assertThat(orders.whole).isEqualTo(24);
        assertThat(orders.hashes).hasSize(15);
    }

    /** The one decision a person takes today. The delivery it admits speaks of people others speak of. */
    @Test
    void givesOneStoreWheneverSomebodyDecides() throws Exception {
        store.rewind("units");
        Orders orders = new Orders();
        orders.of(List.of(), List.of(REGISTER, Arrival.of(overlapping("health-declaration")), HANDED_IN, ADMITTED));
        assertThat(orders.whole).isEqualTo(24);
        assertThat(Set.copyOf(orders.hashes.values()))
                .as("being stopped is no trace, nor the register alone")
                .hasSize(7);
    }

    @Test
    void choosesDeliveriesThatShareTheirPeople() {
        Map<String, Set<String>> filesOf = new HashMap<>();
        for (SampleSet.Row row : SampleSet.rows()) {
            if (OVERLAPPING.contains(row.file()) && !row.person().isEmpty()) {
                filesOf.computeIfAbsent(row.person(), person -> new HashSet<>()).add(row.file());
            }
        }
        Set<String> sharing = new HashSet<>();
        filesOf.values().stream().filter(files -> files.size() > 1).forEach(sharing::addAll);
        assertThat(sharing).containsExactlyInAnyOrderElementsOf(OVERLAPPING);
    }

    private static List<Arrival> overlapping() {
        return FILES.stream()
                .filter(file -> OVERLAPPING.contains(file.toString()))
                .map(Arrival::of)
                .toList();
    }

    /** Its own limit stops it, until somebody has admitted it. */
    private static void handIn() throws Exception {
        try {
            store.load("bluezone", mostlyRejected, null, null);
        } catch (JobFailed stopped) {
            assertThat(stopped).hasRootCauseInstanceOf(TooManyRejected.class);
        }
    }

    private static SampleSet.File overlapping(String source) {
        return FILES.stream()
                .filter(file ->
                        OVERLAPPING.contains(file.toString()) && file.source().equals(source))
                .findAny()
                .orElseThrow();
    }

    /** Bluezone's installations of the small set, and each twice more without a time that can be read. */
    private static List<String> installationsAndAsManyWithout() throws IOException {
        List<String> rows = Files.readAllLines(overlapping("bluezone").path());
        List<String> mixed = new ArrayList<>(rows);
        for (int i = 0; i < 2; i++) {
            rows.stream()
                    .skip(1)
                    .map(row -> row.replaceAll("2021-[0-9T:-]+", "never"))
                    .forEach(mixed::add);
        }
        return mixed;
    }

    /** Every order as a tree: orders that begin alike share what they have in common, kept by a mark. */
    private static final class Orders {
        private final Map<Set<String>, String> hashes = new HashMap<>();
        private int whole;

        void of(List<Arrival> before, List<Arrival> left) throws Exception {
            whole += left.isEmpty() ? 1 : 0;
            String here = "order" + before.size();
            boolean branches = left.size() > 1;
            if (branches) {
                store.mark(here);
            }
            try {
                for (Arrival next : left) {
                    if (branches && next != left.get(0)) {
                        store.rewind(here);
                    }
                    next.step().arrive();
                    List<Arrival> path = with(before, next);
                    compare(path);
                    List<Arrival> rest = new ArrayList<>(left);
                    rest.remove(next);
                    of(path, rest);
                }
            } finally {
                if (branches) {
                    store.forget(here);
                }
            }
        }

        private static List<Arrival> with(List<Arrival> before, Arrival next) {
            List<Arrival> path = new ArrayList<>(before);
            path.add(next);
            return path;
        }

        private void compare(List<Arrival> path) {
            Set<String> arrived = new HashSet<>();
            path.forEach(arrival -> arrived.add(arrival.name()));
            String hash = store.stateHash();
            String first = hashes.putIfAbsent(arrived, hash);
            assertThat(hash).as(path.toString()).isEqualTo(first == null ? hash : first);
        }
    }
}
