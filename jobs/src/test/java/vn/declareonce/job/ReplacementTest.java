package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.layout.Layout;
import vn.declareonce.report.Counts;
import vn.declareonce.source.Catalogue;
import vn.declareonce.tabular.FileRefused;
import vn.declareonce.testing.ResultsWorkbook;
import vn.declareonce.testing.SampleSet;
import vn.declareonce.verify.Verification;

/** A dry load foretells the receipt and changes nothing; a replacement is a retraction and a load, or nothing. */
class ReplacementTest {
    private static final List<SampleSet.File> FILES = SampleSet.files();
    private static final SampleSet.File INSURANCE = FILES.get(0);

    private static final String SLICES = "declareonce.slices";

    private static SampleStore store;
    private static Path archive;

    @BeforeAll
    static void build(@TempDir Path home) throws Exception {
        archive = home.resolve("archive");
        store = SampleStore.fresh(home).withUnits().withRegister().mark("register");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void foretellsTheReceiptOfEveryFileAndChangesNothing() throws Exception {
        store.rewind("register");
        for (SampleSet.File file : FILES) {
            String hash = store.stateHash();
            Map<String, Counts> receipts = store.receipts();
            long archived = archived();
            Counts foretold = dryLoad(request(file, file.path(), null), null);
            assertThat(store.stateHash()).isEqualTo(hash);
            assertThat(store.receipts()).isEqualTo(receipts);
            assertThat(archived() - archived).as("the layout at most").isLessThanOrEqualTo(1);

            String delivery = store.load(file);
            assertThat(foretold).as(file.toString()).isEqualTo(store.receipts().get(delivery));
            assertThat(dryLoad(request(file, file.path(), null), null)).isEqualTo(foretold);
        }
    }

    @Test
    void foretellsWhatTheFileItselfSays(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("results.xlsx");
        ResultsWorkbook.write(file, "Kết quả", workbook -> {
            ResultsWorkbook.row(workbook.createSheet("Nháp"), 0, "Ghi chú");
            workbook.setSheetHidden(1, true);
        });
        store.rewind("register");
        LoadRequest request = new LoadRequest(Catalogue.source("lab-results"), file, "01", null, null);

        List<String> foretold = new DryLoads(store.engine(), Progress.NONE, new Timings())
                .load(request, null, receipt -> receipt.notes());

        assertThat(foretold).containsExactly("HIDDEN_SHEET_NOT_READ Nháp");
        store.load("lab-results", file, "01", null);
        assertThat(store.jdbc().queryForList("select unnest(notes) from delivery", String.class))
                .isEqualTo(foretold);
    }

    /** A dry load has one connection, however many slices its rows would make. */
    @Test
    void foretellsTheReceiptOfAFileThatIsLoadedInSlices(@TempDir Path folder) throws Exception {
        System.setProperty(SLICES, "2");
        try {
            store.rewind("register");
            Counts foretold = dryLoad(request(INSURANCE, INSURANCE.path(), null), null);
            String first = store.load(INSURANCE);
            assertThat(foretold).isEqualTo(store.receipts().get(first));

            Path corrected = withoutLastLine(folder);
            Counts replaced = dryLoad(request(INSURANCE, corrected, null), first);
            String second = replace(first, request(INSURANCE, corrected, null));
            assertThat(replaced).isEqualTo(store.receipts().get(second));
        } finally {
            System.clearProperty(SLICES);
        }
    }

    @Test
    void putsAFileInThePlaceOfAnother(@TempDir Path folder) throws Exception {
        Path corrected = withoutLastLine(folder);
        store.rewind("register").load(FILES.get(1));
        store.load(INSURANCE.source(), corrected, null, null);
        String expected = store.stateHash();

        store.rewind("register");
        String wrong = store.load(INSURANCE);
        store.load(FILES.get(1));
        LoadRequest request = request(INSURANCE, corrected, null);
        String hash = store.stateHash();
        Counts foretold = dryLoad(request, wrong);
        assertThat(store.stateHash()).isEqualTo(hash);

        String right = replace(wrong, request);
        assertThat(store.stateHash()).isEqualTo(expected);
        assertThat(store.receipts().get(right)).isEqualTo(foretold);
        assertThat(statuses()).isEqualTo(new TreeMap<>(Map.of(wrong, "retracted", right, "active")));
        assertThat(store.jdbc().queryForList("select reason || actor from retraction", String.class))
                .containsExactly("Replaced by delivery " + right + ".the test");

        assertThat(replace(wrong, request)).as("the same call again").isEqualTo(right);
        assertThat(store.stateHash()).isEqualTo(expected);
        assertThat(problems()).isEmpty();
    }

    @Test
    void readsTheSameBytesUnderAnotherLayout(@TempDir Path folder) throws Exception {
        Layout builtIn = Catalogue.source(INSURANCE.source()).layouts().get(0);
        Path file = Files.writeString(
                folder.resolve("other.yaml"),
                new String(builtIn.bytes().yaml(), StandardCharsets.UTF_8) + "\n# read by another\n");
        Layout other = Catalogue.source(INSURANCE.source()).read(file);
        LoadRequest request = request(INSURANCE, INSURANCE.path(), other);
        store.rewind("register");
        String delivery = store.load(INSURANCE);
        String hash = store.stateHash();

        assertThatThrownBy(() -> new Loads(store.engine(), Progress.NONE, new Timings()).load(request, store.run()))
                .isInstanceOf(OtherLayout.class)
                .hasMessageContaining("--replaces " + delivery);
        assertThat(replace(delivery, request)).isEqualTo(delivery);
        assertThat(store.jdbc().queryForObject("select layout_sha256 from delivery", String.class))
                .isEqualTo(other.sha256());
        assertThat(store.stateHash()).isEqualTo(hash);

        replace(delivery, request);
        assertThat(store.jdbc().queryForObject("select count(*) from retraction", Long.class))
                .as("once is enough")
                .isEqualTo(1);
    }

    @Test
    void takesNothingBackForAFileThatIsRefused(@TempDir Path folder) throws Exception {
        Path broken = Files.writeString(
                folder.resolve("broken.csv"), Files.readString(INSURANCE.path()) + "\"never closed,x\n");
        store.rewind("register");
        String delivery = store.load(INSURANCE);
        String hash = store.stateHash();

        assertThatThrownBy(() -> replace(delivery, request(INSURANCE, broken, null)))
                .isInstanceOf(FileRefused.class);
        assertThat(store.stateHash()).isEqualTo(hash);
        assertThat(statuses()).isEqualTo(Map.of(delivery, "active"));
    }

    private static LoadRequest request(SampleSet.File file, Path path, @Nullable Layout layout) {
        return new LoadRequest(Catalogue.source(file.source()), path, file.sender(), layout, null);
    }

    private static Counts dryLoad(LoadRequest request, @Nullable String replaces) throws Exception {
        return new DryLoads(store.engine(), Progress.NONE, new Timings())
                .load(request, replaces, receipt -> receipt.counts());
    }

    private static String replace(String delivery, LoadRequest request) throws Exception {
        return new Loads(store.engine(), Progress.NONE, new Timings())
                .replace(new Loads.Replacement(delivery, "the test"), request, store.run());
    }

    private static Path withoutLastLine(Path folder) throws Exception {
        List<String> lines = Files.readAllLines(INSURANCE.path());
        return Files.write(folder.resolve("corrected.csv"), lines.subList(0, lines.size() - 1));
    }

    private static Map<String, String> statuses() {
        Map<String, String> statuses = new TreeMap<>();
        store.jdbc()
                .query(
                        "select delivery_id, status from delivery join sender using (sender_no)"
                                + " where source = 'social-insurance'",
                        row -> {
                            statuses.put(row.getString(1), row.getString(2));
                        });
        return statuses;
    }

    private static long archived() throws Exception {
        if (!Files.exists(archive)) {
            return 0;
        }
        try (java.util.stream.Stream<Path> files = Files.walk(archive)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static List<String> problems() {
        return Verification.of(store.engine().transactions()).problems();
    }
}
