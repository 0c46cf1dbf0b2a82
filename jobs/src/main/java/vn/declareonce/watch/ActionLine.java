package vn.declareonce.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What an operator did, as the audit has it. */
public record ActionLine(Instant at, String actor, String action, List<String> subjects) {
    static ActionLine of(ResultSet row) throws SQLException {
        return new ActionLine(
                Columns.instant(row, "at"), row.getString("actor"), row.getString("action"), List.of((String[])
                        row.getArray("columns").getArray()));
    }
}
