package vn.declareonce.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A child process that runs commands of the program. Closing kills it. */
final class Child implements AutoCloseable {
    /** Longer than any command of a fault run takes; a child that takes longer hangs and is killed. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final PrintWriter commands;
    private final BufferedReader answers;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.log = log;
    }

    /** How far a command came: it stopped at a place, ended with a code, or its process died. */
    enum State {
        STOPPED,
        ENDED,
        DIED
    }

    /** @param place where it stopped; @param code of its end; @param places it reached */
    record Answer(State state, String place, int code, int places) {
        boolean succeeded() {
            return state == State.ENDED && (code == 0 || code == 1);
        }
    }

    /** Where to stop: the {@code number}th time, 0 for never, at a place; one that ends with {@code *} stands for all that begin so. */
    record Stop(int number, String place) {
        static final String ANY = "*";
        static final Stop NEVER = new Stop(0, ANY);

        static Stop at(int number) {
            return new Stop(number, ANY);
        }
    }

    static Child start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new Child(builder.start(), log);
    }

    /** Begins a command; {@link #await} answers what became of it. */
    void begin(Stop stop, Map<String, String> environment, List<String> words) {
        List<String> line =
                new ArrayList<>(List.of("run", Integer.toString(stop.number()), stop.place(), log.toString()));
        environment.forEach((name, value) -> line.add(name + "=" + value));
        line.add("--");
        line.addAll(words);
        commands.println(String.join("\t", line));
    }

    /** Waits until the command stops, ends or dies with its process. */
    Answer await() {
        CompletableFuture<Void> patience = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        try {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                String[] words = line.split("\t", -1);
                if (words[0].equals("stopped")) {
                    return new Answer(State.STOPPED, words[1], -1, 0);
                }
                if (words[0].equals("ended")) {
                    return new Answer(State.ENDED, "", Integer.parseInt(words[1]), Integer.parseInt(words[2]));
                }
                // The JVM says there itself why it ends.
                Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            return new Answer(State.DIED, "", -1, 0);
        } catch (IOException closedByTheKill) {
            return new Answer(State.DIED, "", -1, 0);
        } finally {
            patience.cancel(false);
        }
    }

    Answer run(Map<String, String> environment, List<String> words) {
        begin(Stop.NEVER, environment, words);
        return await();
    }

    /** Lets it go on from where it stopped. */
    void go() {
        commands.println("go");
    }

    /** kill -9 */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM */
    void terminate() {
        process.destroy();
    }

    /** Lets it end by itself, so that what it does at its end is done. */
    void leave() throws InterruptedException {
        commands.close();
        process.waitFor();
    }

    boolean lives() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
