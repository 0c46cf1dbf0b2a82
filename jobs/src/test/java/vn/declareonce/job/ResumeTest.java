package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.declareonce.report.Counts;
import vn.declareonce.testing.SampleSet;

/** A load that broke anywhere and is run again ends in the store, and with the receipts, of an undisturbed one. */
class ResumeTest {
    private static final List<SampleSet.File> FILES = SampleSet.files();
    private static final SampleSet.File BROKEN = FILES.get(6);
    private static final List<SampleSet.File> BEFORE = FILES.subList(0, 6);
    private static final List<SampleSet.File> AFTER = FILES.subList(7, FILES.size());
    private static final int CHUNK_ROWS = 10_000;

    private static SampleStore store;
    private static String undisturbedHash;
    private static Map<String, Counts> undisturbedReceipts;

    @BeforeAll
    static void build(@TempDir Path home) throws Exception {
        store = SampleStore.fresh(home).withUnits().withRegister().mark("register");
        store.withAll(BEFORE).mark("before");
        store.load(BROKEN);
        store.withAll(AFTER);
        undisturbedHash = store.stateHash();
        undisturbedReceipts = store.receipts();
        store.jdbc()
                .execute("create function breaks() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'broken by the test'; end $$");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert on stage_row",
                "insert on stage_identity",
                "insert on identity",
                "insert on identity_key",
                "insert on statement_part",
                "truncate on brought_identity",
                "insert on brought_identity",
                "insert on touched_identity",
                "truncate on candidate",
                "insert on candidate",
                "insert on resolved",
                "insert on link",
                "insert on link_history",
                "insert on touched_person",
                "insert on delivery_row",
                "insert on row_problem",
                "delete on stage_problem",
                "insert on profile",
                "truncate on touched_identity"
            })
    void goesOnAfterABreakAt(String place) throws Exception {
        store.rewind("before");
        breakAt(place, () -> store.load(BROKEN));
        store.load(BROKEN);
        store.withAll(AFTER);
        assertThat(store.stateHash()).isEqualTo(undisturbedHash);
        assertThat(store.receipts()).isEqualTo(undisturbedReceipts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert on statement_part",
                "insert on brought_identity",
                "insert on resolved",
                "insert on link",
                "insert on row_problem",
                "insert on profile"
            })
    void endsInTheSameStoreWhenOthersGoOnBeforeIt(String place) throws Exception {
        store.rewind("before");
        breakAt(place, () -> store.load(BROKEN));
        store.withAll(AFTER);
        store.load(BROKEN);
        assertThat(store.stateHash()).isEqualTo(undisturbedHash);
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert on resolved", "insert on link", "insert on profile"})
    void takesUpARegisterThatBrokeAfterItsSwap(String place) throws Exception {
        store.rewind("before");
        store.load(BROKEN);
        store.withAll(AFTER);
        store.jdbc().execute("delete from citizen where citizen_id = '079085512304'");
        LocalDateTime newer = LocalDateTime.of(2021, 9, 1, 0, 0);
        breakAt(place, () -> store.withRegister(newer));
        store.withRegister(newer);
        assertThat(store.stateHash()).isEqualTo(undisturbedHash);
    }

    @Test
    void doublesNoRowOfAFileThatBrokeInItsSecondChunk(@TempDir Path folder) throws Exception {
        Path file = registrations(folder, CHUNK_ROWS + 50);
        store.rewind("register").load("bluezone", file, null, null);
        String hash = store.stateHash();
        Map<String, Counts> receipts = store.receipts();

        store.rewind("register");
        store.jdbc()
                .execute("create trigger broken before insert on stage_row for each row when (new.row_no = "
                        + (CHUNK_ROWS + 20) + ") execute function breaks()");
        assertThatThrownBy(() -> store.load("bluezone", file, null, null)).isInstanceOf(JobFailed.class);
        assertThat(store.jdbc().queryForObject("select count(*) from stage_row", Long.class))
                .isEqualTo(CHUNK_ROWS);
        store.jdbc().execute("drop trigger broken on stage_row");
        store.load("bluezone", file, null, null);
        assertThat(store.stateHash()).isEqualTo(hash);
        assertThat(store.receipts()).isEqualTo(receipts);
        assertThat(store.jdbc().queryForObject("select count(distinct run_no) from run_delivery", Long.class))
                .as("the run that broke, and the one that went on with it")
                .isEqualTo(2);
    }

    @Test
    void readsTheWholeFileAgainWhenACrashedServerEmptiedTheStagingTables(@TempDir Path folder) throws Exception {
        Path file = registrations(folder, 40);
        store.rewind("register").load("bluezone", file, null, null);
        String hash = store.stateHash();

        store.rewind("register");
        breakAt("insert on statement_part", () -> store.load("bluezone", file, null, null));
        store.jdbc()
                .execute("truncate stage_row, stage_identity, stage_problem, brought_identity, resolved, candidate");
        store.load("bluezone", file, null, null);
        assertThat(store.stateHash()).isEqualTo(hash);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void breakAt(String place, Work work) {
        String table = place.substring(place.lastIndexOf(' ') + 1);
        store.jdbc().execute("create trigger broken before " + place + " for each statement execute function breaks()");
        assertThatThrownBy(work::run).as("the fault fires").hasStackTraceContaining("broken by the test");
        store.jdbc().execute("drop trigger broken on " + table);
    }

    private static Path registrations(Path folder, int rows) throws IOException {
        String lines = IntStream.rangeClosed(1, rows)
                .mapToObj(row -> String.format("8490%07d,Android,,,2021-06-01T08:00:00,%040x\n", row, row))
                .collect(Collectors.joining());
        return Files.writeString(
                folder.resolve("registrations.csv"),
                "PhoneNumber,TypeOS,Fullname,Address,RegisteredAt,TokenFirebase\n" + lines);
    }
}
