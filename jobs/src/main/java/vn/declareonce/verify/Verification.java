package vn.declareonce.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.declareonce.database.Sql;
import vn.declareonce.values.Sha256;

/**
 * What verify found.
 *
 * @param stateHash 64 hexadecimal digits; equal stores have equal hashes, whatever order built them
 * @param laws whether each law holds, by its name
 * @param problems every violation, without personal values; empty when all laws hold
 * @param halfWay what is under way or stopped half way; until it has ended, links and profiles may be short of it
 */
public record Verification(String stateHash, Map<String, Boolean> laws, List<String> problems, List<String> halfWay) {
    private static final Sql PLAN = Sql.file("verify/plan.sql");
    private static final Sql STATE = Sql.file("verify/state_hash.sql");
    private static final Sql HALF_WAY = Sql.file("verify/half_way.sql");
    private static final Map<String, List<Sql>> AUDITS = audits();

    /** Law 1: every row of every delivery has exactly one outcome. */
    public boolean balanced() {
        return Boolean.TRUE.equals(laws.get("conservation"));
    }

    public boolean holds() {
        return problems.isEmpty();
    }

    /** Computes the state hash and runs every audit on the live store, all of them on one snapshot. */
    public static Verification of(JdbcTransactionManager transactions) {
        NamedParameterJdbcTemplate live = database(transactions);
        // Asked around the snapshot, not in it: loads truncate their work lists, which then look empty to older
        // snapshots, and must not wait for the audits.
        Set<String> halfWay = new LinkedHashSet<>(halfWay(live));
        Verification found = onSnapshot(transactions, Verification::audited);
        halfWay.addAll(halfWay(live));
        return new Verification(found.stateHash(), found.laws(), found.problems(), List.copyOf(halfWay));
    }

    private static Verification audited(NamedParameterJdbcTemplate database) {
        Map<String, Boolean> laws = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        AUDITS.forEach((law, audits) -> {
            List<String> found = audits.stream()
                    .flatMap(audit -> database.queryForList(audit.text(), Map.of(), String.class).stream())
                    .toList();
            laws.put(law, found.isEmpty());
            found.forEach(problem -> problems.add(law + ": " + problem));
        });
        return new Verification(
                stateHash(database), Collections.unmodifiableMap(laws), List.copyOf(problems), List.of());
    }

    private static List<String> halfWay(NamedParameterJdbcTemplate database) {
        return database.queryForList(HALF_WAY.text(), Map.of(), String.class);
    }

    /** The state hash alone. */
    public static String stateHash(JdbcTransactionManager transactions) {
        return onSnapshot(transactions, Verification::stateHash);
    }

    private static <T> T onSnapshot(
            JdbcTransactionManager transactions, Function<NamedParameterJdbcTemplate, T> asked) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        T answer = snapshot.execute(status -> {
            NamedParameterJdbcTemplate database = database(transactions);
            PLAN.update(database, Map.of());
            return asked.apply(database);
        });
        return Objects.requireNonNull(answer);
    }

    private static NamedParameterJdbcTemplate database(JdbcTransactionManager transactions) {
        return new NamedParameterJdbcTemplate(Objects.requireNonNull(transactions.getDataSource()));
    }

    private static String stateHash(NamedParameterJdbcOperations database) {
        MessageDigest digest = Sha256.digest();
        database.query(STATE.text(), Map.of(), row -> {
            String bucket = String.join(
                    "|",
                    row.getString("name"),
                    row.getString("bucket"),
                    row.getString("rows"),
                    row.getString("first_sum"),
                    row.getString("second_sum"));
            digest.update((bucket + "\n").getBytes(StandardCharsets.UTF_8));
        });
        return Sha256.hex(digest);
    }

    private static Map<String, List<Sql>> audits() {
        Map<String, List<Sql>> audits = new LinkedHashMap<>();
        audits.put("conservation", List.of(Sql.file("audits/conservation.sql")));
        audits.put(
                "provenance",
                List.of(
                        Sql.file("audits/provenance.sql"),
                        Sql.file("audits/provenance_of_register.sql"),
                        Sql.file("audits/provenance_of_facts.sql")));
        audits.put("oneProfilePerCitizen", List.of(Sql.file("audits/one_profile_per_citizen.sql")));
        audits.put("noOrphans", List.of(Sql.file("audits/no_orphans.sql")));
        audits.put("auditChain", List.of(Sql.file("audits/audit_chain.sql")));
        return audits;
    }
}
