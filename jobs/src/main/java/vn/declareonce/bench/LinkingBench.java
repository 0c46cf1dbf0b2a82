package vn.declareonce.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;
import vn.declareonce.database.Sql;
import vn.declareonce.job.Engine;

/**
 * Holds the links of a store against {@code truth.csv} of the generated folder it was loaded from. Deliveries are found by the bytes of
 * their files; what else the store holds is not judged. One transaction with temporary tables: nothing stays.
 */
public final class LinkingBench {
    private static final Sql TABLES = Sql.file("bench/truth_tables.sql");
    private static final Sql COPY = Sql.file("bench/copy_truth.sql");
    private static final Sql NAMES = Sql.file("bench/truth_names.sql");
    private static final Sql DELIVERY = Sql.file("bench/truth_file.sql");
    private static final Sql JUDGED = Sql.file("bench/judged_row.sql");
    private static final Sql KINDS = Sql.file("bench/judged_kinds.sql");
    private static final Sql METHODS = Sql.file("bench/judged_methods.sql");
    private static final Sql WRONG = Sql.file("bench/judged_wrong.sql");
    private static final Sql UNEXPECTED = Sql.file("bench/unexpected_rows.sql");

    private final Engine engine;
    private final Path folder;

    private LinkingBench(Engine engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
    }

    /**
     * Judges every row of the truth.
     *
     * @param folder as the generator has written it
     * @throws UncheckedIOException when {@code truth.csv} or a file it names cannot be read
     */
    public static LinkingResult of(Engine engine, Path folder) {
        LinkingBench bench = new LinkingBench(engine, folder);
        return Objects.requireNonNull(new TransactionTemplate(engine.transactions()).execute(status -> bench.judged()));
    }

    private LinkingResult judged() {
        TABLES.update(engine.jdbc(), Map.of());
        try {
            copyTruth();
            for (String file : engine.jdbc().queryForList(NAMES.text(), Map.of(), String.class)) {
                Map<String, String> values = Map.of("file", file, "sha256", BenchFiles.sha256(folder.resolve(file)));
                DELIVERY.update(engine.jdbc(), values);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JUDGED.update(engine.jdbc(), Map.of());
        return new LinkingResult(
                engine.jdbc().query(KINDS.text(), (row, number) -> kind(row)),
                engine.jdbc().query(METHODS.text(), (row, number) -> method(row)),
                Objects.requireNonNull(engine.jdbc().queryForObject(UNEXPECTED.text(), Map.of(), Long.class)),
                engine.jdbc().queryForList(WRONG.text(), Map.of(), String.class));
    }

    private void copyTruth() throws IOException {
        Connection connection = DataSourceUtils.getConnection(engine.dataSource());
        try (InputStream in = Files.newInputStream(folder.resolve("truth.csv"))) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY.text(), in);
        } catch (SQLException e) {
            throw new IllegalStateException("COPY of truth.csv failed", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, engine.dataSource());
        }
    }

    private static LinkingResult.Kind kind(ResultSet row) throws SQLException {
        return new LinkingResult.Kind(
                row.getString("kind"),
                row.getLong("all_rows"),
                row.getLong("linked_right"),
                row.getLong("linked_wrong"),
                row.getLong("linked_wrong_by_phone"),
                row.getLong("held"),
                row.getLong("rejected"),
                row.getLong("absent"),
                row.getLong("knowable"),
                row.getLong("arrived"),
                row.getLong("knowable_rejected"));
    }

    private static LinkingResult.Method method(ResultSet row) throws SQLException {
        return new LinkingResult.Method(row.getString("method"), row.getLong("all_rows"), row.getLong("linked_wrong"));
    }
}
