package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.report.DeliveryRows;
import vn.declareonce.report.LedgerRow;
import vn.declareonce.report.Receipts;
import vn.declareonce.testing.SampleSet;

class SmallSetTest {
    @Test
    void meetsTheExpectedOutcomeAndPersonOfEveryRow(@TempDir Path home) throws Exception {
        Map<String, String> expected = new TreeMap<>();
        for (SampleSet.Row row : SampleSet.rows()) {
            if (!row.outcome().equals("note")) {
                expected.put(row.file() + " row " + row.row(), row.outcome() + " " + row.person());
            }
        }
        Map<String, String> found = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        try (SampleStore store = SampleStore.fresh(home).withUnits().withRegister()) {
            for (SampleSet.File file : SampleSet.files()) {
                read(store, file, found);
            }
        }
        assertThat(found).containsOnlyKeys(expected.keySet());
        expected.forEach((row, outcome) -> {
            if (!outcome.equals(found.get(row))) {
                differences.add(row + ": expected " + outcome + ", found " + found.get(row));
            }
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void keepsTheFactsOfAnAreaWithoutAPerson(@TempDir Path home) throws Exception {
        try (SampleStore store = SampleStore.fresh(home)) {
            for (SampleSet.File file : SampleSet.files()) {
                if (file.source().equals("risk-assessment")) {
                    store.load(file);
                }
            }
            assertThat(store.jdbc()
                            .queryForList(
                                    "select subject || ' ' || result || ' ' || place from fact where identity_id is null"
                                            + " and subject is not null order by 1",
                                    String.class))
                    .containsExactly(
                            "26821 high Phường Linh Đông, Thành phố Thủ Đức, Thành phố Hồ Chí Minh",
                            "26821 medium Phường Linh Đông, Thành phố Thủ Đức, Thành phố Hồ Chí Minh",
                            "769 medium Thành phố Thủ Đức, Thành phố Hồ Chí Minh");
            assertThat(store.jdbc().queryForObject("select count(*) from claim", Long.class))
                    .isZero();
        }
    }

    private static void read(SampleStore store, SampleSet.File file, Map<String, String> found) throws Exception {
        String delivery = store.load(file);
        Iterator<LedgerRow> rows = DeliveryRows.all(
                store.engine().jdbc(),
                Receipts.of(store.engine().jdbc(), delivery).orElseThrow());
        rows.forEachRemaining(row -> found.put(
                file + " row " + row.row(), row.outcome().code() + " " + (row.person() == null ? "" : row.person())));
    }
}
