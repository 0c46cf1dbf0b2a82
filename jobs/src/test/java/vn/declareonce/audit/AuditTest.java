package vn.declareonce.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.declareonce.database.Sql;
import vn.declareonce.testing.TestDatabase;

class AuditTest {
    private static final String PERSON = "079085512304";
    private static final int ENTRIES = 8;
    private static final Sql CHAIN = Sql.file("audits/audit_chain.sql");

    private static Path home;

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final NamedParameterJdbcTemplate JDBC = new NamedParameterJdbcTemplate(DATABASE.dataSource());

    @BeforeAll
    static void write(@TempDir Path folder) {
        home = folder;
        Audit audit = new Audit(JDBC, home);
        for (int entry = 0; entry < ENTRIES; entry++) {
            boolean allowed = entry % 3 > 0;
            audit.append(new Access(
                    "clerk " + entry,
                    allowed ? "testing" : "marketing",
                    "read-profile",
                    entry % 2 == 0 ? PERSON : "",
                    List.of("profile", "facts"),
                    allowed));
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void chainsEveryEntryToTheOneBefore() {
        assertThat(JDBC.getJdbcTemplate().queryForList("select audit_no from audit order by audit_no", Long.class))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(broken()).isEmpty();
    }

    @Test
    void namesAPersonByAKeyedReferenceAlone() throws Exception {
        assertThat(JDBC.getJdbcTemplate()
                        .queryForList("select distinct subject from audit order by subject", String.class))
                .hasSize(2)
                .contains("many")
                .allMatch(subject -> subject.equals("many") || subject.matches("[0-9a-f]{32}"));
        assertThat(JDBC.getJdbcTemplate().queryForList("select cast(row(a.*) as text) from audit a", String.class))
                .noneMatch(entry -> entry.contains(PERSON));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("audit.key"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit set actor = 'nobody'", "delete from audit", "truncate audit"})
    void refusesEveryChange(String change) {
        assertThatThrownBy(() -> JDBC.getJdbcTemplate().execute(change))
                .hasRootCauseMessage("ERROR: the audit is insert-only");
        assertThat(broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit_no = audit_no + 100",
                "at = at + interval '1 millisecond'",
                "actor = actor || 'x'",
                "purpose = 'treatment'",
                "action = 'publish-pccovid'",
                "subject = 'somebody'",
                "columns = columns[1:1]",
                "columns = array['profile,facts']",
                "decision = 'tampered'",
                "run_no = 7",
                "previous = decode('00', 'hex')",
                "hash = decode('00', 'hex')"
            })
    void findsAnEntryChangedBehindTheTriggersBack(String change) {
        Random random = new Random(change.hashCode());
        for (int attempt = 0; attempt < 5; attempt++) {
            int entry = 1 + random.nextInt(ENTRIES);
            assertThat(brokenAfter("update audit set " + change + " where audit_no = " + entry))
                    .as("entry %s", entry)
                    .isNotEmpty();
        }
    }

    @Test
    void findsRemovedInsertedAndExchangedEntries() {
        assertThat(brokenAfter("delete from audit where audit_no = 4"))
                .containsExactly("audit entry 5 does not follow from the entry before it");
        assertThat(brokenAfter("insert into audit select 9, at, actor, purpose, action, subject, columns, decision,"
                        + " run_no, previous, hash from audit where audit_no = 3"))
                .containsExactly("audit entry 9 does not follow from the entry before it");
        assertThat(brokenAfter(
                        "update audit set audit_no = case audit_no when 2 then 103 else 102 end where audit_no in"
                                + " (2, 3); update audit set audit_no = audit_no - 100 where audit_no > 100"))
                .hasSize(3);
        assertThat(broken()).isEmpty();
    }

    private static List<String> broken() {
        return JDBC.getJdbcTemplate().queryForList(CHAIN.text(), String.class);
    }

    /** What is found after a superuser's change, which is taken back. */
    private static List<String> brokenAfter(String change) {
        return new TransactionTemplate(new JdbcTransactionManager(DATABASE.dataSource())).execute(status -> {
            JDBC.getJdbcTemplate().execute("alter table audit disable trigger audit_is_insert_only; " + change);
            status.setRollbackOnly();
            return broken();
        });
    }
}
