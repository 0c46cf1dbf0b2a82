package vn.declareonce.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One run of Jazzer over a target, in a child process: begins with the committed corpus and what earlier runs found, prints libFuzzer's
 * lines as they come, keeps findings. Everything lies in a folder of its own, so a run can be broken off and goes on the next time.
 */
final class FuzzRun {
    private static final Pattern COVERAGE = Pattern.compile("#(\\d+)\\s+(\\w+)\\s+cov: (\\d+) ft: (\\d+)");
    private static final int LONGEST_INPUT = 4_096;

    private final String target;
    private final Path committed;
    private final Path corpus;
    private final Path findings;

    /** What libFuzzer said: inputs run, branches and features reached after the corpus and at the end. */
    record Figures(long runs, long coverageBefore, long coverageAfter, long features, int exitCode) {
        Figures seen(String line) {
            Matcher told = COVERAGE.matcher(line);
            if (!told.find()) {
                return this;
            }
            long coverage = Long.parseLong(told.group(3));
            boolean first = coverageBefore == 0 || told.group(2).equals("INITED");
            return new Figures(
                    Long.parseLong(told.group(1)),
                    first ? coverage : coverageBefore,
                    coverage,
                    Long.parseLong(told.group(4)),
                    exitCode);
        }
    }

    /**
     * @param module the folder of the module that holds the committed corpus
     * @param home where the working corpus and the findings are kept
     */
    FuzzRun(Path module, Path home, String target) {
        this.target = target;
        this.committed = Corpus.file(module, target);
        this.corpus = home.resolve(target).resolve("corpus");
        this.findings = home.resolve(target).resolve("findings");
    }

    Path findings() {
        return findings;
    }

    /** Fuzzes for so many seconds, or to the first finding. From nothing: without any corpus, to see coverage grow. */
    Figures fuzz(long seconds, boolean fromNothing) throws IOException, InterruptedException {
        Path inputs = corpus;
        if (fromNothing) {
            inputs = Files.createTempDirectory("fuzz-" + target);
        } else {
            unpack(corpus);
        }
        Files.createDirectories(findings);
        return jazzer(List.of(
                "--reproducer_path=" + findings,
                "-artifact_prefix=" + findings + "/",
                "-max_total_time=" + seconds,
                "-max_len=" + LONGEST_INPUT,
                "-timeout=120",
                "-print_final_stats=1",
                inputs.toString()));
    }

    /** Adds to the committed corpus the fewest inputs that reach what else the working corpus reaches; answers how many. */
    int keep() throws IOException, InterruptedException {
        Path fewest = Files.createTempDirectory("fuzz-" + target);
        unpack(fewest);
        jazzer(List.of(
                "-merge=1", "-use_value_profile=0", "-max_len=" + LONGEST_INPUT, fewest.toString(), corpus.toString()));
        List<byte[]> inputs = new ArrayList<>();
        for (Path file : filesOf(fewest)) {
            inputs.add(Files.readAllBytes(file));
        }
        return Corpus.add(committed, inputs);
    }

    private void unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        int number = 0;
        for (byte[] input : Corpus.read(committed)) {
            Files.write(folder.resolve(String.format("committed-%04d", number++)), input);
        }
    }

    private Figures jazzer(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + JazzerEntry.class.getName(),
                "--target_args=" + target,
                "--instrumentation_includes=vn.declareonce.**",
                "--instrumentation_excludes=vn.declareonce.fuzz.**",
                "--custom_hook_includes=vn.declareonce.**",
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.*"));
        command.addAll(options);
        Process jazzer = new ProcessBuilder(command).redirectErrorStream(true).start();
        Figures figures = new Figures(0, 0, 0, 0, 0);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(jazzer.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
                figures = figures.seen(line);
            }
        } finally {
            jazzer.destroy();
        }
        return new Figures(
                figures.runs, figures.coverageBefore, figures.coverageAfter, figures.features, jazzer.waitFor());
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }
}
