package vn.declareonce.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.declareonce.testing.TestDatabase;

class StateHashTest {
    /** PostgreSQL's hash of a row is a weighted sum of those of its columns: what two rows exchange may leave both sums as they are. */
    private static final String EXCHANGE = """
            with alike as (
              select a.identity_id as a_id, b.identity_id as b_id, a.person_key as a_key, b.person_key as b_key
              from link a
              join link b
                on uuid_hash_extended(b.identity_id, 0) & 255 = uuid_hash_extended(a.identity_id, 0) & 255
              cross join lateral (
                select seed,
                  hash_record_extended(row(a.identity_id, a.person_key, a.layer, a.method, a.reason, a.evidence, 1), seed) as a_was,
                  hash_record_extended(row(b.identity_id, b.person_key, a.layer, a.method, a.reason, a.evidence, 1), seed) as b_was,
                  hash_record_extended(row(a.identity_id, b.person_key, a.layer, a.method, a.reason, a.evidence, 1), seed) as a_is,
                  hash_record_extended(row(b.identity_id, a.person_key, a.layer, a.method, a.reason, a.evidence, 1), seed) as b_is
                from generate_series(1, 2) as seed
              ) h
              where b.identity_id > a.identity_id
              group by a.identity_id, b.identity_id
              having bool_and(cast(a_was as numeric) + b_was = cast(a_is as numeric) + b_is)
              order by a.identity_id, b.identity_id
              limit 1
            )
            update link l
            set person_key = case l.identity_id when a.a_id then a.b_key else a.a_key end
            from alike a
            where l.identity_id in (a.a_id, a.b_id)
            """;

    @Test
    void seesTwoIdentitiesExchangeTheirPersonsWhateverTheirHashes() {
        try (TestDatabase database = TestDatabase.fresh()) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
            jdbc.update(
                    "insert into link (identity_id, person_key, layer, method, rules_version)"
                            + " select cast(md5('identity ' || n) as uuid), 'person ' || n, 2, 'm', 1 from generate_series(1, 5000) n");
            String before = Verification.stateHash(transactions);
            assertThat(Verification.stateHash(transactions)).isEqualTo(before);

            assertThat(jdbc.update(EXCHANGE)).isEqualTo(2);

            assertThat(Verification.stateHash(transactions)).isNotEqualTo(before);
        }
    }
}
