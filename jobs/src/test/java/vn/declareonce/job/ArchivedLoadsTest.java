package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.declareonce.extract.Archive;
import vn.declareonce.extract.ArchiveDamaged;
import vn.declareonce.extract.DeliveryNotes;
import vn.declareonce.testing.SampleSet;
import vn.declareonce.values.Sha256;

/** The database is lost and the archive is there: the same store comes of it. The archive is lost: the store stands. */
class ArchivedLoadsTest {

    @Test
    void makesTheSameStoreOfTheArchiveAlone(@TempDir Path home) throws Exception {
        String lost;
        Map<String, ?> receipts;
        String takenBack;
        try (SampleStore store = SampleStore.fresh(home).withUnits().withRegister()) {
            store.withAll(SampleSet.files());
            takenBack = store.load(file("vaccination/79/tiem-chung-79-01.csv"));
            store.retract(takenBack);
            SampleSet.File again = file("health-declaration/to-khai-01.csv");
            store.retract(store.load(again));
            store.load(again);
            lost = store.stateHash();
            receipts = store.receipts();
        }
        try (SampleStore fresh = SampleStore.fresh(home).withUnits().withRegister()) {
            ArchivedLoads.Result result = load(fresh);
            assertThat(result.failed()).isEmpty();
            assertThat(result.unsettled()).isEmpty();
            assertThat(result.takenBack()).containsExactly(takenBack);
            assertThat(result.loaded()).hasSize(SampleSet.files().size() - 1);
            assertThat(fresh.stateHash()).isEqualTo(lost);
            assertThat(fresh.receipts().keySet()).containsExactlyElementsOf(without(receipts, takenBack));
            assertThat(load(fresh).present()).hasSize(SampleSet.files().size() - 1);
            assertThat(fresh.stateHash()).isEqualTo(lost);
        }
    }

    @Test
    void standsWithoutItsArchiveAndTakesTheFilesBack(@TempDir Path home) throws Exception {
        SampleSet.File file = file("health-declaration/to-khai-01.csv");
        try (SampleStore store = SampleStore.fresh(home).withRegister()) {
            String id = store.load(file);
            String whole = store.stateHash();
            Path archived =
                    new Archive(home).path(new Archive(home).freeze(file.path()).sha256(), ".csv");
            FileSystemUtils.deleteRecursively(home.resolve("archive"));

            assertThat(new Rebuilds(store.engine(), Progress.NONE, new Timings())
                            .compare()
                            .differences())
                    .isEmpty();
            assertThat(store.load(file)).isEqualTo(id);
            assertThat(archived).hasSameBinaryContentAs(file.path());
            assertThat(new DeliveryNotes(home).ids()).containsExactly(id);
            assertThat(store.stateHash()).isEqualTo(whole);
        }
    }

    @Test
    void refusesAnArchivedFileWhoseBytesChangedAndLoadsTheOthers(@TempDir Path home) throws Exception {
        SampleSet.File spoilt = file("health-book/so-suc-khoe-01.csv");
        String whole;
        String id;
        try (SampleStore store = SampleStore.fresh(home).withRegister()) {
            store.load(file("health-declaration/to-khai-01.csv"));
            whole = store.stateHash();
            id = store.load(spoilt);
        }
        Path archived =
                new Archive(home).path(new Archive(home).freeze(spoilt.path()).sha256(), ".csv");
        Files.writeString(archived, "\n", StandardOpenOption.APPEND);
        try (SampleStore fresh = SampleStore.fresh(home).withRegister()) {
            ArchivedLoads.Result result = load(fresh);
            assertThat(result.failed()).containsOnlyKeys(id);
            assertThat(result.failed().get(id)).hasMessageContaining(id).hasMessageContaining("damaged");
            assertThat(fresh.stateHash()).isEqualTo(whole);
        }
    }

    @Test
    void putsTheBytesBackWhenAFileComesAgainWhoseArchivedCopyWasDamaged(@TempDir Path home) throws Exception {
        SampleSet.File spoilt = file("vaccination/79/tiem-chung-79-01.csv");
        try (SampleStore store = SampleStore.fresh(home).withRegister()) {
            String id = store.load(spoilt);
            String whole = store.stateHash();
            store.retract(id);
            Path archived = damaged(home, spoilt);

            assertThat(store.load(spoilt)).isEqualTo(id);
            assertThat(archived).hasSameBinaryContentAs(spoilt.path());
            assertThat(store.stateHash()).isEqualTo(whole);
        }
    }

    @Test
    void takesUpNoLoadWhoseArchivedFileWasDamaged(@TempDir Path home) throws Exception {
        SampleSet.File spoilt = file("vaccination/79/tiem-chung-79-01.csv");
        try (SampleStore store = SampleStore.fresh(home).withRegister()) {
            String none = store.stateHash();
            store.jdbc().execute("alter table stage_row add constraint broken check (row_no < 0) not valid");
            assertThatThrownBy(() -> store.load(spoilt)).isInstanceOf(JobFailed.class);
            store.jdbc().execute("alter table stage_row drop constraint broken");
            damaged(home, spoilt);

            Map<String, Exception> failed = new TreeMap<>();
            Unfinished unfinished = new Unfinished(store.engine(), Progress.NONE, new Timings());
            assertThat(unfinished.takeUp(store.run(), failed::put)).isEmpty();
            assertThat(failed.values()).singleElement().isInstanceOf(ArchiveDamaged.class);
            assertThat(store.stateHash()).isEqualTo(none);

            String id = store.load(spoilt);
            assertThat(failed).containsOnlyKeys(id);
            assertThat(unfinished.isThere()).isFalse();
        }
    }

    /** The year of a birth is another in the archived copy. */
    private static Path damaged(Path home, SampleSet.File file) throws Exception {
        Path archived = new Archive(home).path(Sha256.of(Files.readAllBytes(file.path())), ".csv");
        String content = Files.readString(archived);
        Files.writeString(archived, content.replaceFirst("12/03/1985", "12/03/1986"));
        assertThat(archived).content().isNotEqualTo(content);
        return archived;
    }

    @Test
    void tellsOfARetractionWhoseEndNobodyWroteDown(@TempDir Path home) throws Exception {
        DeliveryNotes notes = new DeliveryNotes(home);
        String id;
        try (SampleStore store = SampleStore.fresh(home).withRegister()) {
            id = store.load(file("health-declaration/to-khai-01.csv"));
            notes.takingBack(id);
        }
        try (SampleStore fresh = SampleStore.fresh(home).withRegister()) {
            assertThat(load(fresh).unsettled()).containsExactly(id);
            new Retractions(fresh.engine(), Progress.NONE, new Timings()).settle();
            assertThat(notes.unsettled()).isEmpty();
            assertThat(notes.find(id).orElseThrow().takenBack()).isNull();

            fresh.retract(id);
            assertThat(notes.find(id).orElseThrow().takenBack())
                    .isEqualTo(new DeliveryNotes.Decision("wrong month", "the test"));
        }
    }

    @Test
    void writesDownTheEndOfARetractionWhoseProcessDied(@TempDir Path home) throws Exception {
        DeliveryNotes notes = new DeliveryNotes(home);
        try (SampleStore store = SampleStore.fresh(home).withRegister()) {
            String id = store.load(file("health-declaration/to-khai-01.csv"));
            byte[] before = Files.readAllBytes(home.resolve("archive/deliveries/" + id + ".json"));
            store.retract(id);
            // As it lies there when the process dies between the store's commit and the note.
            Files.write(home.resolve("archive/deliveries/" + id + ".json"), before);
            notes.takingBack(id);
            Unfinished unfinished = new Unfinished(store.engine(), Progress.NONE, new Timings());
            assertThat(unfinished.isThere()).isTrue();
            unfinished.takeUp(store.run(), (delivery, failure) -> {
                throw new AssertionError(delivery, failure);
            });
            assertThat(unfinished.isThere()).isFalse();
            assertThat(notes.find(id).orElseThrow().takenBack())
                    .isEqualTo(new DeliveryNotes.Decision("wrong month", "the test"));
        }
    }

    private static ArchivedLoads.Result load(SampleStore store) {
        return new ArchivedLoads(store.engine(), Progress.NONE, new Timings()).load(store.run());
    }

    private static SampleSet.File file(String name) {
        return SampleSet.files().stream()
                .filter(file -> file.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> without(Map<String, ?> receipts, String delivery) {
        return receipts.keySet().stream().filter(id -> !id.equals(delivery)).toList();
    }
}
