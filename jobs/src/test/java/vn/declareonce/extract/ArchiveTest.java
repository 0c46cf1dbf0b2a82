package vn.declareonce.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private final Path home;
    private final Archive archive;

    ArchiveTest(@TempDir Path home) {
        this.home = home;
        this.archive = new Archive(home);
    }

    @Test
    void sweepsWhatAKilledCopyLeft() throws IOException {
        part("delivery1.part", Duration.ofMinutes(11));
        part("delivery2.part", Duration.ofDays(3));
        part("delivery3.part", Duration.ofMinutes(9));
        part("upload.csv", Duration.ofDays(3));

        assertThat(archive.sweep()).isEqualTo(2);
        assertThat(incoming()).containsExactly("delivery3.part", "upload.csv");
        assertThat(archive.sweep()).isZero();
    }

    @Test
    void leavesACopyAtWorkInThisProcess() throws IOException {
        Path part = part("delivery1.part", Duration.ofDays(1));
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(archive.sweep()).isZero();
        }
        assertThat(archive.sweep()).isEqualTo(1);
    }

    @Test
    void leavesACopyAtWorkInAnotherProcessUntilThatIsKilled() throws Exception {
        Path part = part("delivery1.part", Duration.ofDays(1));
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        part.toString())
                .start();
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("locked");
            assertThat(archive.sweep()).isZero();
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertThat(archive.sweep()).isEqualTo(1);
    }

    @Test
    void leavesNoPartBehindAFrozenFile() throws IOException {
        Path file = Files.writeString(home.resolve("a.csv"), "x\n1\n");
        Archive.Frozen frozen = archive.freeze(file);
        assertThat(frozen.path()).hasContent("x\n1\n");
        assertThat(frozen.lines()).isEqualTo(2);
        assertThat(incoming()).isEmpty();
    }

    /** A process that holds the lock of a part file until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                System.out.println(lock.isValid() ? "locked" : "");
                System.in.read();
            }
        }
    }

    private Path part(String name, Duration age) throws IOException {
        Path part = Files.writeString(archive.incoming().resolve(name), "half");
        return Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(age)));
    }

    private List<String> incoming() throws IOException {
        try (Stream<Path> files = Files.list(archive.incoming())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
