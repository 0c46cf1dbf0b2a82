package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.declareonce.testing.TestDatabase;

/** The functions with which linking compares. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkingFunctionsTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());

    @BeforeAll
    void twoColumnsOfEachType() {
        jdbc.execute("create table compared (a text, b text, a_day date, b_day date)");
    }

    @AfterAll
    void close() {
        database.close();
    }

    /** A function that stays a call costs more than the joins around it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "full_date(a_day, a)",
                "last_date(a_day, a)",
                "swapped_date(a_day)",
                "day_digits(a_day)",
                "name_distance(a, b)",
                "names_close(a, a, b, b)",
                "birth_agreement(a_day, a, b_day, b)",
                "one_slip(a, b)"
            })
    void areComputedInPlace(String call) {
        List<String> ours = jdbc.queryForList(
                "select proname from pg_proc where pronamespace = 'public'::regnamespace and prolang ="
                        + " (select oid from pg_language where lanname = 'sql') and proname <> 'neighbours_exchanged'",
                String.class);

        assertThat(ours).contains(call.substring(0, call.indexOf('(')));
        assertThat(jdbc.queryForList("explain (verbose) select " + call + " from compared", String.class))
                .noneMatch(line -> ours.stream().anyMatch(name -> line.contains(name + "(")));
    }

    @ParameterizedTest
    @CsvSource({
        "1990-03-12, DAY,   1990-03-12, DAY,   DAY",
        "1990-03-12, DAY,   1990-12-03, DAY,   SWAPPED",
        "1990-03-12, DAY,   1990-03-13, DAY,   NEAR",
        "1990-03-12, DAY,   1980-03-12, DAY,   NEAR",
        "1990-03-12, DAY,   1991-04-12, DAY,   CONTRADICTS",
        "0990-03-12, DAY,   1990-03-12, DAY,   NEAR",
        "1990-03-12, DAY,   1990-01-01, DAY,   YEAR",
        "1990-03-12, DAY,   1990-03-01, MONTH, YEAR",
        "1990-03-12, DAY,   1990-04-01, MONTH, CONTRADICTS",
        "1990-03-12, DAY,   1991-01-01, YEAR,  CONTRADICTS",
        "1990-03-12, DAY,   ,           ,      UNKNOWN"
    })
    void compareBirthDates(String a, String aPrecision, String b, String bPrecision, String agreement) {
        String found = jdbc.queryForObject(
                "select birth_agreement(cast(? as date), ?, cast(? as date), ?)",
                String.class,
                a,
                aPrecision,
                b,
                bPrecision);

        assertThat(found).isEqualTo(agreement);
    }

    @ParameterizedTest
    @CsvSource({
        "001090012345, 001090012346, true",
        "001090012345, 001090012354, true",
        "001090012345, 001090012453, false",
        "001090012345, 001090012345, false",
        "001090012345, 001090054345, false",
        "001090012345, 00109001234,  false",
        "001090012345, 010900123451, false",
        "001090012345, ,             "
    })
    void tellASlipOfANumber(String a, String b, Boolean slip) {
        assertThat(jdbc.queryForObject("select one_slip(?, ?)", Boolean.class, a, b))
                .isEqualTo(slip);
    }
}
