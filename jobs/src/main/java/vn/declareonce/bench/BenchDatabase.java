package vn.declareonce.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import vn.declareonce.database.DatabaseSettings;
import vn.declareonce.database.DatabaseSettings.Server;
import vn.declareonce.database.EmbeddedServer;
import vn.declareonce.database.Sql;
import vn.declareonce.job.Engine;

/** The database {@code declare_once_bench} on the server of the store. Closing leaves it; {@link #drop} removes it. */
public final class BenchDatabase implements AutoCloseable {
    private static final String NAME = "declare_once_bench";
    private static final Sql CREATE = Sql.file("bench/create_database.sql");
    private static final Sql DROP = Sql.file("bench/drop_database.sql");
    private static final Sql CHECKPOINT = Sql.file("bench/checkpoint.sql");

    private final @Nullable EmbeddedServer embedded;
    private final Server maintenance;

    private BenchDatabase(DatabaseSettings settings) {
        if (settings.server().isPresent()) {
            this.embedded = null;
            this.maintenance = settings.server().get();
        } else {
            EmbeddedServer started = new EmbeddedServer(settings.home()).start(false);
            this.embedded = started;
            this.maintenance = new Server(started.jdbcUrl(), started.user(), started.password());
        }
    }

    /** On the server the settings name; an embedded one is started. */
    public static BenchDatabase of(DatabaseSettings settings) {
        return new BenchDatabase(settings);
    }

    /** The folder with nothing in it: it is deleted with all it holds. */
    public static Path emptied(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        return folder;
    }

    /** Makes the database anew, migrates it and opens it with this home. */
    public Engine fresh(Path home) throws SQLException {
        drop();
        maintain(CREATE);
        return Engine.open(new DatabaseSettings(home, Optional.of(server())));
    }

    /** How another process opens it. */
    public Server server() {
        String url = maintenance.jdbcUrl().replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + NAME);
        return new Server(url, maintenance.user(), maintenance.password());
    }

    void checkpoint() throws SQLException {
        maintain(CHECKPOINT);
    }

    public void drop() throws SQLException {
        maintain(DROP);
    }

    private void maintain(Sql statement) throws SQLException {
        Properties properties = new Properties();
        if (maintenance.user() != null) {
            properties.setProperty("user", maintenance.user());
        }
        if (maintenance.password() != null) {
            properties.setProperty("password", maintenance.password());
        }
        try (Connection connection = DriverManager.getConnection(maintenance.jdbcUrl(), properties);
                Statement run = connection.createStatement()) {
            run.execute(statement.text());
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
