package vn.declareonce.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import vn.declareonce.database.Database;
import vn.declareonce.database.DatabaseSettings;
import vn.declareonce.database.DatabaseSettings.Server;

/**
 * A fresh, migrated database for one test class: a copy of a template that is migrated once per JVM. The server is chosen once per
 * JVM ({@link TestServer}) and said on standard output; it is stopped, or left as it was found, when the JVM ends.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PREFIX =
            "declare_once_test_" + UUID.randomUUID().toString().substring(0, 8) + "_";

    private final Server server;
    private final Database database;

    private TestDatabase(Server server) {
        this.server = server;
        this.database = Database.open(settings());
    }

    public static TestDatabase fresh() {
        String name = PREFIX + NUMBER.incrementAndGet();
        Template.maintain("create database " + name + " template " + Template.NAME);
        // No test crashes this server, and waiting for the disk is most of a small load's time.
        Template.maintain("alter database " + name + " set synchronous_commit = off");
        return new TestDatabase(at(name));
    }

    public Database database() {
        return database;
    }

    public DataSource dataSource() {
        return database.dataSource();
    }

    /** The address psql accepts. */
    public String url() {
        return database.url();
    }

    /** Settings that open this database again, as another process would. */
    public DatabaseSettings settings() {
        return new DatabaseSettings(Path.of("target"), Optional.of(server));
    }

    @Override
    public void close() {
        database.close();
        Template.maintain("drop database if exists " + name(server) + " with (force)");
    }

    private static String name(Server server) {
        return server.jdbcUrl().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    private static Server at(String database) {
        Server maintenance = Template.SERVER.maintenance();
        String url = maintenance.jdbcUrl().replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + database);
        return new Server(url, maintenance.user(), maintenance.password());
    }

    /** Loaded with the first {@link #fresh()}, so that tests without a database start none. */
    private static final class Template {
        static final String NAME = PREFIX + "template";
        static final TestServer SERVER = TestServer.choose(System.getenv());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Template::end, "test-database-end"));
            maintain("create database " + NAME + " encoding 'UTF8' template template0");
            Database.open(new DatabaseSettings(Path.of("target"), Optional.of(at(NAME))))
                    .close();
            System.out.println("Tests use: " + SERVER.what() + " " + version());
        }

        private static void end() {
            maintain("drop database if exists " + NAME + " with (force)");
            SERVER.stop().run();
        }

        static void maintain(String statement) {
            try (Connection connection = connect();
                    Statement sql = connection.createStatement()) {
                sql.execute(statement);
            } catch (SQLException e) {
                throw new IllegalStateException("the test server refused: " + statement, e);
            }
        }

        private static String version() {
            try (Connection connection = connect();
                    Statement sql = connection.createStatement();
                    ResultSet row = sql.executeQuery("show server_version")) {
                row.next();
                return row.getString(1);
            } catch (SQLException e) {
                throw new IllegalStateException("the test server does not say its version", e);
            }
        }

        private static Connection connect() throws SQLException {
            Server maintenance = SERVER.maintenance();
            return DriverManager.getConnection(maintenance.jdbcUrl(), maintenance.user(), maintenance.password());
        }
    }
}
