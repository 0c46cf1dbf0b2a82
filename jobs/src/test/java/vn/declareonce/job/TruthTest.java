package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import vn.declareonce.bench.LinkingBench;
import vn.declareonce.bench.LinkingResult;
import vn.declareonce.bench.LinkingResult.Kind;
import vn.declareonce.report.Counts;
import vn.declareonce.sampledata.Generator;
import vn.declareonce.sampledata.GeneratorSettings;
import vn.declareonce.sampledata.Source;
import vn.declareonce.sampledata.Summary;
import vn.declareonce.verify.Verification;

/** Loads a generated set with all its damage, and holds the links against the truth only the generator knows. */
class TruthTest {
    private static final long PEOPLE = 3_000;
    private static final long SEED = 20_210_913;

    private static Path folder;
    private static Summary written;
    private static SampleStore store;
    private static LinkingResult judged;

    @BeforeAll
    static void loadEverything(@TempDir Path home) throws Exception {
        folder = home.resolve("generated");
        written = Generator.write(GeneratorSettings.of(PEOPLE, SEED, folder));
        store = SampleStore.fresh(home).withUnits();
        new RegisterRuns(store.engine(), Progress.NONE, new Timings())
                .load(folder.resolve("register.csv"), null, new Runs(store.engine()).start("test", "generated"));
        for (Source source : Source.values()) {
            for (Path file : deliveries(source)) {
                Path sender = folder.resolve(source.folder()).relativize(file).getParent();
                store.load(source.folder(), file, sender == null ? null : sender.toString(), null);
            }
        }
        judged = LinkingBench.of(store.engine(), folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void givesEveryRowOfTheTruthAnOutcomeAndNoOther() {
        assertThat(judged.total(Kind::rows)).isEqualTo(written.rows());
        assertThat(judged.total(Kind::absent)).as("rows without an outcome").isZero();
        assertThat(judged.unexpected()).as("rows the truth does not know").isZero();
    }

    @Test
    void balancesEveryDeliveryAndKeepsTheLaws() {
        assertThat(store.receipts().values()).hasSize(written.files()).allMatch(counts -> counts.unaccounted() == 0);
        assertThat(store.receipts().values().stream().mapToLong(Counts::read).sum())
                .isEqualTo(judged.total(Kind::rows));
        Verification found = Verification.of(store.engine().transactions());
        assertThat(found.problems()).isEmpty();
        assertThat(found.laws().values()).containsOnly(true);
    }

    /** One wrong row in 100,000 is allowed; of these few thousand none is. */
    @Test
    void linksNoRowToAWrongPerson() {
        assertThat(judged.linkedOtherwise()).isGreaterThan(10_000);
        assertThat(judged.total(Kind::wrong)).as(judged.wrongRows().toString()).isZero();
    }

    @Test
    void linksAtMostOneOfAThousandRowsWronglyByPhoneAlone() {
        assertThat(judged.linkedByPhone()).isPositive();
        assertThat(judged.wrongByPhonePer1000())
                .as(judged.wrongRows().toString())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void bringsNinetyFiveOfAHundredKnowableRowsToTheirPerson() {
        assertThat(judged.total(Kind::knowable)).isGreaterThan(10_000);
        assertThat(judged.arrivedShare())
                .as("%d of %d", judged.total(Kind::arrived), judged.total(Kind::knowable))
                .isGreaterThanOrEqualTo(0.95);
        assertThat(judged.total(Kind::knowableRejected))
                .as("knowable rows rejected")
                .isLessThanOrEqualTo(judged.total(Kind::knowable) / 1_000);
    }

    @Test
    void countsEveryRowThatIsLinkedToANeighbour() {
        LinkingResult spoilt = judgedAfter("with chosen as (select identity_id, person_key, max(person_key) over () as"
                + " neighbour from link where method = 'citizen-id' order by identity_id limit 40)"
                + " update link set person_key = chosen.neighbour from chosen"
                + " where link.identity_id = chosen.identity_id and chosen.person_key <> chosen.neighbour");
        assertThat(spoilt.total(Kind::wrong)).isGreaterThanOrEqualTo(39);
        assertThat(spoilt.total(Kind::right)).isEqualTo(judged.total(Kind::right) - spoilt.total(Kind::wrong));
        assertThat(spoilt.wrongRows()).hasSize(20).allMatch(row -> row.endsWith(", linked by citizen-id"));
        assertThat(spoilt.total(Kind::wrongByPhone)).isEqualTo(judged.total(Kind::wrongByPhone));
    }

    @Test
    void countsEveryRowThatLostItsOutcomeOrItsLink() {
        LinkingResult spoilt = judgedAfter("delete from delivery_row where delivery_no = 1;"
                + " update link set person_key = null where method = 'phone'");
        assertThat(spoilt.total(Kind::absent))
                .isEqualTo(
                        store.jdbc().queryForObject("select rows_read from delivery where delivery_no = 1", Long.class))
                .isPositive();
        assertThat(spoilt.linkedByPhone()).isZero();
    }

    /** Judges the store as the statements leave it, and takes them back. */
    private static LinkingResult judgedAfter(String statements) {
        return Objects.requireNonNull(new TransactionTemplate(store.engine().transactions()).execute(status -> {
            store.jdbc().execute(statements);
            LinkingResult result = LinkingBench.of(store.engine(), folder);
            status.setRollbackOnly();
            return result;
        }));
    }

    private static List<Path> deliveries(Source source) throws IOException {
        try (Stream<Path> found = Files.walk(folder.resolve(source.folder()))) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
