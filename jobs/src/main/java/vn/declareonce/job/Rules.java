package vn.declareonce.job;

import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;

/** The version of the rules that decide links and profiles. A store holds links of one version only, and says which. */
public final class Rules {
    /** Raised with every change of a rule; the store must then be rebuilt. */
    public static final int VERSION = 3;

    private static final Sql TAKE = Sql.file("run/store_rules.sql");
    private static final Sql FOLLOWED = Sql.file("run/rules_version.sql");

    private Rules() {}

    /**
     * Whether this program may change the store; a store nobody has worked on takes the program's rules.
     *
     * @throws OtherRules when the store follows other rules
     */
    static void require(NamedParameterJdbcOperations database) {
        TAKE.update(database, Map.of("rules_version", VERSION));
        int followed = Objects.requireNonNull(database.queryForObject(FOLLOWED.text(), Map.of(), Integer.class));
        if (followed != VERSION) {
            throw new OtherRules(followed, VERSION);
        }
    }
}
