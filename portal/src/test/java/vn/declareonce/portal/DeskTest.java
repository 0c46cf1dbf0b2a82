package vn.declareonce.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.desk.Desk;
import vn.declareonce.desk.LayoutGuess;
import vn.declareonce.desk.Upload;
import vn.declareonce.desk.Upload.Status;
import vn.declareonce.job.Engine;
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
    void namesTheRowsItPassesOver(@TempDir Path home) throws Exception {
        try (RunningPortal portal = RunningPortal.empty(home);
                Desk desk = new Desk(portal.engine())) {
            Path part = desk.incoming().resolve("a.part");
            Files.writeString(part, Files.readString(lab()) + "Tổng cộng: 12\n");

            Upload checked = settled(desk, desk.receive(new Upload.From("clerk-79", "79"), "a.csv", null, part));

            Upload.Found found = Objects.requireNonNull(checked.found());
            assertThat(found.counts().read()).isEqualTo(12);
            assertThat(found.text().notes()).containsExactly("ROWS_PASSED_OVER (14)");
        }
    }

    @Test
    void leavesToAnotherDeskWhatThatOneIsAt(@TempDir Path home) throws Exception {
        try (RunningPortal portal = RunningPortal.empty(home);
                Engine other = portal.another();
                Desk killed = new Desk(portal.engine());
                Desk next = new Desk(other)) {
            killed.close();
            Path part = killed.incoming().resolve("a.part");
            Files.copy(lab(), part);
            assertThatThrownBy(() -> killed.receive(new Upload.From("clerk-79", "79"), "a.csv", null, part))
                    .isInstanceOf(RejectedExecutionException.class);
            Upload left = next.open("79").get(0);

            boolean held = portal.engine().alone("upload " + left.id(), () -> {
                next.goOn();
                untilIdle(next, left);
                assertThat(next.find(left.id()).orElseThrow().status()).isEqualTo(Status.RECEIVED);
            });
            assertThat(held).isTrue();
            next.goOn();
            assertThat(settled(next, left).status()).isEqualTo(Status.CHECKED);
        }
    }

    @Test
    void loadsEachUploadOnceWhenTwoDesksTakeThemUp(@TempDir Path home) throws Exception {
        try (RunningPortal portal = RunningPortal.empty(home);
                Engine other = portal.another();
                Desk one = new Desk(portal.engine());
                Desk two = new Desk(other)) {
            List<Upload> confirmed = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Path part = Files.writeString(
                        one.incoming().resolve(i + ".part"), Files.readString(lab()) + "\n".repeat(i));
                confirmed.add(one.receive(new Upload.From("clerk-79", "79"), i + ".csv", null, part));
            }
            confirmed.forEach(upload -> settled(one, upload));
            portal.engine().jdbc().getJdbcOperations().execute("update upload set status = 'confirmed'");
            one.goOn();
            two.goOn();
            assertThat(confirmed).allMatch(upload -> settled(two, upload).status() == Status.LOADED);
            confirmed.forEach(upload -> {
                untilIdle(one, upload);
                untilIdle(two, upload);
            });
            assertThat(portal.engine()
                            .jdbc()
                            .getJdbcOperations()
                            .queryForList("select exit_code from run where job = 'load'", Integer.class))
                    .containsExactly(1, 1, 1, 1);
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

    @Test
    void clearsAwayWhatAKilledPortalLeftHalf(@TempDir Path home) throws Exception {
        try (RunningPortal portal = RunningPortal.empty(home);
                Desk desk = new Desk(portal.engine())) {
            Path part = desk.incoming().resolve("c.part");
            Files.copy(lab(), part);
            Upload upload = desk.receive(new Upload.From("clerk-79", "79"), "c.csv", null, part);
            settled(desk, upload);
            Path fresh = Files.createFile(desk.incoming().resolve("fresh.part"));
            List<Path> old = List.of(
                    Files.createFile(desk.incoming().resolve("old.part")),
                    Files.createFile(desk.incoming().resolve("upload_1_2.tmp")),
                    Files.createFile(desk.incoming().resolve(UUID.randomUUID() + ".csv")));
            List<Path> kept = new ArrayList<>(List.of(
                    desk.incoming().resolve(upload.id() + ".csv"),
                    desk.incoming().resolve(upload.id() + ".findings")));
            FileTime longAgo = FileTime.from(Instant.now().minusSeconds(601));
            for (Path file : Stream.of(old, kept).flatMap(List::stream).toList()) {
                Files.setLastModifiedTime(file, longAgo);
            }
            kept.add(fresh);
            desk.takeUp();
            assertThat(old).noneMatch(Files::exists);
            assertThat(kept).allMatch(Files::exists);
        }
    }

    private static Path lab() {
        return SampleSet.files().stream()
                .map(SampleSet.File::path)
                .filter(path -> path.endsWith("xet-nghiem-79-01.csv"))
                .findFirst()
                .orElseThrow();
    }

    private static void untilIdle(Desk desk, Upload upload) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (desk.progress(upload.id()).isPresent() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
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
