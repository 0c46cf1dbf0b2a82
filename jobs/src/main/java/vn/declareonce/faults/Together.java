package vn.declareonce.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.declareonce.faults.Child.Answer;
import vn.declareonce.faults.Child.Stop;

/** Commands that come at one instant, or in another order. */
final class Together {
    private static final List<String> CHUNKS = List.of("1", "7", "100", "1000");
    private static final List<String> SLICES = List.of("1", "2", "4");

    private Together() {}

    static Optional<Hurt> sameJob(Trial trial) throws Exception {
        return atOnce(trial, List.of(trial.world().command(), trial.world().command()));
    }

    static Optional<Hurt> sameFile(Trial trial) throws Exception {
        Delivered victim = trial.world().victim();
        List<List<String>> commands = new ArrayList<>(List.of(trial.world().command()));
        for (int copy = 1; copy <= 2; copy++) {
            Path renamed = trial.folder().resolve("renamed-" + copy + ".xlsx");
            Files.copy(victim.file(), renamed, StandardCopyOption.REPLACE_EXISTING);
            commands.add(victim.load(renamed));
        }
        return atOnce(trial, commands);
    }

    static Optional<Hurt> shuffle(Trial trial) throws Exception {
        List<List<String>> commands = new ArrayList<>(List.of(trial.world().command()));
        trial.world().delivered().forEach(file -> commands.add(file.load()));
        Collections.shuffle(commands, trial.dice());
        String chunk = CHUNKS.get(trial.dice().nextInt(CHUNKS.size()));
        String slices = SLICES.get(trial.dice().nextInt(SLICES.size()));
        Map<String, String> environment = new HashMap<>(trial.environment());
        environment.put("declareonce.chunkRows", chunk);
        environment.put("declareonce.slices", slices);
        for (List<String> command : commands) {
            trial.children().steady().run(environment, command);
        }
        return Optional.of(new Hurt("chunks of " + chunk + ", " + slices + " slices"));
    }

    /** Everything the world has at once: each command must come to its own end, whoever it has to wait for. */
    static Optional<Hurt> crowd(Trial trial) throws Exception {
        List<List<String>> commands = new ArrayList<>(trial.world().scene().beside());
        commands.add(trial.world().command());
        Collections.shuffle(commands, trial.dice());
        List<Child> children = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            children.add(trial.children().steady(i));
        }
        for (int i = 0; i < commands.size(); i++) {
            children.get(i).begin(Stop.NEVER, trial.environment(), commands.get(i));
        }
        List<String> codes = new ArrayList<>();
        boolean ended = true;
        for (Child child : children) {
            Answer answer = child.await();
            ended &= answer.succeeded();
            codes.add(Integer.toString(answer.code()));
        }
        return Optional.of(new Hurt(commands.size() + " at once, exit codes " + String.join(", ", codes), !ended));
    }

    private static Optional<Hurt> atOnce(Trial trial, List<List<String>> commands) throws Exception {
        Stop together = new Stop(1, "copied into the archive");
        List<Child> children = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            Child child = trial.children().steady(i);
            child.begin(together, trial.environment(), commands.get(i));
            children.add(child);
        }
        for (Child child : children) {
            child.await();
        }
        for (Child child : children) {
            child.go();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(trial.dice().nextInt(20)));
        }
        List<String> codes = new ArrayList<>();
        for (Child child : children) {
            codes.add(Integer.toString(child.await().code()));
        }
        return Optional.of(new Hurt("exit codes " + String.join(", ", codes)));
    }
}
