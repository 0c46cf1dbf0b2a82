package vn.declareonce.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import vn.declareonce.crashpoint.CrashPoint;

/**
 * The child's side of a fault run. Lines come in on standard input, parted by tabs: {@code run STOP PLACE LOG NAME=VALUE... -- WORD...}
 * runs a command and stops when it reaches PLACE ({@link Child.Stop}) the STOPth time (0 for never) until {@code go}. Answers
 * {@code stopped PLACE} and {@code ended CODE PLACES}. Ends when its input ends, so that it never outlives its parent.
 */
public final class Worker {
    /** Variables that begin so are system properties of the one command. */
    private static final String SETTING = "declareonce.";

    private static final String BEFORE_COMMIT = "before commit";
    private static final String AFTER_COMMIT = "after commit";

    private final Consumer<Map<String, String>> environment;
    private final ToIntFunction<String[]> program;
    private final PrintStream answers;
    private final BlockingQueue<String> commands = new LinkedBlockingQueue<>();
    private final Semaphore go = new Semaphore(0);
    private final ThreadLocal<String> last = ThreadLocal.withInitial(() -> "");

    /**
     * @param environment takes what the next command sees as its environment
     * @param program runs one command and answers its exit code
     */
    public Worker(Consumer<Map<String, String>> environment, ToIntFunction<String[]> program) {
        this.environment = environment;
        this.program = program;
        this.answers = Streams.out();
    }

    /** Serves until standard input ends. */
    public void serve() throws IOException {
        Thread listening = new Thread(this::listen, "fault-worker-input");
        listening.setDaemon(true);
        listening.start();
        try {
            while (true) {
                String command = commands.take();
                run(List.of(command.split("\t", -1)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isMeant(String stop, String place) {
        if (stop.equals(Child.Stop.ANY)) {
            return isAnother(place);
        }
        return stop.endsWith(Child.Stop.ANY)
                ? place.startsWith(stop.substring(0, stop.length() - 1))
                : place.equals(stop);
    }

    /** A commit right after a named place is that place. */
    private boolean isAnother(String place) {
        String before = last.get();
        last.set(place);
        return !place.equals(BEFORE_COMMIT) || before.isEmpty() || before.equals(AFTER_COMMIT);
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("go")) {
                    go.release();
                } else {
                    commands.add(line);
                }
            }
        } catch (IOException e) {
            answers.println("broken");
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private void run(List<String> words) throws IOException {
        int stop = Integer.parseInt(words.get(1));
        int split = words.indexOf("--");
        Map<String, String> variables = new HashMap<>();
        System.getProperties().keySet().removeIf(name -> String.valueOf(name).startsWith(SETTING));
        for (String word : words.subList(4, split)) {
            int equals = word.indexOf('=');
            String name = word.substring(0, equals);
            variables.put(name, word.substring(equals + 1));
            if (name.startsWith(SETTING)) {
                System.setProperty(name, word.substring(equals + 1));
            }
        }
        String[] command = words.subList(split + 1, words.size()).toArray(new String[0]);
        AtomicInteger places = new AtomicInteger();
        CrashPoint.tell(place -> {
            if (isMeant(words.get(2), place) && places.incrementAndGet() == stop) {
                answers.println("stopped\t" + place);
                go.acquireUninterruptibly();
            }
        });
        try (OutputStream file = Files.newOutputStream(
                        Path.of(words.get(3)),
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.APPEND);
                PrintStream log = new PrintStream(file, true, StandardCharsets.UTF_8)) {
            log.println(Arrays.toString(command));
            Streams.send(log);
            environment.accept(variables);
            int code = program.applyAsInt(command);
            CrashPoint.tell(null);
            log.println("exit code " + code);
            answers.println("ended\t" + code + "\t" + places.get());
        }
    }
}
