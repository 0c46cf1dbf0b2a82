package vn.declareonce.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import vn.declareonce.database.DatabaseException.Code;

/**
 * A real PostgreSQL under {@code home}, listening on 127.0.0.1 only. Any number of processes may use it at once: the first starts
 * it, the last one out stops it, unless it was told to stay. A server that a killed process left running is adopted. Thread-safe.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final String DATABASE = "declare_once";
    private static final int PASSWORD_BYTES = 24;
    private static final int START_ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Path folder;
    private final Cluster cluster;
    private boolean entered;

    public EmbeddedServer(Path home) {
        try {
            Path real = Files.createDirectories(home).toRealPath();
            this.folder = Files.createDirectories(real.resolve("database"));
            this.cluster = new Cluster(real, folder);
        } catch (IOException e) {
            throw new DatabaseException(
                    Code.EMBEDDED_FAILED,
                    "The folder " + home.toAbsolutePath()
                            + " cannot be made or entered. Set DECLARE_ONCE_HOME to a folder" + " you may write.",
                    e);
        }
    }

    /**
     * Makes sure the server answers, and counts this process as a user of it until {@link #close}.
     *
     * @param keep whether the server stays when the last user has left, until {@link #stop}
     */
    public synchronized EmbeddedServer start(boolean keep) {
        change(() -> {
            try {
                run();
                if (keep) {
                    OwnerOnlyFile.write(keepMarker(), "");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (!entered) {
                lock().enter();
                entered = true;
            }
            return true;
        });
        return this;
    }

    /** Leaves the server; the last user stops it, unless it was told to stay. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (!entered) {
            return;
        }
        change(() -> {
            entered = false;
            return lock().leave() && !Files.exists(keepMarker()) && stopServer();
        });
    }

    /** Stops the server, whoever uses it, and forgets that it was to stay. Answers whether it ran. */
    public boolean stop() {
        return change(() -> {
            try {
                Files.deleteIfExists(keepMarker());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return stopServer();
        });
    }

    /** The address psql accepts, with the password. Fails when the server does not run. */
    public String url() {
        return "postgresql://" + user() + ":" + password() + "@127.0.0.1:" + port() + "/" + DATABASE;
    }

    /** The address for JDBC, without user and password. Fails when the server does not run. */
    public String jdbcUrl() {
        return jdbcUrl(port(), DATABASE);
    }

    public String user() {
        return Cluster.OWNER;
    }

    public String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new DatabaseException(
                    Code.EMBEDDED_FAILED,
                    "The password of the embedded PostgreSQL cannot be read from " + passwordFile()
                            + ". Run as the user who made it.",
                    e);
        }
    }

    private int port() {
        return running()
                .map(PostmasterFile::port)
                .orElseThrow(() -> new DatabaseException(
                        Code.EMBEDDED_NOT_RUNNING,
                        "The embedded PostgreSQL in " + folder + " does not run. Start it with ./run.sh db start."));
    }

    private void run() throws IOException {
        if (!Files.exists(passwordFile())) {
            if (Files.exists(cluster.directory())) {
                throw new DatabaseException(
                        Code.EMBEDDED_FAILED,
                        "The password file " + passwordFile() + " is gone, its cluster is there. Put the file back.");
            }
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            OwnerOnlyFile.write(passwordFile(), HexFormat.of().formatHex(random));
        }
        cluster.create(password());
        for (int attempt = 1; !adopted(); attempt++) {
            try {
                cluster.start();
            } catch (DatabaseException failed) {
                // The port can be taken between choice and start, and a start that outlived its killed command can win.
                if (attempt == START_ATTEMPTS) {
                    throw failed;
                }
            }
        }
        createDatabase();
    }

    /** Waits for a server that a killed process left, while it comes up or goes down; false when there is none. */
    private boolean adopted() throws IOException {
        Optional<PostmasterFile> found = PostmasterFile.read(cluster.directory());
        if (found.filter(PostmasterFile::numberIsAnothers).isPresent()) {
            cluster.disownNumber();
            return false;
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (Optional<PostmasterFile> server = running(); server.isPresent(); server = running()) {
            if (isOurs(server.get())) {
                return true;
            }
            if (System.nanoTime() > deadline) {
                throw new DatabaseException(
                        Code.EMBEDDED_FAILED,
                        "The PostgreSQL with process number " + server.get().pid() + " holds " + cluster.directory()
                                + " and does not answer on port " + server.get().port() + ". See " + cluster.log()
                                + "; stop it with ./run.sh db stop and run the command again.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return false;
    }

    private boolean isOurs(PostmasterFile server) {
        try (Connection connection = connect(server.port(), "postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        Sql.file("database/directory.sql").text())) {
            row.next();
            Path directory = Path.of(row.getString(1));
            if (directory.equals(cluster.directory())) {
                return true;
            }
            throw new DatabaseException(
                    Code.EMBEDDED_FAILED,
                    "The file " + PostmasterFile.file(cluster.directory()) + " names the server of " + directory
                            + ", as after copying a folder in use. Copy it again while that server is stopped.");
        } catch (SQLException startingOrStopping) {
            return false;
        }
    }

    private void createDatabase() {
        int port = port();
        try (Connection connection = connect(port, "postgres");
                Statement statement = connection.createStatement()) {
            boolean there;
            try (ResultSet row =
                    statement.executeQuery(Sql.file("database/exists.sql").text())) {
                row.next();
                there = row.getBoolean(1);
            }
            if (!there) {
                statement.execute(Sql.file("database/create.sql").text());
            }
        } catch (SQLException e) {
            throw new DatabaseException(
                    Code.EMBEDDED_FAILED,
                    "The embedded PostgreSQL in " + folder + " runs on port " + port + " and refuses us (SQL state "
                            + e.getSQLState() + "). See " + cluster.log() + ".",
                    e);
        }
    }

    private boolean stopServer() {
        Optional<PostmasterFile> server = running();
        if (server.isEmpty()) {
            return false;
        }
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.get().awaitExit();
        return true;
    }

    private Optional<PostmasterFile> running() {
        try {
            return PostmasterFile.read(cluster.directory()).filter(PostmasterFile::serverLives);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection connect(int port, String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user());
        properties.setProperty("password", password());
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(jdbcUrl(port, database), properties);
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private boolean change(BooleanSupplier change) {
        try {
            return lock().exclusively(change);
        } catch (IOException | UncheckedIOException e) {
            throw new DatabaseException(
                    Code.EMBEDDED_FAILED,
                    "The embedded PostgreSQL in " + folder + " cannot be started or stopped: " + e.getMessage()
                            + ". Check the folder's free space and rights.",
                    e);
        }
    }

    private ServerLock lock() {
        try {
            return ServerLock.of(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private Path keepMarker() {
        return folder.resolve("keep");
    }
}
