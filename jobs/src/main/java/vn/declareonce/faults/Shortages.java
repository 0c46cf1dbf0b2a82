package vn.declareonce.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.declareonce.faults.Child.Answer;
import vn.declareonce.faults.Child.State;

/** What a program runs out of: room on the server, room for its own files, memory. */
final class Shortages {
    private static final int LEAST_HEAP_MEGABYTES = 24;
    private static final int MORE_HEAP_MEGABYTES = 16;
    private static final String WHOLE_FILE = "1000000";

    private Shortages() {}

    static Optional<Hurt> fillDisk(Trial trial) throws Exception {
        List<String> tables = trial.ground().tables(trial.database());
        String any = tables.get(trial.dice().nextInt(tables.size()));
        String table = trial.stop().place().equals("*") ? any : trial.stop().place();
        trial.ground().fill(trial.database(), table);
        Answer answer =
                trial.children().steady().run(trial.environment(), trial.world().command());
        trial.ground().free(trial.database());
        return answer.succeeded() ? Optional.empty() : Optional.of(new Hurt("no room in " + table, answer));
    }

    /** No file may grow longer than a part of the sender's: its copy breaks off, as on a full disk. */
    static Optional<Hurt> fillSpool(Trial trial) throws Exception {
        long whole = Files.size(trial.world().victim().file()) >> 10;
        int kilobytes = trial.dice().nextInt((int) Math.max(1, whole));
        Path log = trial.folder().resolve("child.log");
        try (Child child = trial.children().limited(kilobytes, log)) {
            Answer answer = child.run(trial.environment(), trial.world().command());
            return answer.succeeded()
                    ? Optional.empty()
                    : Optional.of(new Hurt("no file longer than " + kilobytes + " of " + whole + " KiB", answer));
        }
    }

    /** The whole file as one chunk, in a heap that does not hold it. */
    static Optional<Hurt> exhaustHeap(Trial trial) throws Exception {
        int megabytes = LEAST_HEAP_MEGABYTES + trial.dice().nextInt(MORE_HEAP_MEGABYTES);
        Map<String, String> environment = new HashMap<>(trial.environment());
        environment.put("declareonce.chunkRows", WHOLE_FILE);
        try (Child child = trial.children().start(List.of("-Xmx" + megabytes + "m"))) {
            Answer answer = child.run(environment, trial.world().command());
            String how = answer.state() == State.DIED ? "the process ended" : "exit code " + answer.code();
            return answer.succeeded()
                    ? Optional.empty()
                    : Optional.of(new Hurt("a heap of " + megabytes + " MB, " + how, answer));
        }
    }
}
