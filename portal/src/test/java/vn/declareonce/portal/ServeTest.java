package vn.declareonce.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.declareonce.database.DatabaseSettings.Server;
import vn.declareonce.testing.SampleSet;
import vn.declareonce.testing.TestDatabase;

/** {@code serve} as a process of its own: the portal and the schedule together. */
class ServeTest {
    private static final String ADDRESS = "http://localhost:";
    private static final long WAIT_SECONDS = 60;

    private final Path home;
    private final List<Process> children = new ArrayList<>();

    ServeTest(@TempDir Path home) {
        this.home = home;
    }

    @AfterEach
    void leaveNothingBehind() throws InterruptedException {
        for (Process child : children) {
            child.destroyForcibly().waitFor();
        }
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void runsAJobThatIsDueWhileThePortalAnswers() throws Exception {
        connectors("schedule: {cron: '* * * * * *'}");
        Path drop = Files.createDirectory(home.resolve("drop"));
        Path sample = SampleSet.files().get(0).path();
        Files.copy(sample, drop.resolve("sample.csv"));
        Files.createFile(drop.resolve("sample.csv.done"));

        try (TestDatabase database = TestDatabase.fresh()) {
            Process serve = serve(database);
            BufferedReader said = serve.inputReader(StandardCharsets.UTF_8);
            int port = Integer.parseInt(line(said, ADDRESS).substring(ADDRESS.length()));
            assertThat(line(said, "Báo cáo / Report: ")).contains("run-1.html");

            assertThat(status(port)).isEqualTo(200);
            assertThat(new JdbcTemplate(database.dataSource())
                            .queryForList("select file_name || ' ' || status from delivery", String.class))
                    .containsExactly("sample.csv active");

            serve.toHandle().destroy();
            assertThat(serve.waitFor(WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void doesNotStartWithConnectorsThatCannotBeUsed() throws Exception {
        connectors("schedule: {cron: 'daily'}");

        try (TestDatabase database = TestDatabase.fresh()) {
            Process serve = serve(database);
            assertThat(serve.waitFor(WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(serve.exitValue()).isEqualTo(Portal.REFUSED);
            assertThat(Files.readString(home.resolve("err"))).contains("CONNECTORS_INVALID");
        }
    }

    private void connectors(String schedule) throws IOException {
        Files.writeString(
                home.resolve("connectors.yaml"),
                String.format("""
                        connectors:
                          - source: %s
                            %s
                            folder: {path: %s, doneMarker: .done}
                        """, SampleSet.files().get(0).source(), schedule, home.resolve("drop")));
    }

    private Process serve(TestDatabase database) throws IOException {
        Server server = database.settings().server().orElseThrow();
        Path password = Files.writeString(home.resolve("password"), String.valueOf(server.password()));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Portal.class.getName(),
                "serve",
                "--port",
                "0");
        builder.environment().put("DECLARE_ONCE_HOME", home.toString());
        builder.environment().put("DECLARE_ONCE_DB_URL", server.jdbcUrl());
        builder.environment().put("DECLARE_ONCE_DB_USER", String.valueOf(server.user()));
        builder.environment().put("DECLARE_ONCE_DB_PASSWORD_FILE", password.toString());
        Process child = builder.redirectError(home.resolve("err").toFile()).start();
        children.add(child);
        return child;
    }

    /** The next line that begins so. */
    private static String line(BufferedReader said, String beginning) throws IOException {
        String line = said.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = said.readLine();
        }
        return String.valueOf(line);
    }

    private static int status(int port) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(ADDRESS + port + "/sign-in")).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
