package vn.declareonce.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.desk.Desk;
import vn.declareonce.desk.LayoutGuess;
import vn.declareonce.desk.Upload;
import vn.declareonce.desk.Upload.Status;
import vn.declareonce.job.RegisterVerdict;
import vn.declareonce.report.Counts;
import vn.declareonce.testing.SampleSet;

class DeskTest {
    @Test
    void takesUpWhatAKilledDeskLeft(@TempDir Path home) throws Exception {
        try (RunningPortal portal = RunningPortal.empty(home);
                Desk killed = new Desk(portal.engine());
                Desk next = new Desk(portal.engine())) {
            killed.close();
            Path part = killed.incoming().resolve("a.part");
            Files.copy(lab(), part);
            Upload.From from = new Upload.From("clerk-79", "79");
            assertThatThrownBy(() -> killed.receive(from, "xét nghiệm.csv", null, part))
                    .isInstanceOf(RejectedExecutionException.class);
            Upload left = next.open("79").get(0);
            assertThat(left.status()).isEqualTo(Status.RECEIVED);

            next.takeUp();
            Upload checked = settled(next, left);
            assertThat(checked.status()).isEqualTo(Status.CHECKED);
            assertThat(checked.found())
                    .isEqualTo(new Upload.Found(
                            new Counts(12, 0, 0, 0, 10, 2),
                            1,
                            Map.of(RegisterVerdict.NOT_FOUND, 10L),
                            new Upload.Written("UTF-8", ",", List.of())));
            assertThat(next.confirm(left.id())).isTrue();
            assertThat(next.confirm(left.id())).isFalse();
            assertThat(settled(next, left).status()).isEqualTo(Status.LOADED);
            assertThat(next.discard(left.id())).isFalse();
            assertThat(next.open("79")).isEmpty();
        }
    }

    @Test
    void offersTheLayoutsOfEverySourceWithWhatTheyMiss(@TempDir Path home) throws Exception {
        try (RunningPortal portal = RunningPortal.empty(home);
                Desk desk = new Desk(portal.engine())) {
            Path part = desk.incoming().resolve("b.part");
            Files.copy(lab(), part);
            Upload upload = desk.receive(new Upload.From("clerk-79", "79"), "b.csv", null, part);
            LayoutGuess guess = desk.guess(upload);
            LayoutGuess.Candidate first = guess.candidates().get(0);
            assertThat(first.source().name()).isEqualTo("lab-results");
            assertThat(first.missing()).isEmpty();
            assertThat(guess.sure()).isEqualTo(first);
            assertThat(guess.candidates())
                    .filteredOn(LayoutGuess.Candidate::fits)
                    .contains(first);
            settled(desk, upload);
            assertThat(desk.choose(upload.id(), "lab-results", "no such layout"))
                    .isFalse();
            assertThat(desk.discard(upload.id())).isTrue();
            assertThat(desk.confirm(upload.id())).isFalse();
        }
    }

    private static Path lab() {
        return SampleSet.files().stream()
                .map(SampleSet.File::path)
                .filter(path -> path.endsWith("xet-nghiem-79-01.csv"))
                .findFirst()
                .orElseThrow();
    }

    private static Upload settled(Desk desk, Upload upload) {
        long end = System.nanoTime() + 60_000_000_000L;
        Upload now = desk.find(upload.id()).orElseThrow();
        while (now.status().moving() && System.nanoTime() < end) {
            Thread.onSpinWait();
            now = desk.find(upload.id()).orElseThrow();
        }
        return now;
    }
}
