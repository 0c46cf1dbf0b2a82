package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
import vn.declareonce.report.Counts;
import vn.declareonce.testing.SampleSet;
import vn.declareonce.verify.Verification;

/** Law 5 on the small set: a delivery taken back leaves the store as if it had never come. */
class RetractionTest {
    private static final List<SampleSet.File> FILES = SampleSet.files();

    private static final SampleSet.File DECLARATIONS = FILES.stream()
            .filter(file -> file.source().equals("health-declaration"))
            .findFirst()
            .orElseThrow();

    private static final Map<String, String> DELIVERIES = new TreeMap<>();
    private static SampleStore store;
    private static String emptyHash;
    private static String wholeHash;

    @BeforeAll
    static void build(@TempDir Path home) throws Exception {
        store = SampleStore.fresh(home).withUnits().withRegister().mark("register");
        emptyHash = store.stateHash();
        for (SampleSet.File file : FILES) {
            DELIVERIES.put(file.toString(), store.load(file));
        }
        wholeHash = store.mark("everything").stateHash();
        store.jdbc()
                .execute("create function breaks() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'broken by the test'; end $$");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static List<SampleSet.File> files() {
        return FILES;
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
            assertThat(problems()).isEmpty();

            assertThat(store.load(file)).isEqualTo(delivery);
            assertThat(store.stateHash()).as("again with " + file).isEqualTo(after);
            assertThat(store.receipts().get(delivery)).isEqualTo(receipt);
        }
        assertThat(store.stateHash()).isEqualTo(wholeHash);

        List<SampleSet.File> backwards = new ArrayList<>(FILES);
        Collections.reverse(backwards);
        for (SampleSet.File file : backwards) {
            store.retract(delivery(file.toString()));
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

        store.rewind("everything").retract(delivery(name));
        assertThat(store.stateHash()).isEqualTo(without);
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void leavesAnEmptyStoreInWhateverOrderAllAreTakenBack(long seed) {
        List<String> shuffled = new ArrayList<>(DELIVERIES.values());
        Collections.shuffle(shuffled, new Random(seed));
        store.rewind("everything");
        shuffled.forEach(store::retract);

        assertThat(store.stateHash()).isEqualTo(emptyHash);
        for (String table : List.of("statement_part", "pool_member", "identity", "identity_key", "link", "profile")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void leavesTheSameStoreWhenSomeAreTakenBackAndComeAgain(long seed) throws Exception {
        List<SampleSet.File> shuffled = new ArrayList<>(FILES);
        Collections.shuffle(shuffled, new Random(seed));
        List<SampleSet.File> some = shuffled.subList(0, FILES.size() / 2);
        store.rewind("everything");
        for (SampleSet.File file : some) {
            store.retract(delivery(file.toString()));
        }
        Collections.reverse(some);
        store.withAll(some);

        assertThat(store.stateHash()).isEqualTo(wholeHash);
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysInADryRunWhatItWouldDoAndChangesNothing(SampleSet.File file) {
        store.rewind("everything");
        String delivery = delivery(file.toString());
        List<String> before = deliveries();
        Retracted would = store.wouldRetract(delivery);

        assertThat(store.stateHash()).isEqualTo(wholeHash);
        assertThat(deliveries()).isEqualTo(before);
        assertThat(count("retraction")).isZero();

        Retracted did = store.retract(delivery);
        assertThat(would.effect()).isEqualTo(did.effect());
        assertThat(would.rows()).isEqualTo(did.rows());
    }

    @Test
    void letsASupersededStatementStandAgain(@TempDir Path folder) throws Exception {
        List<String> lines = Files.readAllLines(DECLARATIONS.path());
        Path earlier = Files.write(folder.resolve("earlier.csv"), List.of(lines.get(0), lines.get(7)));
        Path later = Files.write(folder.resolve("later.csv"), List.of(lines.get(0), lines.get(6)));
        store.rewind("register").load(DECLARATIONS.source(), earlier, null, null);
        String before = store.stateHash();
        String delivery = store.load(DECLARATIONS.source(), later, null, null);
        assertThat(superseded()).isEqualTo(1);

        assertThat(store.retract(delivery).effect()).isEqualTo(new Retracted.Effect(1, 0, 1, 0, 0, 0, 0, 1));
        assertThat(superseded()).isZero();
        assertThat(store.stateHash()).isEqualTo(before);
    }

    @Test
    void endsAProvisionalPerson() throws Exception {
        store.rewind("register");
        String delivery = store.load(DECLARATIONS);
        assertThat(persons()).contains("passport:P61234567");

        store.retract(delivery);
        assertThat(persons()).isEmpty();
    }

    @Test
    void holdsAgainWhatLeanedOnIt() {
        store.rewind("everything");
        store.retract(delivery("social-insurance/bhxh-01.csv"));

        assertThat(store.jdbc()
                        .queryForList(
                                "select h.evidence || ' -> ' || l.reason || ' ' || count(*) from link_history h"
                                        + " join link l on l.identity_id = h.identity_id"
                                        + " where h.person_key is not null and l.person_key is null"
                                        + " group by h.evidence, l.reason order by h.evidence, l.reason",
                                String.class))
                .containsExactly(
                        "insurance:name+birth -> HELD_KEY_UNCONFIRMED 7",
                        "insurance:name+birth -> HELD_NAMESAKES 1",
                        "insurance:name+year -> HELD_BIRTH_DATE_INCOMPLETE 5");
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
            assertThat(problems()).isEmpty();
            store.rewind("register").load(file.source(), file.path(), file.sender(), late);
            assertThat(store.stateHash()).as("late " + file).isEqualTo(lateAlone);
        }
    }

    @Test
    void answersTheFirstRetractionWhenAskedAgain() {
        store.rewind("everything");
        String delivery = delivery(FILES.get(0).toString());
        Retracted first = store.retract(delivery);

        assertThat(store.retract(delivery)).isEqualTo(first);
        assertThat(count("retraction")).isEqualTo(1);
        assertThat(first.reason()).isEqualTo("wrong month");
        assertThat(first.actor()).isEqualTo("the test");
    }

    @Test
    void leavesADeliveryAloneThatIsBeingLoaded() {
        store.rewind("everything");
        String delivery = delivery(FILES.get(0).toString());
        try (Lease loading = store.engine().leases().ofDelivery(delivery)) {
            assertThat(loading).isNotNull();
            assertThatThrownBy(() -> store.retract(delivery))
                    .isInstanceOf(AlreadyRunning.class)
                    .hasMessageContaining("load of delivery " + delivery);
        }
        assertThat(store.stateHash()).isEqualTo(wholeHash);
    }

    @Test
    void keepsTheHistoryOfRetractions() throws Exception {
        store.rewind("everything");
        String delivery = delivery(FILES.get(0).toString());
        store.retract(delivery);
        store.load(FILES.get(0));
        store.retract(delivery);

        assertThat(count("retraction")).isEqualTo(2);
        assertThatThrownBy(() -> store.jdbc().update("delete from retraction"))
                .hasStackTraceContaining("the history of retractions is insert-only");
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
        String delivery = delivery(broken.toString());
        store.rewind("everything").retract(delivery);
        String without = store.stateHash();

        breakAt(place, () -> store.load(broken));
        store.retract(delivery);
        assertThat(store.stateHash()).isEqualTo(without);
        assertThat(problems()).isEmpty();

        store.load(broken);
        assertThat(store.stateHash()).isEqualTo(wholeHash);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"insert on statement_part", "insert on resolved", "insert on delivery_row", "insert on profile"})
    void leavesALoadThatBrokeAbleToGoOn(String place) throws Exception {
        SampleSet.File broken = FILES.get(6);
        store.rewind("everything").retract(delivery(broken.toString()));
        breakAt(place, () -> store.load(broken));
        for (SampleSet.File other : FILES) {
            if (!other.equals(broken)) {
                store.retract(delivery(other.toString()));
            }
        }
        store.load(broken);
        String alone = store.stateHash();
        assertThat(problems()).isEmpty();

        store.rewind("register").load(broken);
        assertThat(alone).isEqualTo(store.stateHash());
    }

    @Test
    void changesNothingWhenItBreaks() {
        store.rewind("everything");
        String delivery = delivery(FILES.get(0).toString());
        breakAt("insert on retraction", () -> store.retract(delivery));

        assertThat(store.stateHash()).isEqualTo(wholeHash);
        assertThat(count("touched_identity")).isZero();
        assertThat(store.receipts()).hasSize(FILES.size());
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

    private static String delivery(String file) {
        return java.util.Objects.requireNonNull(DELIVERIES.get(file));
    }

    private static long superseded() {
        return count("statement where superseded");
    }

    private static List<String> persons() {
        return store.jdbc().queryForList("select person_key from profile order by person_key", String.class);
    }

    private static List<String> deliveries() {
        return store.jdbc().queryForList("select cast(d as text) from delivery d order by delivery_no", String.class);
    }

    private static long count(String table) {
        return java.util.Objects.requireNonNull(
                store.jdbc().queryForObject("select count(*) from " + table, Long.class));
    }

    private static List<String> problems() {
        return Verification.of(store.engine().jdbc()).problems();
    }
}
