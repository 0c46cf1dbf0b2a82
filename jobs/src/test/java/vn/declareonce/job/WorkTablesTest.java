package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.database.Sql;

class WorkTablesTest {
    /** Below nothing: the planner, which was told of no size, expects some rows. */
    private static final int NOT_ANALYZED = -1;

    /**
     * Told that a table is empty, the planner walks through it for each row of a statement that fills it: a million rows, none of which
     * a register could decide, held the store for hours.
     */
    @Test
    void doNotCountAsEmptyForStatementsThatFillThem(@TempDir Path home) {
        try (SampleStore store = SampleStore.fresh(home)) {
            run(store, "resolve/05-clear.sql", "resolve/08-analyze.sql");
            assertThat(expected(store)).containsExactly(NOT_ANALYZED, NOT_ANALYZED);

            store.jdbc().update("insert into resolved (identity_id) values (gen_random_uuid()), (gen_random_uuid())");
            run(store, "resolve/08-analyze.sql");
            assertThat(expected(store)).containsExactly(NOT_ANALYZED, 2);

            run(store, "resolve/05-clear.sql", "resolve/08-analyze.sql");
            assertThat(expected(store)).containsExactly(NOT_ANALYZED, NOT_ANALYZED);
        }
    }

    private static void run(SampleStore store, String... files) {
        for (String file : files) {
            Sql.file(file).update(store.engine().jdbc(), Map.of());
        }
    }

    private static List<Integer> expected(SampleStore store) {
        return store.jdbc()
                .queryForList(
                        "select cast(reltuples as int) from pg_class where relname in ('candidate', 'resolved')"
                                + " order by relname",
                        Integer.class);
    }
}
