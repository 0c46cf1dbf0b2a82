package vn.declareonce.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.server.SshServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.testing.SftpFolder;

/** An SFTP server of this process. */
class SftpConnectorTest {
    private final Path home;
    private final Path drop;
    private final KeyPair hostKey;
    private final KeyPair userKey;
    private final SshServer server;

    SftpConnectorTest(@TempDir Path home) throws Exception {
        this.home = home;
        this.drop = Files.createDirectories(home.resolve("server").resolve("out"));
        this.hostKey = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
        this.userKey = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
        this.server = SftpFolder.of(home.resolve("server"), hostKey);
        server.setPublickeyAuthenticator(
                (user, key, session) -> user.equals("u") && KeyUtils.compareKeys(key, userKey.getPublic()));
        server.start();
        Files.writeString(home.resolve("password"), "s3cret\n");
    }

    @AfterEach
    void close() throws IOException {
        server.stop(true);
    }

    @Test
    void fetchesWhatStoodStillAndChangesNothingThere() throws IOException {
        Files.writeString(drop.resolve("a.csv"), "x\n1\n");
        Fetching fetching = fetching("stableSeconds: 20");
        try (Connector connector = fetching.connector()) {
            Offer offer = connector.offers(all()).get(0);
            Fetched fetched = offer.fetch(fetching.folder()).orElseThrow();
            assertThat(fetched.file()).hasFileName("a.csv").hasContent("x\n1\n");
            offer.taken();
            assertThat(connector.offers(new FetchWindow(null, null, offer.origin()::equals)))
                    .isEmpty();
        }
        assertThat(names(drop)).containsExactly("a.csv");
    }

    @Test
    void movesWhatWasTakenAndWhatIsRefusedWhereAllowed() throws IOException {
        Files.writeString(drop.resolve("a.csv"), "x\n1\n");
        Files.writeString(drop.resolve("b.csv"), "x\n2\n");
        Fetching fetching = fetching("archived: taken");
        try (Connector connector = fetching.connector()) {
            List<Offer> offers = connector.offers(all());
            assertThat(offers.get(0).fetch(fetching.folder())).isPresent();
            offers.get(0).taken();
            offers.get(1).setAside(offers.get(1).fetch(fetching.folder()).orElseThrow(), "Vì sao / Why");
        }
        assertThat(names(drop)).containsExactly("set-aside", "taken");
        assertThat(names(drop.resolve("taken"))).containsExactly("a.csv");
        assertThat(drop.resolve("set-aside").resolve("b.csv.reason.txt")).hasContent("Vì sao / Why\n");
    }

    @Test
    void saysWhichFileMayNotBeReadAndReadsTheOthers() throws IOException {
        Files.writeString(drop.resolve("closed.csv"), "x\n1\n");
        Files.writeString(drop.resolve("open.csv"), "x\n2\n");
        Fetching fetching = fetching("stableSeconds: 20");
        try (Connector connector = fetching.connector()) {
            List<Offer> offers = connector.offers(all());
            assertThatThrownBy(() -> offers.get(0).fetch(fetching.folder()))
                    .isInstanceOf(FileUnreadable.class)
                    .hasMessageStartingWith("The file closed.csv in the folder sftp://localhost:")
                    .hasMessageContaining("may not be read. It stays there;");
            assertThat(offers.get(1).fetch(fetching.folder())).isPresent();
        }
    }

    @Test
    void leavesAFileThatGrowsMeanwhile() throws IOException {
        Path file = Files.writeString(drop.resolve("a.csv"), "x\n1\n");
        Fetching fetching = fetching("stableSeconds: 20").meanwhile(() -> append(file));
        try (Connector connector = fetching.connector()) {
            assertThat(connector.offers(all())).isEmpty();
        }
    }

    @Test
    void failsWithoutAHalfFileWhenTheServerGoesAway() throws IOException {
        Files.write(drop.resolve("a.csv"), new byte[1 << 20]);
        Fetching fetching = fetching("stableSeconds: 20");
        try (Connector connector = fetching.connector()) {
            Offer offer = connector.offers(all()).get(0);
            server.stop(true);
            assertThatThrownBy(() -> offer.fetch(fetching.folder())).isInstanceOf(FetchFailed.class);
        }
        assertThat(names(home.resolve("fetch").resolve("test"))).doesNotContain("a.csv");
    }

    @Test
    void signsInWithAKey() throws Exception {
        Path key = home.resolve("key");
        try (var out = Files.newOutputStream(key)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(userKey, "test", null, out);
        }
        Files.writeString(drop.resolve("a.csv"), "x\n1\n");
        Fetching fetching = new Fetching(home, yaml(fingerprint(), "privateKey: {file: " + key + "}", ""));
        try (Connector connector = fetching.connector()) {
            assertThat(connector.offers(all())).hasSize(1);
        }
    }

    @Test
    void speaksToNoServerWithAnotherKey() {
        Fetching fetching = new Fetching(home, yaml("SHA256:another", password(), ""));
        try (Connector connector = fetching.connector()) {
            assertThatThrownBy(() -> connector.offers(all())).isInstanceOf(FetchFailed.class);
        }
    }

    @Test
    void doesNotShowAWrongPassword() throws IOException {
        Files.writeString(home.resolve("password"), "wr0ng");
        Fetching fetching = fetching("");
        try (Connector connector = fetching.connector()) {
            assertThatThrownBy(() -> connector.offers(all()))
                    .isInstanceOf(FetchFailed.class)
                    .hasMessageNotContaining("wr0ng");
        }
    }

    private static FetchWindow all() {
        return new FetchWindow(null, null, origin -> false);
    }

    private Fetching fetching(String keys) {
        return new Fetching(home, yaml(fingerprint(), password(), keys));
    }

    private String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.getPublic());
    }

    private String password() {
        return "password: {file: " + home.resolve("password") + "}";
    }

    private String yaml(String fingerprint, String credential, String keys) {
        return "connectors:\n  - source: a\n    sftp:\n      host: localhost\n      port: " + server.getPort()
                + "\n      user: u\n      hostKey: '" + fingerprint + "'\n      path: out\n      " + credential
                + "\n      " + keys + "\n";
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
