package vn.declareonce.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing has found worth keeping, run as ordinary tests. */
class CorpusTest {
    private static final Path MODULE = Path.of("");
    private static final int MOST_BYTES = 500_000;

    static Stream<String> targets() {
        return Targets.names().stream();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void holdsForEveryKeptInput(String name) throws IOException {
        FuzzTarget target = Targets.named(name);
        List<byte[]> inputs = Corpus.read(Corpus.file(MODULE, name));
        assertThat(inputs).hasSizeGreaterThan(4);
        for (int i = 0; i < inputs.size(); i++) {
            try {
                target.run(inputs.get(i));
            } catch (Exception | AssertionError e) {
                throw new AssertionError("line " + (i + 1) + " of " + Corpus.file(MODULE, name) + ": " + e, e);
            }
        }
    }

    @Test
    void keepsACorpusForEveryTargetAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(Corpus.FOLDER)) {
            List<Path> all = files.toList();
            assertThat(all)
                    .extracting(file -> file.getFileName().toString().replace(".corpus", ""))
                    .containsExactlyInAnyOrderElementsOf(Targets.names());
            assertThat(all.stream().mapToLong(file -> file.toFile().length()).sum())
                    .isLessThan(MOST_BYTES);
        }
    }

    @Test
    void givesEveryInputBackFromItsLine() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] input = new byte[random.nextInt(40)];
            random.nextBytes(input);
            assertThat(Corpus.bytes(Corpus.line(input))).isEqualTo(input);
            assertThat(Corpus.line(input).lines().count()).isLessThanOrEqualTo(1);
        }
        assertThat(Corpus.line(Corpus.bytes("Nguyễn\\\\|\\n\\x1F\\xFF"))).isEqualTo("Nguyễn\\\\|\\n\\x1F\\xFF");
    }

    @Test
    void saysWhichTargetsThereAre() {
        assertThatThrownBy(() -> Targets.named("pones"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No target 'pones'; there are: csv, csv-table, charsets, xlsx,");
    }
}
