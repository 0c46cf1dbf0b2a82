package vn.declareonce.tabular;

import java.util.List;
import java.util.stream.Collectors;

/** The file is not taken, for these reasons; nothing of it may be loaded. The message holds no cell's value. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FileProblem> problems;

    public FileRefused(List<FileProblem> problems) {
        super(problems.stream().map(FileProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    FileRefused(FileFault fault, String detail) {
        this(List.of(FileProblem.of(fault, detail)));
    }

    /** Every reason that was found, at least one. */
    public List<FileProblem> problems() {
        return problems;
    }
}
