package vn.declareonce.faults;

/**
 * What became of one fault.
 *
 * @param what was done, where
 * @param human whether running the command once more was not enough
 * @param resumeSeconds from the first command after the fault to the end of the last
 */
record FaultResult(FaultKind kind, int number, String what, Findings findings, boolean human, double resumeSeconds) {
    boolean survived() {
        return findings.clean() && !human;
    }

    /** One line, without the command that repeats it. */
    String text() {
        if (survived()) {
            return kind.word() + " " + number + ": " + what + ": survived";
        }
        return kind.word() + " " + number + ": " + what + ": " + findings.lost() + " rows lost, " + findings.doubled()
                + " doubled" + (findings.sameHash() ? "" : ", another state hash") + (human ? ", needed a human" : "")
                + (findings.problems().isEmpty() ? "" : ", " + findings.problems());
    }
}
