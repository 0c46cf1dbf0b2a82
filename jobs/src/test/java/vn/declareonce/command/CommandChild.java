package vn.declareonce.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process of its own, because commands read the environment: runs one command a line of standard input, its words parted by tabs, and
 * leaves {@code N.out}, {@code N.err} and {@code N.code} in the folder given.
 */
final class CommandChild {
    private CommandChild() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int code = run(folder.resolve(number + ".out"), folder.resolve(number + ".err"), line.split("\t", -1));
            Files.writeString(folder.resolve(number + ".code"), Integer.toString(code));
            number++;
        }
    }

    private static int run(Path out, Path err, String... words) throws IOException {
        try (PrintStream answer = new PrintStream(Files.newOutputStream(out), true, StandardCharsets.UTF_8);
                PrintStream errors = new PrintStream(Files.newOutputStream(err), true, StandardCharsets.UTF_8)) {
            System.setOut(answer);
            System.setErr(errors);
            return Main.run(words);
        }
    }
}
