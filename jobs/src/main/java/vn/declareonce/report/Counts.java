package vn.declareonce.report;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How many rows were read, and how many met each outcome at loading. */
public record Counts(long read, long loaded, long unchanged, long superseded, long held, long rejected) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    public static Counts of(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("rows_read"),
                row.getLong("loaded"),
                row.getLong("unchanged"),
                row.getLong("superseded"),
                row.getLong("held"),
                row.getLong("rejected"));
    }

    public Counts plus(Counts other) {
        return new Counts(
                read + other.read,
                loaded + other.loaded,
                unchanged + other.unchanged,
                superseded + other.superseded,
                held + other.held,
                rejected + other.rejected);
    }

    public long of(Outcome outcome) {
        return switch (outcome) {
            case LOADED -> loaded;
            case UNCHANGED -> unchanged;
            case SUPERSEDED -> superseded;
            case HELD -> held;
            case REJECTED -> rejected;
        };
    }

    /** Rows read without an outcome; negative when there are more outcomes than rows. */
    public long unaccounted() {
        return read - loaded - unchanged - superseded - held - rejected;
    }
}
