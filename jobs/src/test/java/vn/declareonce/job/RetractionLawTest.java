package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.declareonce.job.RetractionStore.FILES;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.declareonce.report.Counts;
import vn.declareonce.testing.SampleSet;

/** Law 5 on the small set: a delivery taken back leaves the store as if it had never come. */
class RetractionLawTest {
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

    @Test
    void leavesTheStoreBeforeItCameAndTakesItAgain() throws Exception {
        store.rewind("register");
        Map<SampleSet.File, String> before = new LinkedHashMap<>();
        for (SampleSet.File file : FILES) {
            before.put(file, store.stateHash());
            String delivery = store.load(file);
            String after = store.stateHash();
            Counts receipt = store.receipts().get(delivery);

            assertThat(store.retract(delivery).rows()).isEqualTo(receipt);
            assertThat(store.stateHash()).as("without " + file).isEqualTo(before.get(file));
            assertThat(small.problems()).isEmpty();

            assertThat(store.load(file)).isEqualTo(delivery);
            assertThat(store.stateHash()).as("again with " + file).isEqualTo(after);
            assertThat(store.receipts().get(delivery)).isEqualTo(receipt);
        }
        assertThat(store.stateHash()).isEqualTo(small.wholeHash());

        List<SampleSet.File> backwards = new ArrayList<>(FILES);
        Collections.reverse(backwards);
        for (SampleSet.File file : backwards) {
            store.retract(small.delivery(file.toString()));
            assertThat(store.stateHash()).as("back before " + file).isEqualTo(before.get(file));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "social-insurance/bhxh-01.csv",
                "vaccination/79/tiem-chung-79-01.csv",
                "health-book/so-suc-khoe-01.csv",
                "lab-results/79/xet-nghiem-79-01.csv",
                "health-declaration/to-khai-01.csv"
            })
    void leavesTheStoreInWhichTheDeliveryNeverCame(String name) throws Exception {
        List<SampleSet.File> others =
                FILES.stream().filter(file -> !file.toString().equals(name)).toList();
        String without = store.rewind("register").withAll(others).stateHash();

        store.rewind("everything").retract(small.delivery(name));
        assertThat(store.stateHash()).isEqualTo(without);
        assertThat(small.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void leavesAnEmptyStoreInWhateverOrderAllAreTakenBack(long seed) {
        List<String> shuffled = new ArrayList<>(small.deliveries());
        Collections.shuffle(shuffled, new Random(seed));
        store.rewind("everything");
        shuffled.forEach(store::retract);

        assertThat(store.stateHash()).isEqualTo(small.emptyHash());
        for (String table : List.of("statement_part", "pool_member", "identity", "identity_key", "link", "profile")) {
            assertThat(small.count(table)).as(table).isZero();
        }
        assertThat(small.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void leavesTheSameStoreWhenSomeAreTakenBackAndComeAgain(long seed) throws Exception {
        List<SampleSet.File> shuffled = new ArrayList<>(FILES);
        Collections.shuffle(shuffled, new Random(seed));
        List<SampleSet.File> some = shuffled.subList(0, FILES.size() / 2);
        store.rewind("everything");
        for (SampleSet.File file : some) {
            store.retract(small.delivery(file.toString()));
        }
        Collections.reverse(some);
        store.withAll(some);

        assertThat(store.stateHash()).isEqualTo(small.wholeHash());
        assertThat(small.problems()).isEmpty();
    }

    @Test
    void leavesTheOtherWitnessWithItsTime() throws Exception {
        LocalDateTime early = LocalDateTime.of(2021, 6, 1, 0, 0);
        LocalDateTime late = LocalDateTime.of(2021, 9, 13, 8, 0);
        for (SampleSet.File file : FILES) {
            String first = store.rewind("register").load(file.source(), file.path(), file.sender(), early);
            String earlyAlone = store.stateHash();
            String second = store.load(file.source(), file.path(), file.sender(), late);
            store.mark("twice").retract(second);
            assertThat(store.stateHash()).as("early " + file).isEqualTo(earlyAlone);

            Retracted taken = store.rewind("twice").retract(first);
            store.forget("twice");
            String lateAlone = store.stateHash();
            assertThat(taken.effect().statementsRemoved()).isZero();
            assertThat(small.problems()).isEmpty();
            store.rewind("register").load(file.source(), file.path(), file.sender(), late);
            assertThat(store.stateHash()).as("late " + file).isEqualTo(lateAlone);
        }
    }
}
