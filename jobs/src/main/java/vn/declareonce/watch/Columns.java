package vn.declareonce.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads columns as the records of this package want them. */
final class Columns {
    private Columns() {}

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column), column);
    }

    static @Nullable Double doubleOrNull(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    static Outcomes outcomes(ResultSet row) throws SQLException {
        return new Outcomes(
                row.getLong("rows_read"),
                row.getLong("loaded"),
                row.getLong("unchanged"),
                row.getLong("superseded"),
                row.getLong("held"),
                row.getLong("rejected"));
    }

    static Timestamp moment(Instant at) {
        return Timestamp.from(at);
    }
}
