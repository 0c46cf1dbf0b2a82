package vn.declareonce.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.declareonce.database.Sql.Count;
import vn.declareonce.testing.TestDatabase;

class SqlTest {
    @Test
    void runsEveryStatementInOrderAndCountsItsRows() {
        try (TestDatabase fresh = TestDatabase.fresh()) {
            NamedParameterJdbcTemplate database = new NamedParameterJdbcTemplate(fresh.dataSource());
            database.getJdbcOperations().execute("create table counted (value integer primary key, said text)");
            Sql sql = Sql.file("testing/counting.sql");
            Map<String, Object> parameters = Map.of("last", 5, "limit", 3, "said", "it's: so");

            assertThat(sql.update(database, parameters))
                    .containsExactly(
                            new Count("testing/counting.sql fill", 5),
                            new Count("testing/counting.sql 2", 3),
                            new Count("testing/counting.sql read", 0),
                            new Count("testing/counting.sql 4", 1));
            assertThat(sql.update(database, parameters).get(0)).isEqualTo(new Count("testing/counting.sql fill", 1));
            assertThat(database.getJdbcOperations().queryForList("select value from counted order by 1", Integer.class))
                    .isEqualTo(List.of(1, 2, 4, 5));
        }
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatThrownBy(() -> Sql.file("testing/absent.sql"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no file sql/testing/absent.sql on the classpath");
    }
}
