package vn.declareonce.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;
import vn.declareonce.values.Sha256;

/**
 * What verify found.
 *
 * @param stateHash 64 hexadecimal digits; equal stores have equal hashes, whatever order built them
 * @param laws whether each law holds, by its name
 * @param problems every violation, without personal values; empty when all laws hold
 */
public record Verification(String stateHash, Map<String, Boolean> laws, List<String> problems) {
    private static final Sql STATE = Sql.file("verify/state_hash.sql");
    private static final Map<String, Sql> AUDITS = audits();

    /** Law 1: every row of every delivery has exactly one outcome. */
    public boolean balanced() {
        return Boolean.TRUE.equals(laws.get("conservation"));
    }

    public boolean holds() {
        return problems.isEmpty();
    }

    /** Computes the state hash and runs every audit on the live store. */
    public static Verification of(NamedParameterJdbcOperations database) {
        Map<String, Boolean> laws = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        AUDITS.forEach((law, audit) -> {
            List<String> found = database.queryForList(audit.text(), Map.of(), String.class);
            laws.put(law, found.isEmpty());
            found.forEach(problem -> problems.add(law + ": " + problem));
        });
        return new Verification(stateHash(database), Collections.unmodifiableMap(laws), List.copyOf(problems));
    }

    /** The state hash alone. */
    public static String stateHash(NamedParameterJdbcOperations database) {
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

    private static Map<String, Sql> audits() {
        Map<String, Sql> audits = new LinkedHashMap<>();
        audits.put("conservation", Sql.file("audits/conservation.sql"));
        audits.put("provenance", Sql.file("audits/provenance.sql"));
        audits.put("oneProfilePerCitizen", Sql.file("audits/one_profile_per_citizen.sql"));
        audits.put("noOrphans", Sql.file("audits/no_orphans.sql"));
        audits.put("auditChain", Sql.file("audits/audit_chain.sql"));
        return audits;
    }
}
