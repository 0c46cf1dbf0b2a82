package vn.declareonce.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpooledStringsTest {

    @Test
    void givesEveryStringBackAroundTheBoundsOfGroups(@TempDir Path folder) throws IOException {
        for (int count : new int[] {0, 1, 63, 64, 65, 128, 64 * 1024, 64 * 1024 + 1}) {
            try (SpooledStrings strings = SpooledStrings.create(folder)) {
                for (int i = 0; i < count; i++) {
                    strings.add("ễ" + i);
                }
                strings.finish();
                for (int i = 0; i < count; i += 1 + count / 200) {
                    assertThat(strings.get(i)).isEqualTo("ễ" + i);
                }
                assertThat(strings.get(Math.max(count - 1, 0))).isEqualTo(count == 0 ? null : "ễ" + (count - 1));
                assertThat(strings.get(count)).isNull();
                assertThat(strings.get(-1)).isNull();
            }
        }
    }

    @Test
    void keepsItsFileToTheOwnerAndDeletesItOnClose(@TempDir Path folder) throws IOException {
        try (SpooledStrings strings = SpooledStrings.create(folder)) {
            strings.add("An");
            strings.finish();
            List<Path> files = files(folder);
            assertThat(files).hasSize(1);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.get(0))))
                        .isEqualTo("rw-------");
            }
        }
        assertThat(files(folder)).isEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
