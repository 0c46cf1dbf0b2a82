package vn.declareonce.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.declareonce.database.DatabaseException;
import vn.declareonce.database.EmbeddedServer;
import vn.declareonce.testing.SampleSet;

/** A real process with an embedded server of its own, told to stop while it loads. */
class StopTest {
    private static final int ROWS = 25_000;
    private static final int CHUNK_ROWS = 10_000;
    private static final long WAIT_SECONDS = 120;

    private final Path home;
    private final Path folder;
    private final List<Process> children = new ArrayList<>();

    StopTest(@TempDir Path folder) {
        this.folder = folder;
        this.home = folder.resolve("home");
    }

    @AfterEach
    void leaveNothingBehind() throws InterruptedException {
        for (Process child : children) {
            child.destroyForcibly().waitFor();
        }
        new EmbeddedServer(home).stop();
    }

    @Test
    void stopsAfterItsChunkLeavesNoServerAndGoesOnFromThere() throws Exception {
        Path file = registrations();
        assertThat(end(child("register", SampleSet.register().toString()))).isEqualTo(ExitCodes.DONE);
        EmbeddedServer server = new EmbeddedServer(home).start(false);

        Process load;
        try (Connection connection = connect(server)) {
            JdbcTemplate other = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            other.execute("create function waits() returns trigger language plpgsql as"
                    + " $$ begin perform pg_advisory_xact_lock(242); return null; end $$");
            other.execute(
                    "create trigger waits before insert on stage_row for each statement execute function waits()");
            other.execute("select pg_advisory_lock(242)");
            load = child("load", "bluezone", file.toString());
            awaitWaiting(other);
            load.toHandle().destroy();
            assertThat(stopping(load.errorReader(StandardCharsets.UTF_8))).isEqualTo("Đang dừng ... / Stopping ...");
            server.close();
        }

        assertThat(end(load)).isEqualTo(ExitCodes.BROKE);
        assertThat(Files.readString(folder.resolve("out"))).isEmpty();
        assertThatThrownBy(server::url).isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.code())
                .isEqualTo(DatabaseException.Code.EMBEDDED_NOT_RUNNING));
        assertThat(stagedRows()).isEqualTo(CHUNK_ROWS);
        assertThat(end(child("load", "bluezone", file.toString(), "--json"))).isEqualTo(ExitCodes.ROWS_WAIT);
        assertThat(Files.readString(folder.resolve("out"))).contains("\"read\":" + ROWS, "\"balanced\":true");
        assertThat(end(child("verify"))).isEqualTo(ExitCodes.DONE);
    }

    private Path registrations() throws IOException {
        String lines = IntStream.rangeClosed(1, ROWS)
                .mapToObj(row -> String.format("8490%07d,Android,,,2021-06-01T08:00:00,%040x\n", row, row))
                .collect(Collectors.joining());
        return Files.writeString(
                folder.resolve("registrations.csv"),
                "PhoneNumber,TypeOS,Fullname,Address,RegisteredAt,TokenFirebase\n" + lines);
    }

    private Process child(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(folder.resolve("out").toFile());
        builder.environment().remove("DECLARE_ONCE_DB_URL");
        builder.environment().put("DECLARE_ONCE_HOME", home.toString());
        Process child = builder.start();
        children.add(child);
        return child;
    }

    private static int end(Process child) throws Exception {
        String said = new String(child.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor(WAIT_SECONDS, TimeUnit.SECONDS)).as(said).isTrue();
        return child.exitValue();
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    private static void awaitWaiting(JdbcTemplate database) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        String waiting =
                "select exists (select from pg_locks where locktype = 'advisory' and objid = 242 and not granted)";
        while (!Boolean.TRUE.equals(database.queryForObject(waiting, Boolean.class))) {
            assertThat(System.nanoTime())
                    .as("the load comes to its first chunk")
                    .isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** The line on which the child says that it stops, after whatever progress it told. */
    private static String stopping(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains("Stopping")) {
                return line;
            }
        }
        return "";
    }

    private long stagedRows() throws SQLException {
        try (EmbeddedServer server = new EmbeddedServer(home).start(false);
                Connection connection = connect(server)) {
            JdbcTemplate database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            database.execute("drop trigger waits on stage_row");
            Long rows = database.queryForObject("select count(*) from stage_row", Long.class);
            return rows == null ? 0 : rows;
        }
    }
}
