package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.mapping.Source;
import vn.declareonce.report.Receipt;
import vn.declareonce.report.Receipts;
import vn.declareonce.source.Catalogue;

/** A delivery that its own content stops, on a real store. */
class ContentLimitTest {
    @Test
    void stopsADeliveryMostOfWhoseRowsAreRejectedUntilSomebodyAdmitsIt(@TempDir Path home) throws Exception {
        try (SampleStore store = SampleStore.fresh(home)) {
            String before = store.stateHash();
            Path file = delivery(home, "most.csv", 9, 11);

            for (int attempt = 0; attempt < 2; attempt++) {
                Throwable failure = catchThrowable(() -> store.load("bluezone", file, null, null));
                assertThat(failure).isInstanceOf(JobFailed.class);
                assertThat(causeOf(failure))
                        .isInstanceOf(TooManyRejected.class)
                        .hasMessageContaining("11 trên 20 dòng bị từ chối")
                        .hasMessageContaining("11 of 20 rows are rejected, none was loaded")
                        .hasMessageEndingWith("\n  11 x DATE_UNREADABLE 'RegisteredAt'");
            }
            assertThat(status(store)).isEqualTo("refused");
            assertThat(store.stateHash()).isEqualTo(before);

            LoadRequest.Admission admission = new LoadRequest.Admission("asked by phone", "a test");
            LoadRequest request = new LoadRequest(Catalogue.source("bluezone"), file, null, null, null).with(admission);
            String id = new Loads(store.engine(), Progress.NONE, new Timings()).load(request, 1);
            Receipt receipt = Receipts.of(store.engine().jdbc(), id).orElseThrow();
            assertThat(receipt.balanced()).isTrue();
            assertThat(receipt.counts().rejected()).isEqualTo(11);
            assertThat(receipt.layoutUsed())
                    .isEqualTo(new Receipt.LayoutUsed(
                            1, Catalogue.source("bluezone").layouts().get(0).sha256(), "asked by phone"));
        }
    }

    @Test
    void takesHalfAndLeavesSmallFilesToTheirClerks(@TempDir Path home) throws Exception {
        try (SampleStore store = SampleStore.fresh(home)) {
            store.load("bluezone", delivery(home, "half.csv", 10, 10), null, null);
            assertThat(status(store)).isEqualTo("active");
        }
        try (SampleStore store = SampleStore.fresh(home)) {
            store.load("bluezone", delivery(home, "small.csv", 0, 19), null, null);
            assertThat(status(store)).isEqualTo("active");
        }
    }

    @Test
    void heedsTheLimitOfTheLayout(@TempDir Path home) throws Exception {
        String standard =
                new String(Catalogue.source("bluezone").layouts().get(0).bytes().yaml(), StandardCharsets.UTF_8);
        Path strict = Files.writeString(
                home.resolve("strict.yaml"), standard.replace("\ncolumns:", "\nrejectedMostPercent: 10\ncolumns:"));
        Source source = Catalogue.source("bluezone");
        try (SampleStore store = SampleStore.fresh(home)) {
            Loads loads = new Loads(store.engine(), Progress.NONE, new Timings());
            loads.load(
                    new LoadRequest(source, delivery(home, "a.csv", 18, 2), null, source.read(strict), null),
                    store.run());
            assertThat(status(store)).isEqualTo("active");
        }
        try (SampleStore store = SampleStore.fresh(home)) {
            Loads loads = new Loads(store.engine(), Progress.NONE, new Timings());
            LoadRequest request =
                    new LoadRequest(source, delivery(home, "b.csv", 17, 3), null, source.read(strict), null);
            assertThat(causeOf(catchThrowable(() -> loads.load(request, store.run()))))
                    .isInstanceOf(TooManyRejected.class);
        }
    }

    private static Throwable causeOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String status(SampleStore store) {
        return String.valueOf(store.jdbc().queryForObject("select status from delivery", String.class));
    }

    private static Path delivery(Path folder, String name, int good, int bad) throws IOException {
        StringBuilder csv = new StringBuilder("PhoneNumber,RegisteredAt\n");
        for (int i = 0; i < good + bad; i++) {
            csv.append("09035").append(12300 + i).append(i < good ? ",2021-06-01T08:00:00\n" : ",never\n");
        }
        return Files.writeString(folder.resolve(name), csv);
    }
}
