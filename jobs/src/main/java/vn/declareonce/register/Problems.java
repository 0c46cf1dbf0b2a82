package vn.declareonce.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Counts every problem and keeps the first hundred. */
final class Problems {
    static final int MOST = 100;

    private final List<RegisterProblem> kept = new ArrayList<>();
    private long found;

    void addAll(Collection<RegisterProblem> problems) {
        for (RegisterProblem problem : problems) {
            add(problem);
        }
    }

    void add(RegisterProblem problem) {
        found++;
        if (kept.size() < 2 * MOST) {
            kept.add(problem);
        }
    }

    boolean isEmpty() {
        return found == 0;
    }

    RegisterRefused refusing(String file) {
        List<RegisterProblem> first = kept.stream()
                .sorted(Comparator.comparingLong(RegisterProblem::line))
                .limit(MOST)
                .toList();
        return new RegisterRefused(file, first, found);
    }
}
