package vn.declareonce.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.declareonce.testing.TestDatabase;

class CopyRowsTest {
    private static final String HARD = "a\\b\tc\nd\re\"f',{}\u0000 \\N \u00E9\u1EC7\uD83D\uDE37";

    @Test
    void writesEveryTypeAsPostgresReadsIt() throws SQLException {
        UUID id = UUID.fromString("f0e1d2c3-b4a5-9687-7869-5a4b3c2d1e0f");
        CopyRows row = new CopyRows()
                .text(HARD)
                .nothing()
                .int4(Integer.MIN_VALUE)
                .bool(true)
                .uuid(id.getMostSignificantBits(), id.getLeastSignificantBits())
                .date(LocalDate.of(1, 2, 3))
                .timestamp(LocalDateTime.of(2021, 9, 15, 0, 0))
                .timestamp(LocalDateTime.MIN)
                .texts(List.of(HARD, "", "NULL", "x"))
                .texts(List.of())
                .int2(Short.MIN_VALUE)
                .json("{\"a\":\"\\u0111\"}");
        row.endRow();

        try (TestDatabase database = TestDatabase.fresh();
                Connection connection = database.dataSource().getConnection()) {
            JdbcTemplate sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            sql.execute("create temporary table copied (a text, b text, c int, d boolean, e uuid, f date,"
                    + " g timestamp, h timestamp, i text[], j text[], k smallint, l jsonb)");

            long rows = CopyInto.all(connection, Sql.file("testing/copied.sql"), row);

            String text = HARD.replace("\u0000", "");
            assertThat(rows).isEqualTo(1);
            assertThat(sql.queryForMap("select * from copied"))
                    .containsEntry("a", text)
                    .containsEntry("b", null)
                    .containsEntry("c", Integer.MIN_VALUE)
                    .containsEntry("d", true)
                    .containsEntry("e", id)
                    .containsEntry("f", java.sql.Date.valueOf("0001-02-03"));
            assertThat(sql.queryForObject("select g || ' ' || h from copied", String.class))
                    .isEqualTo("2021-09-15 00:00:00 -infinity");
            assertThat(sql.queryForList("select unnest(i) from copied", String.class))
                    .containsExactly(text, "", "NULL", "x");
            assertThat(sql.queryForObject("select cardinality(j) || ' ' || k || ' ' || l from copied", String.class))
                    .isEqualTo("0 -32768 {\"a\": \"đ\"}");
        }
    }

    @Test
    void replacesLonelySurrogatesAndGrows() {
        CopyRows rows = new CopyRows();
        rows.text("x\uD83D").endRow();
        assertThat(new String(rows.buffer(), 2 + 4, rows.size() - 6, StandardCharsets.UTF_8))
                .isEqualTo("x\uFFFD");

        for (int i = 0; i < 50_000; i++) {
            rows.texts(List.of("\"\\".repeat(10))).int4(i).endRow();
        }
        assertThat(rows.rows()).isEqualTo(50_001);
        rows.clear();
        assertThat(rows.size()).isZero();
    }

    @Test
    void refusesANumberThatItsColumnCannotHold() {
        assertThatThrownBy(() -> new CopyRows().int2(32_768)).isInstanceOf(IllegalArgumentException.class);
    }
}
