package vn.declareonce.faults;

import vn.declareonce.faults.Child.Answer;
import vn.declareonce.faults.Child.State;

/**
 * A fault that fired.
 *
 * @param what was done, where
 * @param blamed whether the program took the fault for a defect of its own and asked for help, instead of breaking off
 */
record Hurt(String what, boolean blamed) {
    private static final int REFUSED = 2;

    Hurt(String what) {
        this(what, false);
    }

    Hurt(String what, Answer end) {
        this(what, end.state() == State.ENDED && end.code() == REFUSED);
    }
}
