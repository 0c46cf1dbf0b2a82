package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.declareonce.job.RetractionStore.FILES;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.declareonce.testing.SampleSet;

/** Loads that broke half way are taken back, and a retraction that breaks changes nothing. */
class BrokenRetractionTest {
    private static RetractionStore small;
    private static SampleStore store;

    @BeforeAll
    static void build(@TempDir Path home) throws Exception {
        small = new RetractionStore(home);
        store = small.store();
    }

    @AfterAll
    static void close() {
        small.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert on stage_row",
                "insert on identity_key",
                "insert on statement_part",
                "insert on brought_identity",
                "insert on resolved",
                "insert on link",
                "insert on delivery_row",
                "insert on row_problem",
                "delete on stage_problem",
                "insert on profile"
            })
    void takesBackALoadThatBrokeHalfWay(String place) throws Exception {
        SampleSet.File broken = FILES.get(6);
        String delivery = small.delivery(broken.toString());
        store.rewind("everything").retract(delivery);
        String without = store.stateHash();

        small.breakAt(place, () -> store.load(broken));
        store.retract(delivery);
        assertThat(store.stateHash()).isEqualTo(without);
        assertThat(small.problems()).isEmpty();

        store.load(broken);
        assertThat(store.stateHash()).isEqualTo(small.wholeHash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"insert on statement_part", "insert on resolved", "insert on delivery_row", "insert on profile"})
    void leavesALoadThatBrokeAbleToGoOn(String place) throws Exception {
        SampleSet.File broken = FILES.get(6);
        store.rewind("everything").retract(small.delivery(broken.toString()));
        small.breakAt(place, () -> store.load(broken));
        for (SampleSet.File other : FILES) {
            if (!other.equals(broken)) {
                store.retract(small.delivery(other.toString()));
            }
        }
        store.load(broken);
        String alone = store.stateHash();
        assertThat(small.problems()).isEmpty();

        store.rewind("register").load(broken);
        assertThat(alone).isEqualTo(store.stateHash());
    }

    @Test
    void changesNothingWhenItBreaks() {
        store.rewind("everything");
        String delivery = small.delivery(FILES.get(0).toString());
        small.breakAt("insert on retraction", () -> store.retract(delivery));

        assertThat(store.stateHash()).isEqualTo(small.wholeHash());
        assertThat(small.count("touched_identity")).isZero();
        assertThat(store.receipts()).hasSize(FILES.size());
    }
}
