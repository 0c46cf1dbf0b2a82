package vn.declareonce.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A MariaDB of the machine as the legacy database; skipped where Debian's package mariadb-server is not installed. */
class MariaDbTest {
    private static final long WAIT_SECONDS = 60;

    private final Path home;
    private @Nullable Process server;

    MariaDbTest(@TempDir Path home) {
        this.home = home;
    }

    @AfterEach
    void close() throws InterruptedException {
        if (server != null) {
            server.destroy();
            server.waitFor();
        }
    }

    @Test
    void readsAMariaDbOfOneMomentUpToItsOwnTime() throws Exception {
        Path program = Path.of("/usr/sbin/mariadbd");
        assumeTrue(Files.isExecutable(program), "no MariaDB here: apt-get install mariadb-server runs this test");
        int port = start(program);
        String url = "jdbc:mariadb://127.0.0.1:" + port + "/mysql";
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create user legacy@'127.0.0.1' identified by 's3cret'");
            statement.execute("create table mysql.person (id int primary key, name varchar(50) character set utf8mb4,"
                    + " changed datetime(6) not null) engine = innodb");
            statement.execute("grant select on mysql.person to legacy@'127.0.0.1'");
            statement.execute("insert into mysql.person values (1, 'Lê Văn Ất', now() - interval 1 hour),"
                    + " (2, null, now() - interval 1 hour), (3, 'mai', now() + interval 1 hour)");
        }
        Fetched fetched = new Fetching(home, yaml(url)).since(null);
        assertThat(fetched.file()).hasContent("id,name\n1,Lê Văn Ất\n2,\n");
        assertThat(fetched.keys()).hasContent("\"1\"\n\"2\"\n\"3\"\n");
        assertThat(new Fetching(home, yaml(url)).since(fetched.watermark()).rows())
                .isEqualTo(0);
    }

    private String yaml(String url) throws IOException {
        Path password = Files.writeString(home.resolve("password"), "s3cret");
        return "connectors:\n  - source: a\n    jdbc:\n      url: " + url
                + "\n      user: legacy\n      password: {file: "
                + password + "}\n      watermark: {overlap: PT1M}\n      keys: select id from person order by id\n"
                + "      query: select id, name from person where changed >= :since and changed < :until order by id\n";
    }

    private int start(Path program) throws Exception {
        Path folder = home.resolve("mariadb");
        run(List.of(
                "mariadb-install-db",
                "--no-defaults",
                "--user=root",
                "--datadir=" + folder,
                "--auth-root-authentication-method=normal"));
        int port = freePort();
        server = process(List.of(
                program.toString(),
                "--no-defaults",
                "--user=root",
                "--datadir=" + folder,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--socket=" + home.resolve("s")));
        return port;
    }

    private static Connection connect(String url) throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (true) {
            try {
                return DriverManager.getConnection(url, "root", "");
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    private void run(List<String> command) throws Exception {
        assertThat(process(command).waitFor(WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private Process process(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("mariadb.log").toFile()))
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
