package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.declareonce.job.RetractionStore.FILES;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.declareonce.testing.SampleSet;

/** What taking a delivery back does, says and keeps. */
class RetractionTest {
    private static final SampleSet.File DECLARATIONS = FILES.stream()
            .filter(file -> file.source().equals("health-declaration"))
            .findFirst()
            .orElseThrow();

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

    static List<SampleSet.File> files() {
        return FILES;
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysInADryRunWhatItWouldDoAndChangesNothing(SampleSet.File file) {
        store.rewind("everything");
        String delivery = small.delivery(file.toString());
        List<String> before = deliveries();
        Retracted would = store.wouldRetract(delivery);

        assertThat(store.stateHash()).isEqualTo(small.wholeHash());
        assertThat(deliveries()).isEqualTo(before);
        assertThat(small.count("retraction")).isZero();

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
        store.retract(small.delivery("social-insurance/bhxh-01.csv"));

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
    void answersTheFirstRetractionWhenAskedAgain() {
        store.rewind("everything");
        String delivery = small.delivery(FILES.get(0).toString());
        Retracted first = store.retract(delivery);

        assertThat(store.retract(delivery)).isEqualTo(first);
        assertThat(small.count("retraction")).isEqualTo(1);
        assertThat(first.reason()).isEqualTo("wrong month");
        assertThat(first.actor()).isEqualTo("the test");
    }

    @Test
    void leavesADeliveryAloneThatIsBeingLoaded() {
        store.rewind("everything");
        String delivery = small.delivery(FILES.get(0).toString());
        try (Lease loading = store.engine().leases().ofDelivery(delivery)) {
            assertThat(loading).isNotNull();
            assertThatThrownBy(() -> store.retract(delivery))
                    .isInstanceOf(AlreadyRunning.class)
                    .hasMessageContaining("load of delivery " + delivery);
        }
        assertThat(store.stateHash()).isEqualTo(small.wholeHash());
    }

    @Test
    void keepsTheHistoryOfRetractions() throws Exception {
        store.rewind("everything");
        String delivery = small.delivery(FILES.get(0).toString());
        store.retract(delivery);
        store.load(FILES.get(0));
        store.retract(delivery);

        assertThat(small.count("retraction")).isEqualTo(2);
        assertThatThrownBy(() -> store.jdbc().update("delete from retraction"))
                .hasStackTraceContaining("the history of retractions is insert-only");
    }

    private static long superseded() {
        return small.count("statement where superseded");
    }

    private static List<String> persons() {
        return store.jdbc().queryForList("select person_key from profile order by person_key", String.class);
    }

    private static List<String> deliveries() {
        return store.jdbc().queryForList("select cast(d as text) from delivery d order by delivery_no", String.class);
    }
}
