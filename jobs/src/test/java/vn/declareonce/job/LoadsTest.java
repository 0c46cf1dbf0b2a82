package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.extract.Archive;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;
import vn.declareonce.report.Counts;
import vn.declareonce.source.Catalogue;
import vn.declareonce.tabular.FileRefused;
import vn.declareonce.testing.SampleSet;

/** What is kept with a delivery, and when nothing is taken at all. */
class LoadsTest {
    private static final SampleSet.File FILE = SampleSet.files().stream()
            .filter(file -> file.source().equals("bluezone"))
            .findFirst()
            .orElseThrow();

    private static final int BEHIND_THE_SAMPLE = 3_000;
    private static final String CHUNK_ROWS = "declareonce.chunkRows";

    private static Path folder;
    private static SampleStore store;

    @BeforeAll
    static void build(@TempDir Path home) {
        folder = home;
        store = SampleStore.fresh(home).withRegister().mark("register");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void archivesALayoutThatComesWithTheProgram() throws Exception {
        store.rewind("register").load(FILE);

        Source source = Catalogue.source(FILE.source());
        Layout builtIn = source.layouts().get(0);
        String kept = store.jdbc().queryForObject("select layout_sha256 from delivery", String.class);
        assertThat(kept).isEqualTo(builtIn.sha256());
        assertThat(new Archive(folder).path(builtIn.sha256(), ".yaml"))
                .hasBinaryContent(builtIn.bytes().yaml());
    }

    @Test
    void holdsNoTransactionWhileItWaitsForTheStore() throws Exception {
        store.rewind("register");
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Lease held = store.engine().leases().take(StoreLock.STORE);
            Future<?> load = other.submit(() -> store.load(FILE));
            String waiting = "select count(*) from pg_locks l join pg_database d on d.oid = l.database"
                    + " and d.datname = current_database() where l.locktype = 'advisory' and not l.granted";
            while (Integer.valueOf(0).equals(store.jdbc().queryForObject(waiting, Integer.class)) && !load.isDone()) {
                Thread.onSpinWait();
            }
            held.close();
            load.get(60, TimeUnit.SECONDS);
        } finally {
            other.shutdownNow();
        }
        assertThat(store.jdbc().queryForObject("select status from delivery", String.class))
                .isEqualTo("active");
    }

    @Test
    void leavesNothingStagedOfAFileThatBreaksHalfWay(@TempDir Path home) throws Exception {
        String header = "STT,Họ và tên,Năm sinh,Ngày lấy mẫu,Kết quả\n";
        String row = "1,Nguyễn Văn Mẫu,1990,20/08/2021,Âm tính\n";
        Path file = Files.writeString(
                home.resolve("broken.csv"),
                header + row.repeat(BEHIND_THE_SAMPLE) + "x".repeat(1_100_000) + "\n" + row);
        store.rewind("register");
        String before = store.stateHash();
        System.setProperty(CHUNK_ROWS, "1000");
        try {
            for (int time = 0; time < 2; time++) {
                assertThatThrownBy(() -> store.load("lab-results", file, "01", null))
                        .hasRootCauseInstanceOf(FileRefused.class);
                assertThat(store.jdbc().queryForObject("select status from delivery", String.class))
                        .isEqualTo("refused");
                assertThat(store.jdbc()
                                .queryForObject(
                                        "select (select count(*) from stage_row) + (select count(*) from stage_identity)"
                                                + " + (select count(*) from stage_problem)",
                                        Long.class))
                        .isZero();
            }
        } finally {
            System.clearProperty(CHUNK_ROWS);
        }
        assertThat(store.stateHash()).isEqualTo(before);
    }

    @Test
    void countsNoSignatureUnderAListAmongItsRows(@TempDir Path home) throws Exception {
        Path file = Files.writeString(
                home.resolve("signed.csv"),
                "STT,Họ và tên,Năm sinh,Ngày lấy mẫu,Kết quả,Đơn vị xét nghiệm\n"
                        + "1,Nguyễn Văn Mẫu,1990,20/08/2021,Âm tính,CDC\n"
                        + "Tổng cộng: 1,,,,,\n"
                        + ",Người lập biểu,,,,\"Hà Nội, ngày 3 tháng 9 năm 2021\"\n"
                        + ",\"(Ký, ghi rõ họ tên)\",,,,KT. GIÁM ĐỐC\n"
                        + ",Trần Thị Mẫu,,,,Lê Văn Mẫu\n"
                        + ",,,,,Lê Văn Mẫu\n");
        String delivery = store.rewind("register").load("lab-results", file, "01", null);

        assertThat(store.receipts()).containsExactly(Map.entry(delivery, new Counts(2, 0, 0, 0, 1, 1)));
        assertThat(store.jdbc()
                        .queryForList("select row_no from delivery_row where outcome = 'rejected'", Integer.class))
                .as("a name under the heading of names may be somebody's row")
                .containsExactly(6);
        assertThat(store.jdbc().queryForObject("select notes[1] from delivery", String.class))
                .isEqualTo("ROWS_PASSED_OVER 4");
    }

    @Test
    void givesAFreshStoreTheRulesOfTheProgram() {
        store.rewind("register");

        assertThat(store.jdbc().queryForObject("select version from store_rules", Integer.class))
                .isEqualTo(Rules.VERSION);
    }

    @Test
    void changesNothingInAStoreOfOtherRules() {
        store.rewind("register");
        store.jdbc().update("update store_rules set version = version + 1");
        String hash = store.stateHash();
        String refusal = "version " + (Rules.VERSION + 1) + " of the rules, the program version " + Rules.VERSION + ";";

        assertThatThrownBy(() -> store.load(FILE))
                .isInstanceOf(OtherRules.class)
                .hasMessageContaining(refusal)
                .hasMessageContaining(
                        "phiên bản " + (Rules.VERSION + 1) + ", chương trình theo phiên bản " + Rules.VERSION + ";");
        assertThatThrownBy(() -> store.withRegister())
                .isInstanceOf(OtherRules.class)
                .hasMessageContaining(refusal);
        assertThatThrownBy(() -> store.withUnits())
                .isInstanceOf(OtherRules.class)
                .hasMessageContaining(refusal);
        assertThat(store.jdbc().queryForObject("select count(*) from delivery", Long.class))
                .isZero();
        assertThat(store.stateHash()).isEqualTo(hash);
    }
}
