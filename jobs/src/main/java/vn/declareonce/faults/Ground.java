package vn.declareonce.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.declareonce.database.DatabaseSettings;
import vn.declareonce.database.DatabaseSettings.Server;
import vn.declareonce.database.EmbeddedServer;
import vn.declareonce.database.Sql;

/** The server of a fault run and its databases: an embedded one of the run's own, which may be killed, or the one that was named. */
final class Ground implements AutoCloseable {
    /** The name the program's embedded mode expects; other databases of the run begin with it. */
    static final String EMBEDDED_NAME = "declare_once";

    private static final Sql CREATE = Sql.file("faults/create_database.sql");
    private static final Sql DROP = Sql.file("faults/drop_database.sql");
    private static final Sql NO_FSYNC = Sql.file("faults/no_fsync.sql");
    private static final Sql SMALL_BUFFERS = Sql.file("faults/small_buffers.sql");
    private static final Sql FULL = Sql.file("faults/full_function.sql");
    private static final Sql FILL = Sql.file("faults/fill.sql");
    private static final Sql FREE = Sql.file("faults/free.sql");
    private static final Sql FILLABLE = Sql.file("faults/fillable.sql");
    private static final Sql CHECKPOINT = Sql.file("bench/checkpoint.sql");
    private static final Sql END = Sql.file("faults/end_sessions.sql");
    private static final Sql SESSION = Sql.file("database/session.sql");
    private static final Sql LEGACY = Sql.file("faults/legacy_table.sql");
    private static final Sql LEGACY_ROW = Sql.file("faults/legacy_row.sql");
    private static final Sql DELIVERY = Sql.file("faults/delivery_of.sql");
    private static final Sql CLOCK = Sql.file("faults/clock_jump.sql");

    private final Path home;
    private final @Nullable EmbeddedServer embedded;
    private final @Nullable Server named;
    private final Path passwordFile;

    /** @param home a folder of the run's own */
    Ground(DatabaseSettings settings, Path home) throws IOException, SQLException {
        this.home = home;
        this.passwordFile = home.resolve("server.password");
        if (settings.server().isPresent()) {
            this.embedded = null;
            this.named = settings.server().get();
        } else {
            this.embedded = new EmbeddedServer(home).start(true);
            this.named = null;
        }
        Files.deleteIfExists(passwordFile);
        Files.writeString(passwordFile, password());
        passwordFile.toFile().setReadable(false, false);
        passwordFile.toFile().setReadable(true, true);
        if (embedded != null) {
            maintain(NO_FSYNC.text());
            maintain(SMALL_BUFFERS.text());
            embedded.close();
            embedded.stop();
            embedded.start(true);
        }
    }

    /** True when the server is the run's own, so that it may be killed. */
    boolean isOwn() {
        return embedded != null;
    }

    Path home() {
        return home;
    }

    Path passwordFile() {
        return passwordFile;
    }

    int port() {
        int port = URI.create(jdbcUrl("x").substring("jdbc:".length())).getPort();
        return port < 0 ? 5432 : port;
    }

    /** The environment of a child that works on a database; {@code proxyPort} 0 for the server itself. */
    Map<String, String> environment(String database, Path childHome, int proxyPort) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DECLARE_ONCE_HOME", childHome.toString());
        environment.put("DECLARE_ONCE_DB_URL", proxyPort == 0 ? jdbcUrl(database) : proxied(database, proxyPort));
        environment.put("DECLARE_ONCE_DB_USER", user());
        environment.put("DECLARE_ONCE_DB_PASSWORD_FILE", passwordFile.toString());
        return environment;
    }

    /** The environment of a child that finds, and starts, the embedded server by itself. */
    Map<String, String> embeddedEnvironment() {
        return Map.of("DECLARE_ONCE_HOME", home.toString());
    }

    /** Makes a database anew, as a copy of another. */
    void create(String name, String template) throws SQLException {
        drop(name);
        maintain(CREATE.text().replace("$name", name).replace("$template", template));
    }

    /** Lets a copied database survive a crash: its sequences would count on log records that only the original has. */
    void checkpoint() throws SQLException {
        maintain(CHECKPOINT.text());
    }

    void drop(String name) throws SQLException {
        maintain(DROP.text().replace("$name", name));
    }

    /** Ends the sessions that write to a database; answers how many. */
    int endSessions(String database) throws SQLException {
        try (Connection connection = connect("postgres")) {
            return on(connection)
                    .queryForList(END.text(), Map.of("database", database), Boolean.class)
                    .size();
        }
    }

    /** Lets every insert into a table fail until {@link #free}. */
    void fill(String database, String table) throws SQLException {
        try (Connection connection = connect(database)) {
            NamedParameterJdbcTemplate jdbc = on(connection);
            jdbc.getJdbcOperations().execute(FULL.text());
            jdbc.queryForList(FILL.text(), Map.of("name", table));
        }
    }

    void free(String database) throws SQLException {
        try (Connection connection = connect(database)) {
            FREE.update(on(connection), Map.of());
        }
    }

    /** Lets the server's clock jump as far as leases can see it; answers how many are held. */
    int jumpClock(String database, int seconds) throws SQLException {
        try (Connection connection = connect(database)) {
            return on(connection)
                    .queryForList(CLOCK.text(), Map.of("seconds", seconds), String.class)
                    .size();
        }
    }

    /** The delivery that a file of these bytes is. */
    String delivery(String database, String sha256) throws SQLException {
        try (Connection connection = connect(database)) {
            return on(connection)
                    .queryForList(DELIVERY.text(), Map.of("sha256", sha256), String.class)
                    .get(0);
        }
    }

    /** Makes the table of a legacy system. */
    void fillLegacy(String database, List<List<String>> rows) throws SQLException {
        try (Connection connection = connect(database)) {
            NamedParameterJdbcTemplate jdbc = on(connection);
            jdbc.getJdbcOperations().execute(LEGACY.text());
            jdbc.getJdbcOperations()
                    .batchUpdate(
                            LEGACY_ROW.text(),
                            rows,
                            rows.size(),
                            (row, cells) -> row.setArray(1, connection.createArrayOf("text", cells.toArray())));
        }
    }

    /** The tables of the product in a database, without those that say who works. */
    List<String> tables(String database) throws SQLException {
        try (Connection connection = connect(database)) {
            return on(connection).queryForList(FILLABLE.text(), Map.of(), String.class);
        }
    }

    /** A connection with the settings the program's own connections have. */
    Connection open(String database) throws SQLException {
        Connection connection = connect(database);
        try (PreparedStatement session = connection.prepareStatement(SESSION.text())) {
            session.execute();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** Kills every process of the server, as a crash of it would; answers false when it is not the run's own. */
    boolean killServer() throws IOException {
        if (embedded == null) {
            return false;
        }
        Path file = home.toRealPath().resolve("database").resolve("cluster").resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        var backends = server.descendants().toList();
        server.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
        backends.forEach(backend -> backend.onExit().join());
        return true;
    }

    /** Makes sure that the server answers. */
    void revive() {
        if (embedded != null) {
            embedded.start(true);
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
            embedded.stop();
        }
    }

    private static NamedParameterJdbcTemplate on(Connection connection) {
        return new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user());
        properties.setProperty("password", password());
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    private void maintain(String statement) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    String jdbcUrl(String database) {
        String any = embedded == null ? requireNamed().jdbcUrl() : embedded.jdbcUrl();
        return any.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + database);
    }

    private String proxied(String database, int proxyPort) {
        return jdbcUrl(database).replaceFirst("//[^/]+/", "//127.0.0.1:" + proxyPort + "/");
    }

    String user() {
        String user = embedded == null ? requireNamed().user() : embedded.user();
        return user == null ? System.getProperty("user.name") : user;
    }

    private String password() {
        String password = embedded == null ? requireNamed().password() : embedded.password();
        return password == null ? "" : password;
    }

    private Server requireNamed() {
        if (named == null) {
            throw new IllegalStateException("no server is named");
        }
        return named;
    }
}
