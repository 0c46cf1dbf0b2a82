package vn.declareonce.job;

import java.util.List;

/**
 * What a rebuild found.
 *
 * @param links identities decided anew
 * @param profiles persons folded anew
 * @param halfWay deliveries whose load stopped half way: what differs may come from them alone
 * @param swapped what differed was replaced by what was rebuilt
 */
public record Rebuilt(long links, long profiles, List<String> halfWay, List<Difference> differences, boolean swapped) {
    /**
     * Rows of one table that differ in one way.
     *
     * @param table {@code statement}, {@code link} or {@code profile}
     * @param state {@code missing} (the store lacks it), {@code extra} (only the store has it) or {@code other}
     * @param keys the first 20: statement, identity or person; a person's key is personal
     */
    public record Difference(String table, String state, long rows, List<String> keys) {}
}
