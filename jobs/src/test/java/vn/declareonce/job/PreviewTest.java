package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;
import vn.declareonce.report.Counts;
import vn.declareonce.report.Receipt;
import vn.declareonce.report.Receipts;
import vn.declareonce.source.Catalogue;
import vn.declareonce.tabular.SheetFacts;
import vn.declareonce.tabular.TabularFile;
import vn.declareonce.testing.SampleSet;

/** A preview says of every file of the small set what the load that follows does, row by row, and changes nothing. */
class PreviewTest {
    private record Said(Counts counts, Map<RegisterVerdict, Long> verdicts, Set<String> waiting) {}

    @Test
    void saysOfEverySampleFileWhatItsLoadDoes(@TempDir Path home) throws Exception {
        try (SampleStore store = SampleStore.fresh(home).withRegister().withUnits()) {
            for (SampleSet.File file : SampleSet.files()) {
                String before = store.stateHash();
                int deliveries = store.receipts().size();
                Said said = said(store.engine(), file);
                assertThat(store.stateHash()).isEqualTo(before);
                assertThat(store.receipts()).hasSize(deliveries);

                String delivery = store.load(file);
                Receipt receipt =
                        Receipts.of(store.engine().jdbc(), delivery).orElseThrow();
                assertThat(said.counts()).as(file.toString()).isEqualTo(receipt.counts());
                assertThat(said.waiting()).as(file.toString()).isEqualTo(held(store, receipt));
                assertThat(said(store.engine(), file).counts())
                        .as(file + " again")
                        .isEqualTo(new Counts(
                                receipt.counts().read(),
                                0,
                                receipt.counts().read() - receipt.counts().rejected(),
                                0,
                                0,
                                receipt.counts().rejected()));
            }
        }
    }

    @Test
    void saysWhatTheRegisterSaysInWordsOfItsOwn(@TempDir Path home) throws Exception {
        try (SampleStore store = SampleStore.fresh(home).withRegister().withUnits()) {
            SampleSet.File lab = SampleSet.files().stream()
                    .filter(file -> file.path().endsWith("xet-nghiem-79-01.csv"))
                    .findFirst()
                    .orElseThrow();
            assertThat(said(store.engine(), lab).verdicts()).isEqualTo(Map.of(RegisterVerdict.MATCHED, 7L, RegisterVerdict.NOT_FOUND, 2L, RegisterVerdict.UNSURE, 1L));
        }
    }

    private static Said said(Engine engine, SampleSet.File file) throws Exception {
        Source source = Catalogue.source(file.source());
        Layout layout = layout(source, file.path());
        LoadRequest request = new LoadRequest(source, file.path(), file.sender(), layout, null);
        return new Previews(engine, Progress.NONE).of(request, layout, preview -> {
            List<String> waiting = new ArrayList<>();
            preview.waiting().forEachRemaining(row -> waiting.add(row.sheet() + " " + row.row() + " " + row.reason()));
            return new Said(preview.counts(), preview.verdicts(), Set.copyOf(waiting));
        });
    }

    private static Layout layout(Source source, Path path) {
        try (TabularFile file = TabularFile.open(path, source.format(), source.headerFinder())) {
            return source.layoutFor(file.facts().sheets().stream()
                    .filter(SheetFacts::read)
                    .findFirst()
                    .orElseThrow()
                    .header());
        }
    }

    private static Set<String> held(SampleStore store, Receipt receipt) {
        return store
                .jdbc()
                .queryForList(
                        "select d.sheet_no || ' ' || d.row_no || ' ' || min(l.reason) from delivery_row d"
                                + " join claim c on c.statement_id = d.statement_id"
                                + " join link l on l.identity_id = c.identity_id and l.person_key is null"
                                + " where d.delivery_no = ? and d.outcome = 'held' group by d.sheet_no, d.row_no",
                        String.class,
                        receipt.number())
                .stream()
                .collect(Collectors.toSet());
    }
}
