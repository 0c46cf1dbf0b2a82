package vn.declareonce.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The child processes of a fault run: one that stays and takes work up again, and fresh ones to be killed, of which one waits. */
final class Children implements AutoCloseable {
    private final Program program;
    private final Optional<Path> before;
    private final Path log;
    private final List<Child> started = new ArrayList<>();
    private final Map<Integer, Child> steady = new HashMap<>();
    private @Nullable Child spare;

    /** @param before goes in front of the program's class path; empty for the program as it is */
    Children(Program program, Optional<Path> before, Path log) {
        this.program = program;
        this.before = before;
        this.log = log;
    }

    /** A process that has done nothing yet. */
    Child fresh() throws IOException {
        Child given = spare != null && spare.lives() ? spare : start(List.of());
        spare = start(List.of());
        return given;
    }

    /** The process that stays. */
    Child steady() throws IOException {
        return steady(0);
    }

    /** One of several that stay. */
    Child steady(int number) throws IOException {
        Child known = steady.get(number);
        if (known == null || !known.lives()) {
            known = start(List.of());
            steady.put(number, known);
        }
        return known;
    }

    /** A process with further options of the JVM. */
    Child start(List<String> options) throws IOException {
        return kept(Child.start(program.command(before, options), Map.of(), log));
    }

    /** A process that may write no file longer than so many kilobytes, and so has a log of its own. */
    Child limited(int kilobytes, Path ownLog) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kilobytes + " && exec \"$@\"", "bash"));
        command.addAll(program.command(before, List.of("-XX:-UsePerfData")));
        return kept(Child.start(command, Map.of(), ownLog));
    }

    /** A process with variables in its real environment. */
    Child start(Map<String, String> environment) throws IOException {
        return kept(Child.start(program.command(before, List.of()), environment, log));
    }

    private Child kept(Child child) {
        started.removeIf(former -> !former.lives());
        started.add(child);
        return child;
    }

    @Override
    public void close() {
        started.forEach(Child::close);
    }
}
