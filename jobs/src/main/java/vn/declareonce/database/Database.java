package vn.declareonce.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import vn.declareonce.database.DatabaseException.Code;
import vn.declareonce.database.DatabaseSettings.Server;

/**
 * The open database: a pool of connections to a server of a supported version, with the schema of {@code sql/schema} in place.
 * Opening is safe to repeat and to do at once in several processes. Closing leaves an embedded server, which the last user stops.
 */
public final class Database implements AutoCloseable {
    private static final int OLDEST = 15;
    private static final int NEWEST = 18;
    private static final int CONNECTIONS = 24;
    /** System property by which a fault run sets how long a connection is waited for. */
    private static final String CONNECT = "declareonce.connectSeconds";

    private static final int CONNECT_SECONDS = 10;
    private static final Set<String> KNOWN_TO_PSQL =
            Set.of("sslmode", "sslrootcert", "sslcert", "sslkey", "gssencmode", "channel_binding");

    private final HikariDataSource pool;
    private final String owner;
    private final Server server;
    private final @Nullable EmbeddedServer embedded;

    private Database(HikariDataSource pool, String owner, Server server, @Nullable EmbeddedServer embedded) {
        this.pool = pool;
        this.owner = owner;
        this.server = server;
        this.embedded = embedded;
    }

    /** Starts or adopts the embedded server if the settings name no other, connects and migrates. */
    public static Database open(DatabaseSettings settings) {
        if (settings.server().isPresent()) {
            return open(settings.server().get(), null);
        }
        EmbeddedServer embedded = new EmbeddedServer(settings.home()).start(false);
        try {
            return open(new Server(embedded.jdbcUrl(), embedded.user(), embedded.password()), embedded);
        } catch (RuntimeException failed) {
            embedded.close();
            throw failed;
        }
    }

    public DataSource dataSource() {
        return pool;
    }

    /** A random word that ends the {@code application_name} of every connection of this pool, and of no other. */
    public String owner() {
        return owner;
    }

    /** The address psql accepts, with user and password. */
    public String url() {
        return address(server);
    }

    static String address(Server server) {
        URI address = URI.create(server.jdbcUrl().substring("jdbc:".length()));
        String user = server.user() == null ? "" : encoded(server.user());
        String password = server.password() == null ? "" : ":" + encoded(server.password());
        String query = address.getRawQuery() == null
                ? ""
                : Arrays.stream(address.getRawQuery().split("&", -1))
                        .filter(part -> KNOWN_TO_PSQL.contains(part.replaceFirst("=.*", "")))
                        .collect(Collectors.joining("&"));
        return "postgresql://" + user + password + (user.isEmpty() ? "" : "@") + address.getRawAuthority()
                + address.getRawPath() + (query.isEmpty() ? "" : "?" + query);
    }

    @Override
    public void close() {
        pool.close();
        if (embedded != null) {
            embedded.close();
        }
    }

    private static Database open(Server server, @Nullable EmbeddedServer embedded) {
        String owner = UUID.randomUUID().toString();
        HikariDataSource pool = connect(server, owner);
        try {
            check(pool, server);
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(pool)
                    .locations("classpath:sql/schema")
                    .failOnMissingLocations(true)
                    .defaultSchema("public")
                    .schemas("public")
                    .load()
                    .migrate();
            return new Database(pool, owner, server, embedded);
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
    }

    private static HikariDataSource connect(Server server, String owner) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("declare-once");
        config.setJdbcUrl(server.jdbcUrl());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(Integer.getInteger(CONNECT, CONNECT_SECONDS)));
        config.setInitializationFailTimeout(1);
        config.setConnectionInitSql(Sql.file("database/session.sql").text());
        config.addDataSourceProperty("ApplicationName", "declare-once " + owner);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // The detail of a server's error quotes the row it is about.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException failed) {
            throw unreachable(server, failed);
        }
    }

    private static void check(DataSource pool, Server server) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(Sql.file("database/server.sql").text())) {
            row.next();
            requireSupported(row.getInt("number"), row.getString("version"), row.getString("encoding"), server);
        } catch (SQLException failed) {
            throw unreachable(server, failed);
        }
    }

    static void requireSupported(int number, String version, String encoding, Server server) {
        int major = number / 10_000;
        if (major < OLDEST || major > NEWEST) {
            throw new DatabaseException(
                    Code.DATABASE_UNSUITABLE,
                    "The server at " + server.shown() + " is PostgreSQL " + version + ", supported are " + OLDEST
                            + " to " + NEWEST
                            + ". Name another server in DECLARE_ONCE_DB_URL, or leave it empty for the embedded one.");
        }
        if (!encoding.equals("UTF8")) {
            throw new DatabaseException(
                    Code.DATABASE_UNSUITABLE,
                    "The database at " + server.shown() + " is encoded in " + encoding
                            + ", needed is UTF8. Create it again"
                            + " with create database ... encoding 'UTF8' template template0.");
        }
    }

    private static DatabaseException unreachable(Server server, Throwable failed) {
        Throwable cause = failed;
        while (!(cause instanceof SQLException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String state = cause instanceof SQLException sql && sql.getSQLState() != null
                ? " (SQL state " + sql.getSQLState() + ")"
                : "";
        return new DatabaseException(
                Code.DATABASE_UNREACHABLE,
                "The database at " + server + " does not let us in" + state
                        + ". Check that the server runs, DECLARE_ONCE_DB_URL, DECLARE_ONCE_DB_USER and the file"
                        + " DECLARE_ONCE_DB_PASSWORD_FILE names; then run the command again.",
                failed);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
