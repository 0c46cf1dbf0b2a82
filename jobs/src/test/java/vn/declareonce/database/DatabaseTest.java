package vn.declareonce.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.declareonce.database.DatabaseException.Code;
import vn.declareonce.database.DatabaseSettings.Server;
import vn.declareonce.testing.TestDatabase;
import vn.declareonce.values.Blame;

class DatabaseTest {
    private static final Server SOMEWHERE = new Server("jdbc:postgresql://db.example/store", "loader", "secret");

    @Test
    void givesEveryCallerADatabaseOfItsOwnWithTheSchema() {
        try (TestDatabase one = TestDatabase.fresh();
                TestDatabase other = TestDatabase.fresh()) {
            JdbcTemplate first = new JdbcTemplate(one.dataSource());
            JdbcTemplate second = new JdbcTemplate(other.dataSource());
            first.update("insert into batch_job_instance values (1, 0, 'load', 'key')");

            assertThat(first.queryForObject("select count(*) from batch_job_instance", Long.class))
                    .isEqualTo(1);
            assertThat(second.queryForObject("select count(*) from batch_job_instance", Long.class))
                    .isEqualTo(0);
        }
    }

    @Test
    void migratesOnceHoweverOftenItIsOpened() {
        try (TestDatabase fresh = TestDatabase.fresh();
                Database again = Database.open(fresh.settings())) {
            JdbcTemplate jdbc = new JdbcTemplate(again.dataSource());
            assertThat(jdbc.queryForObject(
                            "select count(*) from flyway_schema_history where version = '1'", Long.class))
                    .isEqualTo(1);
        }
    }

    @Test
    void indexesEveryForeignKeyOfSpringBatch() {
        try (TestDatabase fresh = TestDatabase.fresh()) {
            List<String> bare = new JdbcTemplate(fresh.dataSource())
                    .queryForList(
                            "select conname from pg_constraint c where contype = 'f' and conrelid::regclass::text like 'batch%'"
                                    + " and not exists (select 1 from pg_index i where i.indrelid = c.conrelid"
                                    + " and i.indkey[0] = c.conkey[1])",
                            String.class);
            assertThat(bare).isEmpty();
        }
    }

    @Test
    void worksInVietnamsTimeWhateverTheServerAndTheJvmSay() {
        try (TestDatabase fresh = TestDatabase.fresh()) {
            JdbcTemplate jdbc = new JdbcTemplate(fresh.dataSource());
            assertThat(jdbc.queryForObject("select '2021-09-13T17:00Z'::timestamptz::date::text", String.class))
                    .isEqualTo("2021-09-14");
            assertThat(jdbc.queryForObject("show application_name", String.class))
                    .isEqualTo("declare-once " + fresh.database().owner());
        }
    }

    @Test
    void saysWhatToDoWhenTheServerDoesNotAnswer() throws IOException {
        int port;
        try (ServerSocket closedAgain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closedAgain.getLocalPort();
        }
        Server nobody =
                new Server("jdbc:postgresql://127.0.0.1:" + port + "/store?password=hidden", "loader", "hidden");

        assertThatThrownBy(() -> Database.open(new DatabaseSettings(Path.of("unused"), Optional.of(nobody))))
                .isInstanceOfSatisfying(DatabaseException.class, e -> {
                    assertThat(e.code()).isEqualTo(Code.DATABASE_UNREACHABLE);
                    assertThat(e.code().blame()).isEqualTo(Blame.ENVIRONMENT);
                })
                .hasMessage("The database at jdbc:postgresql://127.0.0.1:" + port
                        + "/store?password=*** as loader does not let us in (SQL state 08001). Check that the server runs,"
                        + " DECLARE_ONCE_DB_URL, DECLARE_ONCE_DB_USER and the file DECLARE_ONCE_DB_PASSWORD_FILE names; then"
                        + " run the command again.");
    }

    @Test
    void refusesServersOutsideTheSupportedVersions() {
        Database.requireSupported(150_000, "15.0", "UTF8", SOMEWHERE);
        Database.requireSupported(180_099, "18.99", "UTF8", SOMEWHERE);
        assertThatThrownBy(() -> Database.requireSupported(140_012, "14.12", "UTF8", SOMEWHERE))
                .hasMessage(
                        "The server at jdbc:postgresql://db.example/store is PostgreSQL 14.12, supported are 15 to 18."
                                + " Name another server in DECLARE_ONCE_DB_URL, or leave it empty for the embedded one.");
        assertThatThrownBy(() -> Database.requireSupported(190_000, "19.0", "UTF8", SOMEWHERE))
                .hasMessageStartingWith(
                        "The server at jdbc:postgresql://db.example/store is PostgreSQL 19.0, supported are");
        assertThatThrownBy(() -> Database.requireSupported(150_000, "15.0", "LATIN1", SOMEWHERE))
                .hasMessageStartingWith(
                        "The database at jdbc:postgresql://db.example/store is encoded in LATIN1, needed is UTF8.");
    }

    @Test
    void readsTheSettingsFromTheEnvironment(@TempDir Path folder) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "s3cret\n");

        assertThat(DatabaseSettings.fromEnvironment(Map.of()))
                .isEqualTo(new DatabaseSettings(Path.of(".declare-once"), Optional.empty()));
        DatabaseSettings named = DatabaseSettings.fromEnvironment(Map.of(
                "DECLARE_ONCE_HOME", "/srv/home",
                "DECLARE_ONCE_DB_URL", "jdbc:postgresql://db.example:5433/store?sslmode=verify-full",
                "DECLARE_ONCE_DB_USER", "loader",
                "DECLARE_ONCE_DB_PASSWORD_FILE", password.toString()));
        assertThat(named)
                .isEqualTo(new DatabaseSettings(
                        Path.of("/srv/home"),
                        Optional.of(new Server(
                                "jdbc:postgresql://db.example:5433/store?sslmode=verify-full", "loader", "s3cret"))));
        assertThat(named.toString()).doesNotContain("s3cret");
    }

    @Test
    void refusesSettingsThatCannotBeMeant(@TempDir Path folder) {
        assertThatThrownBy(() -> DatabaseSettings.fromEnvironment(Map.of("DECLARE_ONCE_DB_URL", "mysql://db/store")))
                .hasMessageStartingWith("DECLARE_ONCE_DB_URL must have the form jdbc:postgresql://host:port/database,");
        Path absent = folder.resolve("absent");
        assertThatThrownBy(() -> DatabaseSettings.fromEnvironment(Map.of(
                        "DECLARE_ONCE_DB_URL",
                        "jdbc:postgresql://db/store",
                        "DECLARE_ONCE_DB_PASSWORD_FILE",
                        absent.toString())))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.code()).isEqualTo(Code.DATABASE_SETTINGS))
                .hasMessage(
                        "The file " + absent + " that DECLARE_ONCE_DB_PASSWORD_FILE names cannot be read. Name a file"
                                + " that holds the password alone.");
    }

    @Test
    void answersAnAddressForPsql() {
        assertThat(Database.address(new Server(
                        "jdbc:postgresql://db.example:5433/store?sslmode=verify-full&tcpKeepAlive=true",
                        "loader",
                        "p@ss w:rd/")))
                .isEqualTo("postgresql://loader:p%40ss%20w%3Ard%2F@db.example:5433/store?sslmode=verify-full");
        assertThat(Database.address(new Server("jdbc:postgresql://db.example/store", null, null)))
                .isEqualTo("postgresql://db.example/store");
    }
}
