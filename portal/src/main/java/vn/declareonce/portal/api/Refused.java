package vn.declareonce.portal.api;

import vn.declareonce.portal.problem.Problem;

/** What was asked cannot be done; the problem says why. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    Refused(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
