package vn.declareonce.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectorsTest {
    private final Path home;
    private final Path file;

    ConnectorsTest(@TempDir Path home) {
        this.home = home;
        this.file = home.resolve("connectors.yaml");
    }

    @Test
    void hasNoConnectorsWithoutAFile() {
        assertThat(Connectors.read(home).connectors()).isEmpty();
    }

    @Test
    void namesAConnectorAfterItsSource() throws IOException {
        Files.writeString(file, "connectors:\n  - source: lab-results\n    folder: {path: /drop}\n");
        assertThat(Connectors.read(home).of("lab-results"))
                .extracting(ConnectorSettings::name)
                .containsExactly("lab-results");
    }

    @Test
    void tellsEveryFaultAtOnce() throws IOException {
        Files.writeString(file, """
            concurrency: 9
            connectors:
              - source: lab-results
                folder: {path: "", stableSeconds: 0}
              - source: lab-results
                jdbc:
                  url: jdbc:postgresql://db/x?password=hunter2
                  query: select 1
                  watermark: {overlap: PT0S}
                schedule: {cron: "0 0 1 * * *", quiet: ["7-18"]}
              - source: movement
                folder: {path: /srv/drop}
                schedule: {cron: "0 0 1 31 2 *"}
              - source: bluezone
                folder: {path: /srv/drop}
                schedule: {cron: "0 0 1 29 2 *"}
            """);
        assertThatThrownBy(() -> Connectors.read(home))
                .isInstanceOf(ConnectorsInvalid.class)
                .hasMessage("CONNECTORS_INVALID " + file
                        + ": 'concurrency' must be 1 to 4"
                        + "; connector 'lab-results': 'path' is missing"
                        + "; connector 'lab-results': 'stableSeconds' must be 1 to 3600"
                        + "; connector 'lab-results': '7-18' is no time of quiet; write 07:00-18:30"
                        + "; connector 'lab-results': 'url' holds a user or password; use 'user' and 'password'"
                        + "; connector 'lab-results': 'overlap' must be greater than 0"
                        + "; connector 'lab-results': 'query' has a watermark and does not use :since"
                        + "; two connectors are named 'lab-results'; give each a 'name' of its own"
                        + "; connector 'movement': '0 0 1 31 2 *' names no day that ever comes");
    }

    @Test
    void refusesAnUnknownKeyWithoutShowingItsValue() throws IOException {
        Files.writeString(file, "connectors:\n  - source: a\n    sftp: {host: h, pass: hunter2}\n");
        assertThatThrownBy(() -> Connectors.read(home))
                .isInstanceOf(ConnectorsInvalid.class)
                .hasMessageContaining("line 3: ")
                .hasMessageContaining("\"pass\"")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void refusesAColumnWithNothingBehindIt() throws IOException {
        Files.writeString(
                file,
                "connectors:\n  - source: a\n    rest: {url: 'https://h/x', columns: {Mã: }, parameters: {a: }}\n");
        assertThatThrownBy(() -> Connectors.read(home))
                .isInstanceOf(ConnectorsInvalid.class)
                .hasMessageContaining("'' is no JSON pointer");
    }

    @Test
    void refusesAConnectorThatIsEmpty() throws IOException {
        Files.writeString(file, "connectors:\n  -\n");
        assertThatThrownBy(() -> Connectors.read(home))
                .isInstanceOf(ConnectorsInvalid.class)
                .hasMessageContaining("a connector is empty");
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        Files.write(file, new byte[] {'a', (byte) 0xE1, 'n'});
        assertThatThrownBy(() -> Connectors.read(home))
                .isInstanceOf(ConnectorsInvalid.class)
                .hasMessage("CONNECTORS_INVALID " + file + ": the file is not UTF-8");
    }

    @Test
    void refusesACredentialInTheConfiguration() throws IOException {
        Files.writeString(
                file, "connectors:\n  - source: a\n    jdbc: {url: 'jdbc:x:y', query: q, password: hunter2}\n");
        assertThatThrownBy(() -> Connectors.read(home))
                .isInstanceOf(ConnectorsInvalid.class)
                .hasMessageNotContaining("hunter2");
    }
}
