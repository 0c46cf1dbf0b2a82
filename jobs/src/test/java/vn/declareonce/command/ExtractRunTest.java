package vn.declareonce.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.server.SshServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.connect.Connectors;
import vn.declareonce.database.DatabaseSettings;
import vn.declareonce.job.Engine;
import vn.declareonce.testing.SftpFolder;
import vn.declareonce.testing.TestDatabase;

/** What {@code extract} answers and says. */
class ExtractRunTest {
    private static final String REGISTRATIONS =
            "PhoneNumber,TypeOS,Fullname,Address,RegisteredAt,TokenFirebase\n84901234567,Android,,,2021-06-01T08:00:00,aa\n";
    private static final String NOTHING_NEW = "bluezone: không có gì mới / nothing new";

    private final Path home;
    private final Path drop;
    private final TestDatabase database = TestDatabase.fresh();
    private final Engine engine;
    private String said = "";

    ExtractRunTest(@TempDir Path home) throws IOException {
        this.home = home;
        this.drop = Files.createDirectories(home.resolve("server").resolve("out"));
        this.engine = Engine.open(new DatabaseSettings(
                Files.createDirectory(home.resolve("home")), database.settings().server()));
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    @Test
    void answersThatItBrokeWhenAFileMayNotBeReadAndTakesTheOthers() throws Exception {
        Files.writeString(drop.resolve("closed.csv"), REGISTRATIONS);
        Files.writeString(drop.resolve("closed.csv.done"), "");
        Files.writeString(drop.resolve("open.csv"), REGISTRATIONS);
        Files.writeString(drop.resolve("open.csv.done"), "");
        KeyPair hostKey = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
        try (SshServer server = SftpFolder.of(home.resolve("server"), hostKey)) {
            server.start();
            Files.writeString(home.resolve("password"), "s3cret\n");
            String sftp = "sftp:\n      host: localhost\n      port: " + server.getPort()
                    + "\n      user: u\n      hostKey: '"
                    + KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.getPublic())
                    + "'\n      path: out\n      doneMarker: .done\n      password: {file: " + home.resolve("password")
                    + "}\n";

            assertThat(extract(sftp)).isEqualTo(ExitCodes.BROKE);
        }
        assertThat(said)
                .contains("bluezone: The file closed.csv in the folder sftp://localhost:")
                .doesNotContain(NOTHING_NEW);
        assertThat(engine.jdbc()
                        .queryForList("select file_name || ' ' || status from delivery", Map.of(), String.class))
                .containsExactly("open.csv active");
    }

    @Test
    void saysThatThereIsNothingNewOnlyWhereNothingWasRefusedEither() throws Exception {
        String folder = "folder: {path: " + drop + ", doneMarker: .done}\n";
        Files.writeString(drop.resolve("a.csv"), "x,y\n1,2\n");
        Files.writeString(drop.resolve("a.csv.done"), "");

        assertThat(extract(folder)).isEqualTo(ExitCodes.REFUSED);
        assertThat(said).contains("bluezone: a.csv ").doesNotContain(NOTHING_NEW);
        assertThat(extract(folder)).isEqualTo(ExitCodes.DONE);
        assertThat(said).contains(NOTHING_NEW);
    }

    private int extract(String kind) throws IOException {
        Files.writeString(engine.home().resolve("connectors.yaml"), "connectors:\n  - source: bluezone\n    " + kind);
        PrintStream before = System.err;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (PrintStream listening = new PrintStream(heard, true, StandardCharsets.UTF_8)) {
            System.setErr(listening);
            return new ExtractRun(engine, true)
                    .run(Connectors.read(engine.home()).of("bluezone"), null);
        } finally {
            System.setErr(before);
            said = heard.toString(StandardCharsets.UTF_8);
        }
    }
}
