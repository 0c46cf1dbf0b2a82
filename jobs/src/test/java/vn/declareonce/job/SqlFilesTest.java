package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;
import vn.declareonce.testing.TestDatabase;

/** Every file of {@code sql/} but the schema: its header tells the truth, a fresh schema takes it, and somebody runs it. */
class SqlFilesTest {
    private static final Path FOLDER = Path.of("..", "sql").normalize();
    private static final Path CODE = Path.of("src", "main", "java");
    private static final Path DOCUMENTS = Path.of("..", "docs");
    private static final int MOST_LINES = 80;
    private static final Pattern HEADER = Pattern.compile(
            "-- What:   (?<what>.+\\n(?:--         .+\\n)*)-- Grain:  (?<grain>.+\\n(?:--         .+\\n)*)"
                    + "-- Reads:  (?<reads>.+\\n(?:--         .+\\n)*)-- Writes: (?<writes>.+\\n(?:--         .+\\n)*)"
                    + "-- Again:  (?<again>.+\\n(?:--         .+\\n)*)(?<rest>(?s).*)");
    private static final Pattern NAMED_FILE = Pattern.compile("\"([a-z_]+/[a-z_0-9-]+\\.sql)\"");
    private static final Pattern SHOWN_FILE = Pattern.compile("`sql/((?!schema/)[a-z_]+/[a-z_0-9-]+\\.sql)`");
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):[a-zA-Z_]\\w*|\\?");

    /** Files that work on tables which files before them make in the same transaction. */
    private static final Map<String, List<String>> AFTER = Map.ofEntries(
            Map.entry("retract/02-touched-identity.sql", List.of("retract/01-taken.sql")),
            Map.entry("retract/03-statement-part.sql", List.of("retract/01-taken.sql")),
            Map.entry("retract/04-superseded.sql", List.of("retract/01-taken.sql")),
            Map.entry(
                    "retract/08-counts.sql",
                    List.of(
                            "retract/01-taken.sql",
                            "retract/04-superseded.sql",
                            "retract/06-identity.sql",
                            "retract/07-former-profile.sql")),
            Map.entry("bench/write_twins.sql", List.of("bench/create_twins.sql")),
            Map.entry("preview/views.sql", List.of("preview/create.sql")),
            Map.entry("preview/link.sql", List.of("preview/create.sql", "preview/views.sql")),
            Map.entry("preview/counted.sql", List.of("preview/create.sql", "preview/views.sql", "preview/link.sql")),
            Map.entry("preview/waiting.sql", List.of("preview/create.sql", "preview/views.sql", "preview/link.sql")),
            Map.entry("preview/known_address.sql", List.of("preview/create.sql")),
            Map.entry("preview/new_identity.sql", List.of("preview/create.sql", "preview/views.sql")),
            Map.entry("preview/new_statement.sql", List.of("preview/create.sql", "preview/views.sql")),
            Map.entry("rebuild/compare.sql", List.of("rebuild/create.sql", "rebuild/difference.sql")),
            Map.entry("rebuild/differences.sql", List.of("rebuild/difference.sql")),
            Map.entry("rebuild/counted.sql", List.of("rebuild/create.sql")),
            Map.entry("rebuild/swap.sql", List.of("rebuild/create.sql", "rebuild/difference.sql")),
            Map.entry("rebuild/drop.sql", List.of("rebuild/create.sql")),
            Map.entry("merge/dose.sql", List.of("merge/said.sql")),
            Map.entry("merge/test.sql", List.of("merge/said.sql")),
            Map.entry("merge/folded.sql", List.of("merge/said.sql", "merge/dose.sql", "merge/test.sql")),
            Map.entry(
                    "merge/profile.sql",
                    List.of("merge/said.sql", "merge/dose.sql", "merge/test.sql", "merge/folded.sql")),
            Map.entry("faults/legacy_row.sql", List.of("faults/legacy_table.sql")),
            Map.entry("connect/copy_key.sql", List.of("connect/create_next_key.sql")),
            Map.entry("connect/legacy_key.sql", List.of("connect/create_next_key.sql")),
            Map.entry("units/address_reading.sql", List.of("units/written_address.sql")),
            Map.entry("units/address_unit.sql", List.of("units/written_address.sql", "units/address_reading.sql")),
            Map.entry("units/admin_unit.sql", List.of("units/create_next.sql")),
            Map.entry("units/copy_admin_unit.sql", List.of("units/create_next.sql")),
            Map.entry("register/copy_citizen.sql", List.of("register/create_next.sql")),
            Map.entry("register/copy_citizen_cmnd.sql", List.of("register/create_next.sql")),
            Map.entry("register/index_next.sql", List.of("register/create_next.sql")),
            Map.entry("register/repeated_citizens.sql", List.of("register/create_next.sql")),
            Map.entry("register/citizen_change.sql", List.of("register/create_next.sql")),
            Map.entry("register/count_change.sql", List.of("register/create_next.sql", "register/citizen_change.sql")),
            Map.entry(
                    "register/touch_changed_persons.sql",
                    List.of("register/create_next.sql", "register/citizen_change.sql")),
            Map.entry("bench/copy_from_client.sql", List.of("bench/copied_row.sql")),
            Map.entry("bench/count_copied.sql", List.of("bench/copied_row.sql")),
            Map.entry("bench/count_upserted.sql", List.of("bench/upserted_row.sql")),
            Map.entry("bench/upsert_copied.sql", List.of("bench/copied_row.sql", "bench/upserted_row.sql")),
            Map.entry("bench/upsert_one.sql", List.of("bench/upserted_row.sql")),
            Map.entry("bench/copy_truth.sql", List.of("bench/truth_tables.sql")),
            Map.entry("bench/truth_names.sql", List.of("bench/truth_tables.sql")),
            Map.entry("bench/truth_file.sql", List.of("bench/truth_tables.sql")),
            Map.entry("bench/unexpected_rows.sql", List.of("bench/truth_tables.sql")),
            Map.entry("bench/judged_row.sql", List.of("bench/truth_tables.sql")),
            Map.entry("bench/judged_kinds.sql", List.of("bench/truth_tables.sql", "bench/judged_row.sql")),
            Map.entry("bench/judged_methods.sql", List.of("bench/truth_tables.sql", "bench/judged_row.sql")),
            Map.entry("bench/judged_wrong.sql", List.of("bench/truth_tables.sql", "bench/judged_row.sql")),
            Map.entry("faults/fill.sql", List.of("faults/full_function.sql")),
            Map.entry("register/swap.sql", List.of("register/create_next.sql", "register/index_next.sql")));

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    static List<String> files() throws IOException {
        try (Stream<Path> found = Files.walk(FOLDER)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith("schema/"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysInItsHeaderWhatItTouches(String file) {
        String text = text(file);
        Matcher header = HEADER.matcher(text);
        assertThat(header.matches())
                .as("header: What, Grain, Reads, Writes, Again")
                .isTrue();
        SqlTables touched = SqlTables.of(text);
        Set<String> reads = tables(header.group("reads"));
        Set<String> writes = tables(header.group("writes"));

        assertThat(writes).isEqualTo(touched.written());
        assertThat(reads).containsAll(difference(touched.read(), writes));
        assertThat(difference(reads, writes)).isSubsetOf(touched.read());
        assertThat(text.lines().count()).isLessThanOrEqualTo(MOST_LINES);
    }

    @Test
    void isRunByTheCodeOrShownToOperators() throws IOException {
        Set<String> named = named(CODE, NAMED_FILE);
        named.addAll(named(DOCUMENTS, SHOWN_FILE));
        assertThat(difference(new TreeSet<>(files()), named)).as("nobody's").isEmpty();
        assertThat(difference(named, new TreeSet<>(files()))).as("missing").isEmpty();
    }

    private static Set<String> named(Path folder, Pattern pattern) throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file :
                    (Iterable<Path>) found.filter(path -> path.toString().matches(".*\\.(java|md)"))::iterator) {
                Matcher name = pattern.matcher(Files.readString(file));
                while (name.find()) {
                    named.add(name.group(1));
                }
            }
        }
        return named;
    }

    @ParameterizedTest
    @MethodSource("files")
    void isTakenByAFreshSchema(String file) throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (String before : AFTER.getOrDefault(file, List.of())) {
                take(connection, text(before));
            }
            take(connection, text(file));
            connection.rollback();
        }
    }

    /** Plans what reads and writes rows, with nothing for every parameter; runs what makes or changes tables. */
    private static void take(Connection connection, String text) throws SQLException {
        String plain = PARAMETER.matcher(text.replaceAll("(?m)^\\s*--.*$", "")).replaceAll("null");
        for (String statement : plain.split(";[ \\t]*(?:\\R|$)")) {
            String sql = statement.strip();
            if (sql.matches("(?s)((create|drop) database|alter system)\\b.*") || sql.isEmpty()) {
                continue; // no transaction takes it; what runs it is tested with its server
            }
            if (sql.startsWith("copy")) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql).cancelCopy();
                continue;
            }
            boolean rows = sql.matches("(?s)(select|with|insert|update|delete)\\b.*");
            try (Statement taken = connection.createStatement()) {
                taken.execute((rows ? "explain " : "") + sql);
            }
        }
    }

    /** The names before the bracketed remarks; none for {@code nothing}. */
    private static Set<String> tables(String written) {
        String names = written.replaceAll("\\n--\\s+", " ")
                .replaceAll("\\([^)]*\\)", "")
                .strip();
        return names.equals("nothing")
                ? Set.of()
                : Stream.of(names.split(",")).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(without);
        return left;
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
