package vn.declareonce.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.declareonce.faults.Child.Answer;
import vn.declareonce.faults.Child.State;
import vn.declareonce.faults.Child.Stop;

/** How each kind of fault hurts a program that works. The caller lets the program take its work up afterwards. */
final class Ways {
    private static final String BEFORE_COMMIT = "before commit";
    private static final List<Integer> JUMPS_SECONDS = List.of(3600, -7200);
    private static final String ALREADY_RUNNING = "4";

    private Ways() {}

    static Optional<Hurt> killAtPlace(Trial trial) throws Exception {
        return kill(trial, trial.children().fresh(), trial.stop());
    }

    static Optional<Hurt> killAtTime(Trial trial) throws Exception {
        Child child = trial.children().fresh();
        long milliseconds = begin(trial, child);
        child.kill();
        return died(child, "killed after " + milliseconds + " ms");
    }

    static Optional<Hurt> terminate(Trial trial) throws Exception {
        Child child = trial.children().fresh();
        long milliseconds = begin(trial, child);
        child.terminate();
        boolean ended = child.await().succeeded();
        child.leave();
        return ended ? Optional.empty() : Optional.of(new Hurt("SIGTERM after " + milliseconds + " ms"));
    }

    static Optional<Hurt> killRecovery(Trial trial) throws Exception {
        List<String> places = new ArrayList<>();
        int kills = 2 + trial.dice().nextInt(2);
        for (int i = 0; i < kills; i++) {
            Optional<Hurt> place = kill(trial, trial.children().fresh(), trial.anyPlace());
            if (place.isEmpty()) {
                break;
            }
            places.add(place.get().what());
        }
        return places.size() < 2 ? Optional.empty() : Optional.of(new Hurt(String.join(", then ", places)));
    }

    static Optional<Hurt> endSession(Trial trial) throws Exception {
        Child child = trial.children().steady();
        Answer answer = trial.runTo(child, trial.placeOrAny());
        if (answer.state() != State.STOPPED) {
            return Optional.empty();
        }
        int ended = trial.ground().endSessions(trial.database());
        child.go();
        Answer end = child.await();
        return ended == 0
                ? Optional.empty()
                : Optional.of(new Hurt(ended + " sessions ended at " + answer.place(), end));
    }

    static Optional<Hurt> loseCommit(Trial trial) throws Exception {
        Child child = trial.children().steady();
        boolean arrives = trial.number() % 2 == 1;
        Stop commit = new Stop((trial.number() + 1) / 2, BEFORE_COMMIT);
        Answer answer = trial.runTo(child, commit, trial.world().command(), trial.proxied());
        if (answer.state() != State.STOPPED) {
            return notReached(answer);
        }
        if (arrives) {
            trial.proxy().cutAtReply();
        } else {
            trial.proxy().cut();
        }
        child.go();
        Answer end = child.await();
        String what = "commit " + commit.number() + (arrives ? " done, its reply lost" : " never arrived");
        return Optional.of(new Hurt(what, end));
    }

    static Optional<Hurt> killServer(Trial trial) throws Exception {
        Child child = trial.children().steady();
        Answer answer = trial.runTo(child, trial.anyPlace(), trial.world().command(), trial.embedded());
        if (answer.state() != State.STOPPED || !trial.ground().killServer()) {
            return Optional.empty();
        }
        child.go();
        return Optional.of(new Hurt("server killed at " + answer.place(), child.await()));
    }

    /** While one run stands at a place, the clocks jump, and the same job is asked for: the one who works must not be taken for dead. */
    static Optional<Hurt> jumpClock(Trial trial) throws Exception {
        FakeClock clock = FakeClock.in(trial.folder());
        try (Child child = trial.children().start(clock.environment())) {
            Answer answer = trial.runTo(child, trial.placeOrAny());
            if (answer.state() != State.STOPPED) {
                return Optional.empty();
            }
            List<String> others = new ArrayList<>();
            int offset = 0;
            for (int seconds : JUMPS_SECONDS) {
                if (trial.ground().jumpClock(trial.database(), seconds) == 0) {
                    return Optional.empty();
                }
                offset += seconds;
                clock.set(offset);
                others.add(Integer.toString(trial.children()
                        .steady()
                        .run(trial.environment(), trial.world().command())
                        .code()));
            }
            child.go();
            Answer end = child.await();
            String what = "clocks ahead by an hour, then back by two, at " + answer.place() + ", " + clock.what()
                    + "; other runs were answered " + String.join(", ", others) + ", this one ended with " + end.code();
            boolean left = others.stream().allMatch(ALREADY_RUNNING::equals);
            return Optional.of(new Hurt(what, !left || !end.succeeded()));
        }
    }

    static Optional<Hurt> changeSource(Trial trial) throws Exception {
        Path sent = trial.folder().resolve("sent.csv");
        Path whole = trial.world().victim().file();
        Files.copy(whole, sent, StandardCopyOption.REPLACE_EXISTING);
        Child child = trial.children().steady();
        Stop stop = new Stop(1 + trial.dice().nextInt(4), "bytes copied");
        Answer answer = trial.runTo(child, stop, trial.world().victim().load(sent), trial.environment());
        if (answer.state() != State.STOPPED) {
            return Optional.empty();
        }
        String what = change(sent, trial.dice().nextInt(3));
        child.go();
        Answer end = child.await();
        Files.copy(whole, sent, StandardCopyOption.REPLACE_EXISTING);
        return Optional.of(new Hurt(what + " after " + stop.number() + " buffers, exit code " + end.code()));
    }

    static Optional<Hurt> corruptFile(Trial trial) throws Exception {
        Path sent = trial.folder().resolve("sent.xlsx");
        byte[] whole = Files.readAllBytes(trial.world().victim().file());
        int bytes = 1 + trial.dice().nextInt(whole.length - 1);
        Files.write(sent, java.util.Arrays.copyOf(whole, bytes));
        Answer answer = trial.children()
                .steady()
                .run(trial.environment(), trial.world().victim().load(sent));
        return answer.succeeded()
                ? Optional.empty()
                : Optional.of(new Hurt("cut to " + bytes + " of " + whole.length + " bytes"));
    }

    /** Begins the command and lets a random part of its time pass; answers the milliseconds. */
    private static long begin(Trial trial, Child child) {
        long all = Math.round(trial.world().run().seconds() * 1000);
        long milliseconds = 1 + Math.round(trial.dice().nextDouble() * all);
        child.begin(Stop.NEVER, trial.environment(), trial.world().command());
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
        return milliseconds;
    }

    private static Optional<Hurt> died(Child child, String how) {
        return child.await().state() == State.ENDED ? Optional.empty() : Optional.of(new Hurt(how));
    }

    private static Optional<Hurt> kill(Trial trial, Child child, Stop stop) throws Exception {
        Answer answer = trial.runTo(child, stop);
        child.kill();
        return answer.state() == State.STOPPED
                ? Optional.of(new Hurt("killed at place " + stop.number() + ", " + answer.place()))
                : notReached(answer);
    }

    /** A command that came to its end has no further place; one that broke by itself must not look as if it had none. */
    private static Optional<Hurt> notReached(Answer answer) {
        return answer.succeeded()
                ? Optional.empty()
                : Optional.of(new Hurt("broke before its place, exit code " + answer.code(), true));
    }

    private static String change(Path sent, int how) throws IOException {
        switch (how) {
            case 0 -> {
                byte[] whole = Files.readAllBytes(sent);
                Files.write(
                        sent, java.util.Arrays.copyOf(whole, whole.length / 2), StandardOpenOption.TRUNCATE_EXISTING);
                return "cut";
            }
            case 1 -> {
                Files.write(sent, "another,row\n".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
                return "grown";
            }
            default -> {
                Files.delete(sent);
                Files.writeString(sent, "another file\n");
                return "replaced";
            }
        }
    }
}
