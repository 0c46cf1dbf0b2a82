package vn.declareonce.faults;

import java.util.List;

/**
 * What the oracles found after a fault.
 *
 * @param lost rows that are nowhere
 * @param doubled rows that are there more than once
 * @param sameHash whether the store is the undisturbed one
 * @param problems laws that do not hold, and what was left behind; no personal values
 */
record Findings(long lost, long doubled, boolean sameHash, List<String> problems) {
    boolean clean() {
        return lost == 0 && doubled == 0 && sameHash && problems.isEmpty();
    }
}
