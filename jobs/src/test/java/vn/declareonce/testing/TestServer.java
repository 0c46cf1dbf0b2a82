package vn.declareonce.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import vn.declareonce.database.DatabaseSettings.Server;
import vn.declareonce.database.EmbeddedServer;

/** The PostgreSQL of this JVM's tests: the one the environment names, else one in Docker, else the embedded one. */
record TestServer(String what, Server maintenance, Runnable stop) {
    private static final String DEFAULT_IMAGE = "postgres:15";
    private static final Path DOCKER_SOCKET = Path.of("/var/run/docker.sock");

    static TestServer choose(Map<String, String> environment) {
        String url = environment.getOrDefault("DECLARE_ONCE_TEST_DB_URL", "");
        if (!url.isEmpty()) {
            Server named = new Server(
                    url,
                    environment.get("DECLARE_ONCE_TEST_DB_USER"),
                    environment.get("DECLARE_ONCE_TEST_DB_PASSWORD"));
            return new TestServer("the server of DECLARE_ONCE_TEST_DB_URL", named, () -> {});
        }
        // Asking Testcontainers takes seconds where there is no engine.
        boolean engine = environment.containsKey("DOCKER_HOST") || Files.exists(DOCKER_SOCKET);
        if (!engine || "false".equals(environment.get("DECLARE_ONCE_TEST_DOCKER"))) {
            return embedded();
        }
        String image = System.getProperty("declareonce.postgresImage", DEFAULT_IMAGE);
        try {
            return container(image);
        } catch (RuntimeException withoutEngineOrImage) {
            System.out.println("Docker has no usable " + image + ": falling back to the embedded PostgreSQL");
            return embedded();
        }
    }

    private static TestServer container(String image) {
        PostgreSQLContainer container =
                new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
        try {
            container.start();
        } catch (RuntimeException failed) {
            container.close();
            throw failed;
        }
        Server server = new Server(container.getJdbcUrl(), container.getUsername(), container.getPassword());
        return new TestServer("Docker image " + image, server, container::close);
    }

    private static TestServer embedded() {
        try {
            Path home = Files.createTempDirectory("declare-once-tests");
            EmbeddedServer server = withFewBuffers(new EmbeddedServer(home).start(false));
            Server maintenance = new Server(server.jdbcUrl(), server.user(), server.password());
            return new TestServer("embedded PostgreSQL", maintenance, () -> {
                server.close();
                delete(home);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests make and drop many databases, and each looks through all buffers. */
    private static EmbeddedServer withFewBuffers(EmbeddedServer server) {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement setting = connection.createStatement()) {
            setting.execute("alter system set shared_buffers = '64MB'");
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded server takes no setting", e);
        }
        server.close();
        server.stop();
        return server.start(false);
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
