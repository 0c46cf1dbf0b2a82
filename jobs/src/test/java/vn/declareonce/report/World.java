package vn.declareonce.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.declareonce.testing.TestDatabase;

/** The world of {@code report/world.sql} in a database of its own. */
final class World implements AutoCloseable {
    private final TestDatabase database = TestDatabase.fresh();
    private final NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(database.dataSource());

    World() {
        try (InputStream script = World.class.getResourceAsStream("/report/world.sql")) {
            jdbc.getJdbcOperations()
                    .execute(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NamedParameterJdbcTemplate jdbc() {
        return jdbc;
    }

    Receipt receipt(String delivery) {
        return Receipts.of(jdbc, delivery).orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }
}
