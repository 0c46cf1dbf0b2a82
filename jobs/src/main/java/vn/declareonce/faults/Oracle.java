package vn.declareonce.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.declareonce.database.Sql;
import vn.declareonce.verify.Verification;

/**
 * What an undisturbed store looks like, to hold another against.
 *
 * @param stateHash of the undisturbed store
 * @param tables rows of each table of the store
 * @param ledger rows of each delivered file, as who wrote the files counts them; by source alone where it is fetched by a query, whose
 *     snapshots have bytes of their own
 */
record Oracle(String stateHash, Map<String, Long> tables, Map<String, Long> ledger) {
    static final Oracle NONE = new Oracle("", Map.of(), Map.of());

    private static final Sql LEDGER = Sql.file("faults/ledger.sql");
    private static final Sql TABLES = Sql.file("faults/tables.sql");
    private static final Sql LEFTOVERS = Sql.file("faults/leftovers.sql");

    /** @param ledger what the store was fed with */
    static Oracle of(Ground ground, String database, Map<String, Long> ledger) throws SQLException {
        try (Connection connection = ground.open(database)) {
            JdbcTransactionManager transactions = on(connection);
            return new Oracle(Verification.stateHash(transactions), tables(jdbc(transactions)), ledger);
        }
    }

    /** Holds a store against this one. */
    Findings judge(Ground ground, String database) throws SQLException {
        try (Connection connection = ground.open(database)) {
            JdbcTransactionManager transactions = on(connection);
            Verification verified = Verification.of(transactions);
            NamedParameterJdbcTemplate jdbc = jdbc(transactions);
            List<String> problems = new ArrayList<>(verified.problems());
            problems.addAll(jdbc.queryForList(LEFTOVERS.text(), Map.of(), String.class));
            Map<String, Long> rows = new TreeMap<>();
            Map<String, Long> read = new TreeMap<>();
            jdbc.query(LEDGER.text(), Map.of(), row -> {
                String source = row.getString("source");
                String key = ledger.containsKey(source) ? source : source + " " + row.getString("sha256");
                rows.merge(key, row.getLong("rows"), Long::sum);
                read.merge(key, row.getLong("read"), Long::sum);
            });
            Map<String, Long> tables = tables(jdbc);
            long lost = missing(ledger, rows) + missing(this.tables, tables) + missing(ledger, read);
            long doubled = missing(rows, ledger) + missing(tables, this.tables);
            return new Findings(lost, doubled, verified.stateHash().equals(stateHash), List.copyOf(problems));
        }
    }

    private static long missing(Map<String, Long> expected, Map<String, Long> found) {
        return expected.entrySet().stream()
                .mapToLong(entry -> Math.max(0, entry.getValue() - found.getOrDefault(entry.getKey(), 0L)))
                .sum();
    }

    private static Map<String, Long> tables(NamedParameterJdbcTemplate jdbc) {
        Map<String, Long> tables = new TreeMap<>();
        jdbc.query(TABLES.text(), Map.of(), row -> {
            tables.put(row.getString("name"), row.getLong("rows"));
        });
        return tables;
    }

    private static JdbcTransactionManager on(Connection connection) {
        return new JdbcTransactionManager(new SingleConnectionDataSource(connection, true));
    }

    private static NamedParameterJdbcTemplate jdbc(JdbcTransactionManager transactions) {
        return new NamedParameterJdbcTemplate(Objects.requireNonNull(transactions.getDataSource()));
    }
}
