package vn.declareonce.register;

import java.util.List;
import java.util.stream.Collectors;
import vn.declareonce.values.Reason;

/** The snapshot is not taken, for these reasons; the register stands as it was. */
public final class RegisterRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<RegisterProblem> problems;

    RegisterRefused(String file, List<RegisterProblem> problems, long found) {
        super(
                "The register " + file + " is refused, " + found + (found == 1 ? " problem:\n" : " problems:\n")
                        + problems.stream().map(problem -> "  " + problem).collect(Collectors.joining("\n"))
                        + (found > problems.size() ? "\n  and " + (found - problems.size()) + " more" : "")
                        + "\nThe register stands as it was. Correct the file at its source and load it again; see docs/register.md.");
        this.problems = List.copyOf(problems);
    }

    RegisterRefused(String file, Reason reason, String found) {
        this(file, List.of(new RegisterProblem(0, reason, null, found)), 1);
    }

    /** The first hundred, in the order of the file. */
    public List<RegisterProblem> problems() {
        return problems;
    }
}
