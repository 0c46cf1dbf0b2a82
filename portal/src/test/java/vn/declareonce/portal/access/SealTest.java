package vn.declareonce.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
    @Test
    void makesItsKeyOnceReadableByItsOwnerAlone(@TempDir Path home) throws Exception {
        String sealed = Seal.of(home, null).close("lan", "SECRET");
        Path key = home.resolve("portal.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Seal.of(home, null).open("lan", sealed)).isEqualTo("SECRET");
        try (var files = Files.list(home)) {
            assertThat(files).containsExactly(key);
        }
    }

    @Test
    void hidesTheSecretDifferentlyEachTime(@TempDir Path home) {
        Seal seal = Seal.of(home, null);
        assertThat(seal.close("lan", "SECRET")).startsWith("v1:").doesNotContain("SECRET");
        assertThat(seal.close("lan", "SECRET")).isNotEqualTo(seal.close("lan", "SECRET"));
    }

    @Test
    void opensForItsUserAndItsKeyAlone(@TempDir Path home, @TempDir Path other) {
        Seal seal = Seal.of(home, null);
        String sealed = seal.close("lan", "SECRET");
        assertThatThrownBy(() -> seal.open("hoa", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Seal.of(other, null).open("lan", sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(Seal.of(other, home.resolve("portal.key")).open("lan", sealed))
                .isEqualTo("SECRET");
    }

    @Test
    void readsWhatAnEarlierProgramKeptUnsealed(@TempDir Path home) {
        assertThat(Seal.of(home, null).open("lan", "JBSWY3DPEHPK3PXP")).isEqualTo("JBSWY3DPEHPK3PXP");
    }

    @Test
    void refusesAFileThatHoldsNoKey(@TempDir Path home) throws Exception {
        Path file = Files.writeString(home.resolve("key"), "c2hvcnQ=");
        assertThatThrownBy(() -> Seal.of(home, file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes in Base64")
                .hasMessageNotContaining("c2hvcnQ");
    }
}
