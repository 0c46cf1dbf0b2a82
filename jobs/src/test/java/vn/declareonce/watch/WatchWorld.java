package vn.declareonce.watch;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.declareonce.testing.TestDatabase;

/** Deliveries as of chosen times, without rows: what the watchers' figures are made of. */
final class WatchWorld implements AutoCloseable {
    private final TestDatabase database = TestDatabase.fresh();
    private final NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(database.dataSource());
    private int deliveries;

    NamedParameterJdbcTemplate jdbc() {
        return jdbc;
    }

    /** A delivery in force, half of its rows loaded, the rest rejected. */
    void delivery(String source, String sender, String receivedAt, int rows) {
        deliveries++;
        run("insert into sender (source, code) values ('" + source + "', '" + sender + "') on conflict do nothing");
        run(
                "insert into delivery (delivery_id, sender_no, layout, layout_sha256, file_name, sha256, bytes, archive_path,"
                        + " rows_read, status, received_at) select 'd" + deliveries
                        + "', sender_no, 'x', 'x', 'f.csv', 'x', 1, 'x', "
                        + rows + ", 'active', '" + receivedAt + "' from sender where source = '" + source
                        + "' and code = '"
                        + sender + "'");
        run("insert into receipt_count select max(delivery_no), " + rows / 2 + ", 0, 0, 0, " + (rows - rows / 2)
                + " from delivery");
        run("insert into receipt_reason select max(delivery_no), 'OUTCOME_UNKNOWN', " + (rows - rows / 2)
                + ", 0, 0 from delivery");
    }

    void empty() {
        deliveries = 0;
        for (String table : List.of(
                "receipt_count",
                "receipt_reason",
                "run_delivery",
                "delivery",
                "sender",
                "run",
                "expected_delivery",
                "readiness_day")) {
            run("delete from " + table);
        }
    }

    void run(String sql) {
        jdbc.update(sql, Map.of());
    }

    @Override
    public void close() {
        database.close();
    }
}
