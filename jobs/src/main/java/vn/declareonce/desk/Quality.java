package vn.declareonce.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;
import vn.declareonce.watch.Expectations;

/** How well a province's files do, week by week, and what would make them do better. Thread-safe. */
public final class Quality {
    private static final Duration LOOKED_BACK = Duration.ofDays(84);
    private static final int CAUSES = 3;
    private static final int SHARE_DIGITS = 4;
    private static final Sql WEEKS = Sql.file("desk/quality.sql");
    private static final Sql REASONS = Sql.file("desk/quality_reasons.sql");

    private final NamedParameterJdbcOperations jdbc;
    private final Expectations expectations;

    public Quality(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
        this.expectations = new Expectations(jdbc);
    }

    /**
     * One week, from Monday.
     *
     * @param rows the province's rows; 0 when it sent none
     * @param taken rows taken at first try: loaded, known or superseded
     * @param median of the provinces' shares, from 0 to 1
     * @param provinces that sent something
     */
    public record Week(LocalDate from, long rows, long taken, BigDecimal median, long provinces) {
        /** From 0 to 1; 0 when nothing was sent. */
        public BigDecimal share() {
            return rows == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(taken).divide(BigDecimal.valueOf(rows), SHARE_DIGITS, RoundingMode.DOWN);
        }
    }

    /**
     * What kept rows from being taken.
     *
     * @param reason a code of {@link vn.declareonce.values.Reason}
     */
    public record Cause(String reason, long rejected, long held) {
        public long rows() {
            return rejected + held;
        }
    }

    /** The last twelve weeks, the newest first. */
    public List<Week> weeks(String province) {
        return jdbc.query(
                WEEKS.text(), Map.of("province", province, "since", since()), (row, number) -> week(row));
    }

    /** The three most frequent causes of the same time. */
    public List<Cause> causes(String province) {
        return jdbc.query(
                REASONS.text(),
                Map.of("province", province, "since", since(), "most", CAUSES),
                (row, number) ->
                        new Cause(row.getString("reason"), row.getLong("rejected"), row.getLong("held")));
    }

    /** What the province is to send by when, and how it kept to that; empty when nothing is asked of it. */
    public List<Expectations.Line> due(String province) {
        return expectations.lines(Instant.now()).stream()
                .filter(line -> line.sender().equals(province))
                .toList();
    }

    private static Object since() {
        return Instant.now().minus(LOOKED_BACK).atOffset(ZoneOffset.UTC);
    }

    private static Week week(ResultSet row) throws SQLException {
        return new Week(
                row.getDate("week").toLocalDate(),
                row.getLong("rows"),
                row.getLong("taken"),
                row.getBigDecimal("median").setScale(SHARE_DIGITS, RoundingMode.DOWN),
                row.getLong("provinces"));
    }
}
