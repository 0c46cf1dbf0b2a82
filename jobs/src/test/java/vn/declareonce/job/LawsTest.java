package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.declareonce.testing.SampleSet;
import vn.declareonce.verify.Verification;

/** Conservation, idempotence and order-freedom on the small set. */
class LawsTest {
    private static final List<SampleSet.File> FILES = SampleSet.files();
    private static final Map<SampleSet.File, SampleStore> WITH_ONE = new TreeMap<>(
            (a, b) -> a.toString().compareTo(b.toString()));

    @TempDir
    private static Path home;

    private static SampleStore empty;
    private static SampleStore registered;
    private static SampleStore whole;
    private static String wholeHash;

    @BeforeAll
    static void build() throws Exception {
        empty = SampleStore.fresh(home).withUnits();
        registered = empty.copy().withRegister();
        for (SampleSet.File file : FILES) {
            SampleStore one = registered.copy();
            one.load(file);
            WITH_ONE.put(file, one);
        }
        whole = registered.copy().withAll(FILES);
        wholeHash = whole.stateHash();
    }

    @AfterAll
    static void close() {
        List.of(empty, registered, whole).forEach(SampleStore::close);
        WITH_ONE.values().forEach(SampleStore::close);
    }

    @Test
    void everyRowReadHasExactlyOneOutcome() {
        try (SampleStore store = whole.copy()) {
            List<Map<String, Object>> unequal = store.jdbc()
                    .queryForList("select d.file_name from delivery d where d.status <> 'active' or d.rows_read <>"
                            + " (select count(*) from delivery_row r where r.delivery_no = d.delivery_no)");
            assertThat(unequal).isEmpty();
            assertThat(store.jdbc().queryForObject("select sum(rows_read) from delivery", Long.class))
                    .isEqualTo(SampleSet.rows().stream()
                            .filter(row -> !row.outcome().equals("note"))
                            .count());
            assertThat(store.receipts().values()).hasSize(FILES.size()).allMatch(counts -> counts.unaccounted() == 0);
            Verification found = Verification.of(store.engine().jdbc());
            assertThat(found.problems()).isEmpty();
            assertThat(found.laws().values()).containsOnly(true);
        }
    }

    @Test
    void staysUntouchedWhenEveryFileComesAgain() throws Exception {
        try (SampleStore store = whole.copy()) {
            Map<String, String> before = rowVersions(store);
            Map<String, vn.declareonce.report.Counts> receipts = store.receipts();
            store.withAll(FILES);
            assertThat(rowVersions(store)).isEqualTo(before);
            assertThat(store.receipts()).isEqualTo(receipts);
            assertThat(store.stateHash()).isEqualTo(wholeHash);
        }
    }

    @Test
    void writesNothingButTheLedgerWhenTheSameRowsComeInOtherBytes(@TempDir Path folder) throws Exception {
        try (SampleStore store = whole.copy()) {
            Map<String, String> before = rowVersions(store);
            for (SampleSet.File file : FILES) {
                if (file.path().toString().endsWith(".csv")) {
                    store.load(file.source(), withBlankLine(file, folder), file.sender(), null);
                }
            }
            assertThat(rowVersions(store)).isEqualTo(before);
            assertThat(store.jdbc()
                            .queryForList(
                                    "select distinct outcome from delivery_row join delivery using (delivery_no)"
                                            + " where delivery_no > ? order by outcome",
                                    String.class,
                                    FILES.size()))
                    .containsExactly("rejected", "unchanged");
            assertThat(Verification.of(store.engine().jdbc()).problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void givesOneStoreForAPairInEitherOrder(SampleSet.File first, SampleSet.File second) throws Exception {
        assertThat(after(first, second)).isEqualTo(after(second, first));
    }

    static List<Object[]> pairs() {
        List<Object[]> pairs = new ArrayList<>();
        for (int first = 0; first < FILES.size(); first++) {
            for (int second = first + 1; second < FILES.size(); second++) {
                pairs.add(new Object[] {FILES.get(first), FILES.get(second)});
            }
        }
        return pairs;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void givesOneStoreInEveryOrder(long seed) throws Exception {
        List<SampleSet.File> shuffled = new ArrayList<>(FILES);
        Collections.shuffle(shuffled, new Random(seed));
        try (SampleStore store = registered.copy()) {
            assertThat(store.withAll(shuffled).stateHash()).as(shuffled.toString()).isEqualTo(wholeHash);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 11})
    void givesOneStoreWheneverTheRegisterComes(int before) throws Exception {
        try (SampleStore store = empty.copy()) {
            store.withAll(FILES.subList(0, before)).withRegister().withAll(FILES.subList(before, FILES.size()));
            assertThat(store.stateHash()).isEqualTo(wholeHash);
            assertThat(Verification.of(store.engine().jdbc()).problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 11})
    void givesOneStoreWheneverTheUnitsCome(int before) throws Exception {
        try (SampleStore store = SampleStore.fresh(home).withRegister()) {
            store.withAll(FILES.subList(0, before)).withUnits().withAll(FILES.subList(before, FILES.size()));
            assertThat(store.stateHash()).isEqualTo(wholeHash);
        }
    }

    @Test
    void takesTheLatestStatedTimeWhateverWitnessComesFirst() throws Exception {
        SampleSet.File file = FILES.get(0);
        LocalDateTime early = LocalDateTime.of(2021, 6, 1, 0, 0);
        LocalDateTime late = LocalDateTime.of(2021, 9, 13, 8, 0);
        try (SampleStore one = registered.copy();
                SampleStore other = registered.copy()) {
            one.load(file.source(), file.path(), file.sender(), early);
            one.load(file.source(), file.path(), file.sender(), late);
            other.load(file.source(), file.path(), file.sender(), late);
            other.load(file.source(), file.path(), file.sender(), early);
            assertThat(one.stateHash()).isEqualTo(other.stateHash());
        }
    }

    private static String after(SampleSet.File first, SampleSet.File second) throws Exception {
        try (SampleStore store = WITH_ONE.get(first).copy()) {
            store.load(second);
            return store.stateHash();
        }
    }

    /** A hash over place and inserting transaction of every row of a table: any insert, update or delete changes it. */
    private static Map<String, String> rowVersions(SampleStore store) {
        Map<String, String> versions = new TreeMap<>();
        for (String table : List.of(
                "statement", "claim", "fact", "identity", "identity_key", "link", "link_history", "profile")) {
            versions.put(
                    table,
                    store.jdbc()
                            .queryForObject(
                                    "select count(*) || ' ' || md5(coalesce(string_agg(cast(ctid as text) || xmin, ','"
                                            + " order by ctid), '')) from " + table,
                                    String.class));
        }
        return versions;
    }

    private static Path withBlankLine(SampleSet.File file, Path folder) throws IOException {
        Path again = Files.createDirectories(folder.resolve(file.source() + file.sender()))
                .resolve(file.path().getFileName().toString());
        byte[] bytes = Files.readAllBytes(file.path());
        boolean wide = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        Files.write(again, bytes);
        Files.write(
                again,
                "\r\n".getBytes(wide ? StandardCharsets.UTF_16LE : StandardCharsets.US_ASCII),
                java.nio.file.StandardOpenOption.APPEND);
        return again;
    }
}
