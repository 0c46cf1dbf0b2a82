package vn.declareonce.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FilesConnectorTest {
    private final Path home;
    private final Path drop;

    FilesConnectorTest(@TempDir Path home) throws IOException {
        this.home = home;
        this.drop = Files.createDirectory(home.resolve("drop"));
    }

    @Test
    void takesAFileThatStoodStillForTheStatedTime() throws IOException {
        Files.writeString(drop.resolve("a.csv"), "x\n1\n");
        Fetching fetching = new Fetching(home, yaml("stableSeconds: 30"));
        try (Connector connector = fetching.connector()) {
            List<Offer> offers = connector.offers(all());
            Fetched fetched = offers.get(0).fetch(fetching.folder()).orElseThrow();
            assertThat(fetched.file()).hasFileName("a.csv").hasContent("x\n1\n");
            offers.get(0).taken();
        }
        assertThat(fetching.pauses()).containsExactly(Duration.ofSeconds(30));
        assertThat(names(drop)).containsExactly("archived");
        assertThat(names(drop.resolve("archived"))).containsExactly("a.csv");
    }

    @Test
    void leavesAFileThatGrowsMeanwhile() throws IOException {
        Path file = Files.writeString(drop.resolve("a.csv"), "x\n1\n");
        Fetching fetching = new Fetching(home, yaml("stableSeconds: 30")).meanwhile(() -> append(file));
        try (Connector connector = fetching.connector()) {
            assertThat(connector.offers(all())).isEmpty();
        }
        assertThat(names(drop)).containsExactly("a.csv");
    }

    @Test
    void leavesAFileThatChangesAfterItWasOffered() throws IOException {
        Path file = Files.writeString(drop.resolve("a.csv"), "x\n1\n");
        Fetching fetching = new Fetching(home, yaml("stableSeconds: 30"));
        try (Connector connector = fetching.connector()) {
            Offer offer = connector.offers(all()).get(0);
            append(file);
            Path folder = fetching.folder();
            assertThat(offer.fetch(folder)).isEmpty();
            assertThat(names(folder)).isEmpty();
        }
    }

    @Test
    void offersAgainWhatWasPutBackAfterItWasDealtWith() throws IOException {
        Files.writeString(drop.resolve("a.csv"), "x\n1\n");
        Fetching fetching = new Fetching(home, yaml("stableSeconds: 30"));
        try (Connector connector = fetching.connector()) {
            assertThat(connector.offers(new FetchWindow(null, null, origin -> true)))
                    .hasSize(1);
        }
    }

    @Test
    void leavesAFileThatWentAwayAfterItWasOffered() throws IOException {
        Path file = Files.writeString(drop.resolve("a.csv"), "x\n1\n");
        Fetching fetching = new Fetching(home, yaml("stableSeconds: 30"));
        try (Connector connector = fetching.connector()) {
            Offer offer = connector.offers(all()).get(0);
            Files.delete(file);
            assertThat(offer.fetch(fetching.folder())).isEmpty();
        }
    }

    @Test
    void tellsAFaultOfOurOwnFolderAsOurs() throws IOException {
        Files.writeString(drop.resolve("a.csv"), "x\n1\n");
        Fetching fetching = new Fetching(home, yaml("stableSeconds: 30"));
        try (Connector connector = fetching.connector()) {
            Offer offer = connector.offers(all()).get(0);
            Path gone = fetching.folder();
            Files.delete(gone);
            assertThatThrownBy(() -> offer.fetch(gone))
                    .isInstanceOf(FetchFailed.class)
                    .hasMessage(
                            "Our own folder for fetching " + gone + " is gone or may not be written. Let whoever runs"
                                    + " this machine see to it, then run again.");
        }
        assertThat(names(drop)).containsExactly("a.csv");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void leavesAFileWhoseNameIsNoTextAndTakesTheOthers() throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "echo x > \"$(printf '\\377').csv\" && echo x > a.csv")
                .directory(drop.toFile())
                .start();
        assertThat(shell.waitFor()).isZero();
        assertThat(names(drop)).as("the name lies there").hasSize(2);
        try (Connector connector = new Fetching(home, yaml("stableSeconds: 30")).connector()) {
            assertThat(connector.offers(all()))
                    .extracting(Offer::origin)
                    .singleElement()
                    .asString()
                    .startsWith("a.csv 2 ");
        }
    }

    @Test
    void leavesInPlaceWhatItsSenderReplacedAfterItWasFetched() throws IOException {
        Path file = Files.writeString(drop.resolve("a.csv"), "x\n1\n");
        Fetching fetching = new Fetching(home, yaml("stableSeconds: 30"));
        try (Connector connector = fetching.connector()) {
            Offer offer = connector.offers(all()).get(0);
            assertThat(offer.fetch(fetching.folder())).isPresent();
            append(file);
            offer.taken();
        }
        assertThat(names(drop)).containsExactly("a.csv");
    }

    @Test
    void waitsForTheMarkerAndTakesItAway() throws IOException {
        Files.writeString(drop.resolve("a.csv"), "x\n1\n");
        Files.writeString(drop.resolve("b.csv"), "x\n2\n");
        Files.writeString(drop.resolve("b.csv.done"), "");
        Fetching fetching = new Fetching(home, yaml("doneMarker: .done"));
        try (Connector connector = fetching.connector()) {
            List<Offer> offers = connector.offers(all());
            assertThat(offers).hasSize(1);
            assertThat(offers.get(0).fetch(fetching.folder()).orElseThrow().file())
                    .hasFileName("b.csv");
            offers.get(0).taken();
        }
        assertThat(fetching.pauses()).isEmpty();
        assertThat(names(drop)).containsExactly("a.csv", "archived");
    }

    @Test
    void setsAsideUnderAFreeNameWithTheReasonBesideIt() throws IOException {
        Path aside = Files.createDirectory(drop.resolve("set-aside"));
        Files.writeString(aside.resolve("a.csv"), "earlier");
        Files.writeString(drop.resolve("a.csv"), "x\n1\n");
        Fetching fetching = new Fetching(home, yaml("stableSeconds: 1"));
        try (Connector connector = fetching.connector()) {
            Offer offer = connector.offers(all()).get(0);
            offer.setAside(offer.fetch(fetching.folder()).orElseThrow(), "Tệp rỗng. / The file is empty.");
        }
        assertThat(names(aside)).containsExactly("a.2.csv", "a.2.csv.reason.txt", "a.csv");
        assertThat(aside.resolve("a.2.csv.reason.txt")).hasContent("Tệp rỗng. / The file is empty.\n");
        assertThat(aside.resolve("a.csv")).hasContent("earlier");
    }

    @Test
    void seesNeitherHiddenNorUnfinishedFilesNorLinksNorFolders() throws IOException {
        Files.writeString(drop.resolve(".a.csv"), "x");
        Files.writeString(drop.resolve("a.csv.part"), "x");
        Files.writeString(drop.resolve("a.filepart"), "x");
        Files.createDirectory(drop.resolve("sub"));
        Files.createSymbolicLink(drop.resolve("link.csv"), Files.writeString(home.resolve("other.csv"), "x"));
        try (Connector connector = new Fetching(home, yaml("stableSeconds: 1")).connector()) {
            assertThat(connector.offers(all())).isEmpty();
        }
    }

    private static FetchWindow all() {
        return new FetchWindow(null, null, origin -> false);
    }

    private String yaml(String key) {
        return "connectors:\n  - source: lab-results\n    folder:\n      path: " + drop + "\n      " + key + "\n";
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, "2\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
