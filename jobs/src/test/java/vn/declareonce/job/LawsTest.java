package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.declareonce.report.Counts;
import vn.declareonce.testing.SampleSet;
import vn.declareonce.verify.Verification;

/** Conservation and idempotence on the small set, and order-freedom of its pairs; {@link OrderLawTest} has the longer orders. */
class LawsTest {
    private static final List<SampleSet.File> FILES = SampleSet.files();

    private static SampleStore store;
    private static String wholeHash;

    @BeforeAll
    static void build(@TempDir Path home) throws Exception {
        store = SampleStore.fresh(home).withUnits().withRegister().mark("register");
        store.withAll(FILES).mark("everything");
        wholeHash = store.stateHash();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void everyRowReadHasExactlyOneOutcome() {
        store.rewind("everything");
        assertThat(store.jdbc()
                        .queryForList(
                                "select d.file_name from delivery d where d.status <> 'active' or d.rows_read <>"
                                        + " (select count(*) from delivery_row r where r.delivery_no = d.delivery_no)",
                                String.class))
                .isEmpty();
        assertThat(store.jdbc().queryForObject("select sum(rows_read) from delivery", Long.class))
                .isEqualTo(SampleSet.rows().stream()
                        .filter(row -> !row.outcome().equals("note"))
                        .count());
        assertThat(store.receipts().values()).hasSize(FILES.size()).allMatch(counts -> counts.unaccounted() == 0);
        Verification found = Verification.of(store.engine().transactions());
        assertThat(found.problems()).isEmpty();
        assertThat(found.laws().values()).containsOnly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage_row", "delivery_row"})
    void takesADeliveryBackWhenARowIsSwallowed(String table) throws Exception {
        store.rewind("register");
        String before = store.stateHash();
        store.jdbc()
                .execute("create or replace function swallows() returns trigger language plpgsql as $$ begin execute"
                        + " format('delete from %I where row_no = 3', tg_table_name); return null; end $$;"
                        + " create trigger swallowing after insert on " + table + " execute function swallows()");
        assertThatThrownBy(() -> store.load(FILES.get(0))).hasRootCauseInstanceOf(Unbalanced.class);
        store.jdbc().execute("drop trigger swallowing on " + table);
        assertThat(store.stateHash()).isEqualTo(before);
        assertThat(store.jdbc().queryForList("select status from delivery", String.class))
                .containsExactly("retracted");
        assertThat(store.jdbc().queryForList("select reason from retraction", String.class))
                .containsExactly("It does not balance.");
        store.withAll(FILES);
        assertThat(store.stateHash()).isEqualTo(wholeHash);
    }

    @Test
    void staysUntouchedWhenEveryFileComesAgain() throws Exception {
        store.rewind("everything");
        Map<String, String> before = rowVersions();
        Map<String, Counts> receipts = store.receipts();
        store.withAll(FILES);
        assertThat(rowVersions()).isEqualTo(before);
        assertThat(store.receipts()).isEqualTo(receipts);
        assertThat(store.stateHash()).isEqualTo(wholeHash);
    }

    @Test
    void writesNothingButTheLedgerWhenTheSameRowsComeInOtherBytes(@TempDir Path folder) throws Exception {
        store.rewind("everything");
        Map<String, String> before = rowVersions();
        Integer last = store.jdbc().queryForObject("select max(delivery_no) from delivery", Integer.class);
        for (SampleSet.File file : FILES) {
            if (file.path().toString().endsWith(".csv")) {
                store.load(file.source(), withBlankLine(file, folder), file.sender(), null);
            }
        }
        assertThat(rowVersions()).isEqualTo(before);
        assertThat(store.jdbc()
                        .queryForList(
                                "select distinct outcome from delivery_row where delivery_no > ? order by outcome",
                                String.class,
                                last))
                .containsExactly("rejected", "unchanged");
        assertThat(Verification.of(store.engine().transactions()).problems()).isEmpty();
    }

    @Test
    void givesOneStoreForEveryPairInEitherOrder() throws Exception {
        List<SampleSet.File> paired = paired();
        Map<String, String> hashes = new TreeMap<>();
        for (SampleSet.File first : paired) {
            store.rewind("register").load(first);
            store.mark("one");
            for (SampleSet.File second : paired) {
                store.load(second);
                hashes.put(first + ", " + second, store.stateHash());
                store.rewind("one");
            }
            store.forget("one");
        }
        Map<String, String> otherOrder = new TreeMap<>();
        for (SampleSet.File first : paired) {
            for (SampleSet.File second : paired) {
                otherOrder.put(first + ", " + second, hashes.get(second + ", " + first));
            }
        }
        assertThat(hashes).hasSize(paired.size() * paired.size()).isEqualTo(otherOrder);
        assertThat(Set.copyOf(hashes.values())).hasSize(paired.size() * (paired.size() + 1) / 2);
    }

    @Test
    void takesTheLatestStatedTimeWhateverWitnessComesFirst() throws Exception {
        LocalDateTime early = LocalDateTime.of(2021, 6, 1, 0, 0);
        LocalDateTime late = LocalDateTime.of(2021, 9, 13, 8, 0);
        assertThat(stated(early, late)).isEqualTo(stated(late, early));
    }

    /** One file of each source and every one of vaccination: all pairs of all files would be most of the suite's time. */
    private static List<SampleSet.File> paired() {
        Set<String> seen = new HashSet<>();
        return FILES.stream()
                .filter(file -> seen.add(file.source()) || file.source().equals("vaccination"))
                .toList();
    }

    private static String stated(LocalDateTime first, LocalDateTime second) throws Exception {
        store.rewind("register");
        for (SampleSet.File file : FILES.subList(0, 3)) {
            store.load(file.source(), file.path(), file.sender(), first);
            store.load(file.source(), file.path(), file.sender(), second);
        }
        return store.stateHash();
    }

    /** A hash over place and inserting transaction of every row of a table: any insert, update or delete changes it. */
    private static Map<String, String> rowVersions() {
        Map<String, String> versions = new TreeMap<>();
        for (String table : List.of("statement_part", "identity", "identity_key", "link", "link_history", "profile")) {
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
