package vn.declareonce.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.declareonce.testing.TestDatabase;

class VerificationTest {
    @Test
    @Timeout(60)
    void saysWhatWasHalfWayThoughItEndsDuringTheAudits() throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                Connection other = database.dataSource().getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(other, true));
            jdbc.update("insert into touched_person (person_key) values ('079085512304')");
            other.setAutoCommit(false);
            jdbc.execute("lock table audit in access exclusive mode");
            CompletableFuture<Verification> verified = CompletableFuture.supplyAsync(
                    () -> Verification.of(new JdbcTransactionManager(database.dataSource())));
            while (jdbc.queryForList("select from pg_locks where relation = 'audit'::regclass and not granted")
                    .isEmpty()) {
                Thread.onSpinWait();
            }
            jdbc.execute("truncate touched_person");
            other.commit();

            assertThat(verified.get(30, TimeUnit.SECONDS).halfWay())
                    .containsExactly("what a change touched is still to be computed");
        }
    }
}
