package vn.declareonce.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.declareonce.database.DatabaseSettings.Server;
import vn.declareonce.testing.TestDatabase;

/** A PostgreSQL as the legacy database. */
class JdbcConnectorTest {
    private static final String CHANGED =
            "query: select id, name from person where changed >= :since and changed < :until" + " order by id";

    private final Path home;
    private final TestDatabase legacy = TestDatabase.fresh();
    private final JdbcTemplate database = new JdbcTemplate(legacy.dataSource());

    JdbcConnectorTest(@TempDir Path home) {
        this.home = home;
        database.execute("create table person (id int primary key, name text, changed timestamp not null)");
    }

    @AfterEach
    void close() {
        legacy.close();
    }

    @Test
    void writesRowsWithAHeaderAndKeepsWhatTheyHold() throws IOException {
        database.update("insert into person values (1, 'Nguyễn \"Văn\", A', now()), (2, null, now())");
        Fetched fetched = fetching("query: select id as \"Mã\", name as \"Họ tên\" from person order by id")
                .since(null);
        assertThat(fetched.file()).hasContent("Mã,Họ tên\n1,\"Nguyễn \"\"Văn\"\", A\"\n2,\n");
        assertThat(fetched.rows()).isEqualTo(2);
        assertThat(fetched.watermark()).isNull();
    }

    @Test
    void readsUpToTheLegacyServersOwnTime() {
        database.execute("create function legacy_time() returns timestamp language sql as"
                + " $$ select timestamp '2021-08-01 12:00:00' $$");
        database.update(
                "insert into person values (1, 'before', '2021-08-01 11:59:59'), (2, 'at', '2021-08-01 12:00:00')");
        Fetching fetching = fetching(CHANGED, "watermark: {overlap: PT10M, clock: select legacy_time()}");
        Fetched fetched = fetching.since(null);
        assertThat(fetched.file()).hasContent("id,name\n1,before\n");
        assertThat(fetched.watermark()).isEqualTo("2021-08-01T12:00");
    }

    @Test
    void readsAgainWhatLiesWithinTheOverlapSoThatLateAndEqualTimesAreSeen() {
        database.update("insert into person values (1, 'too old', '2021-08-01 11:49:59'),"
                + " (2, 'late', '2021-08-01 11:50:00'), (3, 'equal', '2021-08-01 12:00:00')");
        Fetched fetched = fetching(CHANGED, "watermark: {overlap: PT10M}").since("2021-08-01T12:00");
        assertThat(fetched.file()).hasContent("id,name\n2,late\n3,equal\n");
    }

    @Test
    void followsANumberThatOnlyGrows() {
        database.update("insert into person select n, 'p' || n, now() from generate_series(1, 20) n");
        Fetching fetching = fetching(
                "query: select id, name from person where id >= :since and id < :until order by id",
                "watermark: {kind: number, column: id, overlap: 5}");
        assertThat(fetching.since(null))
                .extracting(Fetched::rows, Fetched::watermark)
                .containsExactly(20L, "20");
        assertThat(fetching.since("20"))
                .extracting(Fetched::rows, Fetched::watermark)
                .containsExactly(6L, "20");
        assertThat(fetching.since("200"))
                .extracting(Fetched::rows, Fetched::watermark)
                .containsExactly(0L, "200");
    }

    @Test
    void fetchesARangeWithoutMovingTheWatermark() {
        database.update("insert into person values (1, 'a', '2021-08-01 23:59:59'), (2, 'b', '2021-08-02 00:00:00'),"
                + " (3, 'c', '2021-08-03 00:00:00')");
        FetchWindow.Range day =
                new FetchWindow.Range(LocalDateTime.parse("2021-08-02T00:00"), LocalDateTime.parse("2021-08-03T00:00"));
        Fetched fetched = fetching(CHANGED, "watermark: {overlap: PT10M}")
                .one("2021-09-01T00:00", day)
                .orElseThrow();
        assertThat(fetched.file()).hasContent("id,name\n2,b\n");
        assertThat(fetched.watermark()).isNull();
    }

    @Test
    void readsRowsAndKeysOfOneMoment() throws Exception {
        database.update("insert into person select n, 'p', now() from generate_series(1, 3) n");
        // The first row that is read deletes the last one, from another session, before the keys are asked for.
        Server server = legacy.settings().server().orElseThrow();
        database.execute("create extension if not exists dblink");
        String self = "dbname=" + database.queryForObject("select current_database()", String.class) + " user="
                + server.user() + " port=" + database.queryForObject("select inet_server_port()", Integer.class)
                + " host=localhost password=" + server.password();
        database.execute(
                "create function delete_third() returns boolean language sql volatile as $f$ select 'DELETE 1' ="
                        + " dblink_exec('" + self + "', 'delete from person where id = 3') $f$");
        Fetched fetched = fetching(
                        "query: select id, case when id = 1 then delete_third() end as gone from person order by id",
                        "keys: select id from person order by id")
                .since(null);
        assertThat(fetched.rows()).isEqualTo(3);
        assertThat(fetched.keys()).hasContent("\"1\"\n\"2\"\n\"3\"\n");
        assertThat(database.queryForObject("select count(*) from person", Long.class))
                .isEqualTo(2);
    }

    @Test
    void passesOverAKeyThatIsNone() {
        database.update("insert into person select n, 'p', now() from generate_series(1, 3) n");
        Fetched fetched = fetching("query: select id from person", "keys: select nullif(id, 2) from person order by id")
                .since(null);
        assertThat(fetched.keys()).hasContent("\"1\"\n\"3\"\n");
    }

    @Test
    void changesNothingAtTheSource() {
        assertThatThrownBy(() -> fetching("query: insert into person values (9, 'x', now()) returning id")
                        .since(null))
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("(SQL state 25006)");
        assertThat(database.queryForObject("select count(*) from person", Long.class))
                .isEqualTo(0);
    }

    @Test
    void leavesNoHalfFileWhenTheServerDiesWhileItIsRead() throws Exception {
        database.update("insert into person select n, 'p', now() from generate_series(1, 50) n");
        Fetching fetching = fetching(
                "query: 'select id, case when id = 40 then pg_terminate_backend(pg_backend_pid()) end as x from person"
                        + " order by id'",
                "fetchSize: 10");
        assertThatThrownBy(() -> fetching.since(null)).isInstanceOf(FetchFailed.class);
        try (var files = Files.list(home.resolve("fetch").resolve("test"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void saysNoValueOfARowWhenTheQueryFails() {
        database.update("insert into person values (1, 'Nguyễn Văn A', now())");
        assertThatThrownBy(() ->
                        fetching("query: select cast(name as int) from person").since(null))
                .isInstanceOf(FetchFailed.class)
                .hasMessageNotContaining("Nguyễn");
    }

    @Test
    void doesNotShowThePassword() throws Exception {
        try (Connection connection = legacy.dataSource().getConnection()) {
            new JdbcTemplate(new SingleConnectionDataSource(connection, true)).execute("select 1");
        }
        Fetching fetching = new Fetching(
                home,
                "connectors:\n"
                        + "  - source: a\n"
                        + "    jdbc: {url: 'jdbc:postgresql://localhost:1/x', user: u, query: select 1, password: {env:"
                        + " DECLARE_ONCE_NO_SUCH_VARIABLE}}\n");
        assertThatThrownBy(() -> fetching.since(null))
                .isInstanceOf(FetchFailed.class)
                .hasMessage("The credential is not in environment variable DECLARE_ONCE_NO_SUCH_VARIABLE."
                        + " Put it there and run again.");
    }

    private Fetching fetching(String... keys) {
        Server server = legacy.settings().server().orElseThrow();
        try {
            Path password = Files.writeString(home.resolve("password"), String.valueOf(server.password()));
            return new Fetching(
                    home,
                    "connectors:\n  - name: people\n    source: a\n    jdbc:\n      url: '" + server.jdbcUrl()
                            + "'\n      user: " + server.user() + "\n      password: {file: " + password + "}\n      "
                            + String.join("\n      ", keys) + "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
