package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.declareonce.job.Rebuilt.Difference;
import vn.declareonce.testing.SampleSet;

/** Law 6 on the small set: the store kept run by run equals the one computed at once, and what does not is found and mended. */
class RebuildTest {
    private static final List<SampleSet.File> FILES = SampleSet.files();
    private static final String PERSON = "079085512304";

    private static SampleStore store;
    private static String wholeHash;

    @BeforeAll
    static void build(@TempDir Path home) throws Exception {
        store = SampleStore.fresh(home)
                .mark("nothing")
                .withUnits()
                .withRegister()
                .mark("register");
        wholeHash = store.withAll(FILES).mark("everything").stateHash();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void findsNoDifferenceAfterAnyDelivery(long seed) throws Exception {
        List<SampleSet.File> shuffled = new ArrayList<>(FILES);
        Collections.shuffle(shuffled, new Random(seed));
        store.rewind("register");
        for (SampleSet.File file : shuffled) {
            store.load(file);
            assertThat(compare().differences()).as(file.toString()).isEmpty();
        }
        assertThat(store.stateHash()).isEqualTo(wholeHash);
    }

    @Test
    void findsNoDifferenceBeforeTheRegisterAndAfterRetractions() throws Exception {
        store.rewind("nothing").withAll(FILES);
        assertThat(compare().differences()).isEmpty();
        store.withRegister();
        assertThat(compare().differences()).isEmpty();
        store.withUnits();
        assertThat(compare().differences()).isEmpty();
        for (SampleSet.File file : FILES) {
            store.retract(store.load(file));
            assertThat(compare().differences()).as(file.toString()).isEmpty();
        }
    }

    @Test
    void countsWhatItRebuilt() {
        store.rewind("everything");
        Rebuilt rebuilt = compare();

        assertThat(rebuilt.links()).isEqualTo(count("link"));
        assertThat(rebuilt.profiles()).isEqualTo(count("profile"));
        assertThat(rebuilt.halfWay()).isEmpty();
        assertThat(rebuilt.swapped()).isFalse();
        assertThat(count("pg_namespace where nspname = 'rebuilt'")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update profile set phone = '0900000000' where person_key = '079085512304'",
                "update profile set missing = '{phone}' where person_key = '079085512304'",
                "delete from profile where person_key = '079085512304'",
                "insert into profile (person_key, missing, conflicts) values ('079000000000', '{}', '{}')",
                "update link set person_key = '079187733015' where person_key = '079085512304'",
                "update link set evidence = 'nothing' where person_key = '079085512304'",
                "delete from link where person_key = '079085512304'",
                "insert into link (identity_id, rules_version) values ('00000000-0000-0000-0000-000000000001', 1)",
                "update statement_part set superseded = not superseded where record_key is not null"
            })
    void findsAndMendsWhatWasTamperedWith(String tampering) {
        store.rewind("everything");
        store.jdbc().update(tampering);
        String tampered = store.stateHash();
        assertThat(tampered).isNotEqualTo(wholeHash);

        List<Difference> found = compare().differences();
        assertThat(found).isNotEmpty();
        assertThat(store.stateHash()).isEqualTo(tampered);

        Rebuilt swapped = swap();
        assertThat(swapped.differences()).isEqualTo(found);
        assertThat(swapped.swapped()).isTrue();
        assertThat(store.stateHash()).isEqualTo(wholeHash);
        assertThat(compare().differences()).isEmpty();
    }

    @Test
    void namesTheTableTheKeyAndWhatIsWrong() {
        store.rewind("everything");
        store.jdbc().update("delete from profile where person_key = ?", PERSON);
        store.jdbc().update("insert into profile (person_key, missing, conflicts) values ('079000000000', '{}', '{}')");

        assertThat(compare().differences())
                .containsExactly(
                        new Difference("profile", "extra", 1, List.of("079000000000")),
                        new Difference("profile", "missing", 1, List.of(PERSON)));
    }

    @Test
    void bringsAStoreOfOtherRulesToTheProgramsOwn() throws Exception {
        store.rewind("everything");
        store.jdbc().update("update store_rules set version = version + 1");
        store.jdbc().update("update link set rules_version = rules_version + 1");
        assertThatThrownBy(() -> store.retract("0123456789abcdef")).isInstanceOf(OtherRules.class);

        long history = count("link_history");
        assertThat(compare().differences()).singleElement().satisfies(found -> assertThat(found.rows())
                .isEqualTo(count("link")));
        assertThat(swap().swapped()).isTrue();

        assertThat(store.jdbc().queryForObject("select version from store_rules", Integer.class))
                .isEqualTo(Rules.VERSION);
        assertThat(store.stateHash()).isEqualTo(wholeHash);
        assertThat(count("link_history") - history).isEqualTo(count("link"));
        store.load(FILES.get(0));
    }

    private static Rebuilt compare() {
        return new Rebuilds(store.engine(), Progress.NONE, new Timings()).compare();
    }

    private static Rebuilt swap() {
        return new Rebuilds(store.engine(), Progress.NONE, new Timings()).swap(store.run());
    }

    private static long count(String table) {
        return java.util.Objects.requireNonNull(
                store.jdbc().queryForObject("select count(*) from " + table, Long.class));
    }
}
