package vn.declareonce.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    private static final Path UNPACKED = Path.of("target", "embedded").toAbsolutePath();

    private final Path home;
    private final List<Process> children = new ArrayList<>();

    EmbeddedServerTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeAll
    static void unpackOnce() throws IOException {
        EmbeddedBinaries.unpacked(UNPACKED);
    }

    @AfterEach
    void leaveNothingBehind() throws InterruptedException {
        for (Process child : children) {
            child.destroyForcibly().waitFor();
        }
        new EmbeddedServer(home).stop();
    }

    @Test
    void startsWithTheFirstUserAndStopsWithTheLast() throws Exception {
        shareBinaries();
        EmbeddedServer first = new EmbeddedServer(home).start(false);
        EmbeddedServer second = new EmbeddedServer(home).start(false);
        long pid = pid();

        first.close();
        assertThat(query(second, "select 'still here'")).containsExactly("still here");
        assertThat(pid()).isEqualTo(pid);
        second.close();

        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThatThrownBy(second::url)
                .isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.code())
                        .isEqualTo(DatabaseException.Code.EMBEDDED_NOT_RUNNING))
                .hasMessage("The embedded PostgreSQL in " + home.toRealPath().resolve("database")
                        + " does not run. Start it with ./run.sh db start.");
    }

    @Test
    void staysWhenToldToUntilStopped() throws Exception {
        shareBinaries();
        new EmbeddedServer(home).start(true).close();
        try (EmbeddedServer user = new EmbeddedServer(home).start(false)) {
            assertThat(query(user, "select 1")).containsExactly("1");
        }
        EmbeddedServer operator = new EmbeddedServer(home);
        assertThat(query(operator, "select 2")).containsExactly("2");

        assertThat(operator.stop()).isTrue();
        assertThat(operator.stop()).isFalse();
        assertThat(home.resolve("database/keep")).doesNotExist();
    }

    @Test
    void adoptsTheServerOfAKilledProcess() throws Exception {
        shareBinaries();
        Process child = child("before the kill");
        long pid = pid();
        child.destroyForcibly().waitFor();

        try (Database database = Database.open(DatabaseSettings.embedded(home))) {
            assertThat(pid()).isEqualTo(pid);
            assertThat(kept(database)).containsExactly("before the kill");
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    @Test
    void recoversWhenProcessAndServerWereKilled() throws Exception {
        shareBinaries();
        Process child = child("before the kill");
        long pid = pid();
        child.destroyForcibly().waitFor();
        kill(pid);

        try (Database database = Database.open(DatabaseSettings.embedded(home))) {
            assertThat(pid()).isNotEqualTo(pid);
            assertThat(kept(database)).containsExactly("before the kill");
        }
    }

    @Test
    void startsWhenAnotherProgramGotTheNumberOfTheDeadServer() throws Exception {
        shareBinaries();
        child("before the kill").destroyForcibly().waitFor();
        kill(pid());
        Path file = PostmasterFile.file(home.resolve("database/cluster"));
        List<String> lines = Files.readAllLines(file);
        Process other = new ProcessBuilder("sleep", "600").start();
        children.add(other);
        lines.set(0, Long.toString(other.pid()));
        Files.write(file, lines);

        try (Database database = Database.open(DatabaseSettings.embedded(home))) {
            assertThat(kept(database)).containsExactly("before the kill");
        }
        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void servesSeveralProcessesThatStartAtOnce() throws Exception {
        List<Process> started = List.of(launch("first"), launch("second"));
        for (Process child : started) {
            awaitCommit(child);
        }
        try (Database database = Database.open(DatabaseSettings.embedded(home))) {
            assertThat(kept(database)).containsExactlyInAnyOrder("first", "second");
        }
        long pid = pid();
        for (Process child : started) {
            assertThat(ProcessHandle.of(pid)).isPresent();
            child.getOutputStream().close();
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isZero();
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    @Test
    void answersAnAddressThatLetsTheHolderIn() throws Exception {
        shareBinaries();
        try (EmbeddedServer server = new EmbeddedServer(home).start(false)) {
            URI url = URI.create(server.url());
            String[] user = url.getUserInfo().split(":", -1);
            String jdbc = "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath();
            try (Connection connection = DriverManager.getConnection(jdbc, user[0], user[1])) {
                assertThat(connection.getCatalog()).isEqualTo("declare_once");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(jdbc, user[0], "guessed"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("database/password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsEverythingSafeAndNothingPersonalInTheLog() throws Exception {
        shareBinaries();
        try (Database database = Database.open(DatabaseSettings.embedded(home));
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(rows(
                            statement,
                            "select name || '=' || setting from pg_settings where name in ('fsync', 'full_page_writes',"
                                    + " 'synchronous_commit', 'listen_addresses', 'server_encoding', 'jit', 'TimeZone',"
                                    + " 'max_wal_senders', 'wal_level') order by name"))
                    .containsExactly(
                            "TimeZone=Asia/Ho_Chi_Minh",
                            "fsync=on",
                            "full_page_writes=on",
                            "jit=off",
                            "listen_addresses=127.0.0.1",
                            "max_wal_senders=0",
                            "server_encoding=UTF8",
                            "synchronous_commit=on",
                            "wal_level=minimal");
            statement.execute("create table person (id text primary key)");
            statement.execute("insert into person values ('canary-079200000001')");
            assertThatThrownBy(() -> statement.execute("insert into person values ('canary-079200000001')"))
                    .hasMessage("ERROR: duplicate key value violates unique constraint \"person_pkey\"");
            assertThatThrownBy(() -> statement.execute("select 'canary-079200000001'::integer"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(Files.readString(home.resolve("database/server.log")))
                .contains("database system is ready")
                .doesNotContain("canary");
    }

    @Test
    void refusesTheClusterOfAnotherMajorVersion() throws Exception {
        shareBinaries();
        new EmbeddedServer(home).start(false).close();
        Path cluster = home.toRealPath().resolve("database/cluster");
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> new EmbeddedServer(home).start(false))
                .isInstanceOf(DatabaseException.class)
                .hasMessage(
                        "The cluster in " + cluster + " is of PostgreSQL 17, this build carries 18. Use the build that"
                                + " made it, or move its content over with pg_dump and psql.");
    }

    @Test
    void carriesTheVersionItNames() throws Exception {
        Path output = home.resolve("version");
        Path postgres = EmbeddedBinaries.unpacked(home).resolve("bin/postgres");
        new ProcessBuilder(postgres.toString(), "--version")
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        String major = EmbeddedBinaries.VERSION.replaceFirst("\\.0$", "").replaceFirst("(\\d+\\.\\d+)\\..*", "$1");
        assertThat(Files.readString(output).strip()).isEqualTo("postgres (PostgreSQL) " + major);
    }

    private void shareBinaries() throws IOException {
        Files.createSymbolicLink(home.resolve("postgres"), UNPACKED.resolve("postgres"));
    }

    private long pid() throws IOException {
        return PostmasterFile.read(home.resolve("database/cluster"))
                .orElseThrow()
                .pid();
    }

    private static void kill(long pid) throws InterruptedException {
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    private Process child(String value) throws IOException {
        Process child = launch(value);
        awaitCommit(child);
        return child;
    }

    private Process launch(String value) throws IOException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildUser.class.getName(),
                        home.toString(),
                        value)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        children.add(child);
        return child;
    }

    private static void awaitCommit(Process child) throws IOException {
        BufferedReader output = child.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.equals("committed")) {
            line = output.readLine();
        }
        assertThat(line).isEqualTo("committed");
    }

    private static List<String> kept(Database database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            return rows(statement, "select value from kept");
        }
    }

    private static List<String> query(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            return rows(statement, sql);
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
