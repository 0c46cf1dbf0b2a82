package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.report.Receipts;

/** What is far from a sender's usual is noted on the receipt, and stops nothing. */
class UnusualTest {
    private final Path home;
    private final SampleStore store;
    private int phones;

    UnusualTest(@TempDir Path home) {
        this.home = home;
        this.store = SampleStore.fresh(home);
    }

    @BeforeEach
    void loadWhatIsUsual() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(notes(delivery(60))).isEmpty();
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void notesARowCountFarFromTheUsual() throws Exception {
        assertThat(notes(delivery(30))).as("half of it").isEmpty();
        assertThat(notes(delivery(121))).containsExactly("ROWS_UNUSUAL 121, usually 60");
        assertThat(notes(delivery(12))).containsExactly("ROWS_UNUSUAL 12, usually 60");
    }

    @Test
    void notesAShareHeldFarAboveTheUsual() throws Exception {
        store.jdbc().update("update delivery set rows_held = 3");
        assertThat(notes(delivery(50))).containsExactly("HELD_UNUSUAL 100 %, usually 5 %");
    }

    @Test
    void knowsNothingUsualOfAnotherSender() throws Exception {
        String id = store.load("bluezone", delivery(5), "79", null);
        assertThat(Receipts.of(store.engine().jdbc(), id).orElseThrow().warnings())
                .isEmpty();
        assertThat(store.jdbc().queryForList("select distinct rows_held from delivery order by 1", Long.class))
                .containsExactly(5L, 60L);
    }

    private List<String> notes(Path file) throws Exception {
        String id = store.load("bluezone", file, null, null);
        return Receipts.of(store.engine().jdbc(), id).orElseThrow().warnings();
    }

    /** Registrations of phones nobody knows: every row is held. */
    private Path delivery(int rows) throws IOException {
        StringBuilder csv = new StringBuilder("PhoneNumber,RegisteredAt\n");
        for (int i = 0; i < rows; i++) {
            csv.append("0903").append(510_000 + phones++).append(",2021-06-01T08:00:00\n");
        }
        return Files.writeString(home.resolve(phones + ".csv"), csv);
    }
}
