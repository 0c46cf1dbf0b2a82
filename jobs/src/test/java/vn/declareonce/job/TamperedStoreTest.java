package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.declareonce.testing.SampleSet;
import vn.declareonce.verify.Verification;

/** What somebody changed past the program is named by the law it breaks. */
class TamperedStoreTest {
    private static SampleStore store;

    @BeforeAll
    static void build(@TempDir Path home) throws Exception {
        store = SampleStore.fresh(home).withUnits().withRegister().withAll(SampleSet.files());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/verify/tampered.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 1000)
    void namesWhatWasTamperedWith(String tampering, String problem) {
        Verification found = store.afterTampering(tampering);

        String law = problem.substring(0, problem.indexOf(':'));
        assertThat(found.laws()).containsEntry(law, false);
        assertThat(found.problems()).anyMatch(named -> named.matches(problem));
        assertThat(found.halfWay()).isEmpty();
    }

    @Test
    void saysWhatIsHalfWay() {
        assertThat(store.afterTampering("update delivery set seconds = null where delivery_id ="
                                + " (select min(delivery_id) from delivery)")
                        .halfWay())
                .singleElement()
                .asString()
                .matches("load of delivery [0-9a-f]{16}");
        assertThat(store.afterTampering("insert into touched_person (person_key) values ('079085512304')")
                        .halfWay())
                .containsExactly("what a change touched is still to be computed");
    }
}
