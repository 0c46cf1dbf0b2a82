package vn.declareonce.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import vn.declareonce.faults.Child.Stop;

/**
 * A bug that is put into a copy of the program to see whether the harness goes red: a file of {@code jobs/src/test/planted} that says
 * which text of which source file is replaced, and which faults must find it. The program itself holds none of them.
 *
 * @param faults the numbers within the kind, and the places where the kind chooses one
 * @param changes by file of the project, the texts to replace and their replacements
 */
record PlantedBug(String name, FaultKind kind, List<Stop> faults, Map<String, List<Change>> changes) {
    private static final Path FOLDER = Path.of(System.getProperty(
            "declareonce.planted", Path.of("jobs", "src", "test", "planted").toString()));

    /** A text that stands exactly once in its file; an empty one stands for the end of the file. */
    record Change(String text, String replacement) {}

    /** Every bug there is, by name; none outside a checkout of the project. */
    static List<PlantedBug> all() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return List.of();
        }
        List<PlantedBug> bugs = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".bug"))
                    .sorted()
                    .toList()) {
                bugs.add(read(file));
            }
        }
        return List.copyOf(bugs);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Hurts the program with the bug in it; answers the fault that showed it. */
    Optional<String> caughtBy(Lane lane) throws Exception {
        FaultRun run = lane.run();
        Path changed = run.home().resolve("planted").resolve(name);
        plant(changed, run.program().classPath());
        try (Children children = run.children(Optional.of(changed))) {
            for (Stop fault : faults) {
                Optional<FaultResult> result = lane.hurt(kind, fault, children);
                if (result.isPresent() && !result.get().survived()) {
                    return Optional.of(result.get().text());
                }
            }
        }
        return Optional.empty();
    }

    /** Writes the changed files, compiled where they are Java, into a folder for the front of the class path. */
    void plant(Path folder, String classPath) throws IOException {
        Path project =
                FOLDER.toAbsolutePath().resolve(Path.of("..", "..", "..", "..")).normalize();
        for (Map.Entry<String, List<Change>> entry : changes.entrySet()) {
            String text = Files.readString(project.resolve(entry.getKey()));
            for (Change change : entry.getValue()) {
                if (change.text().isEmpty()) {
                    text = text + change.replacement();
                    continue;
                }
                int at = text.indexOf(change.text());
                if (at < 0 || text.indexOf(change.text(), at + 1) >= 0) {
                    throw new IllegalStateException("planted bug " + name
                            + ": the text to replace does not stand once in " + entry.getKey() + ": " + change.text());
                }
                text = text.replace(change.text(), change.replacement());
            }
            write(folder, entry.getKey(), text, classPath);
        }
    }

    private void write(Path folder, String file, String text, String classPath) throws IOException {
        if (!file.endsWith(".java")) {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, text);
            return;
        }
        Path source = folder.resolve("source").resolve(Path.of(file).getFileName());
        Files.createDirectories(source.getParent());
        Files.writeString(source, text);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int failed = compiler.run(
                null,
                null,
                null,
                "-proc:none",
                "-nowarn",
                "-parameters",
                "-d",
                folder.toString(),
                "-cp",
                classPath,
                source.toString());
        if (failed != 0) {
            throw new IllegalStateException("planted bug " + name + ": " + file + " does not compile");
        }
    }

    /**
     * Reads one file: {@code fault: KIND NUMBER... [at PLACE]}, then for each change {@code file: PATH}, {@code <<<<}, the text, {@code ====}, the
     * replacement, {@code >>>>}. Lines that begin with {@code #} outside a change are remarks.
     */
    private static PlantedBug read(Path path) throws IOException {
        String name = path.getFileName().toString().replace(".bug", "");
        List<String> fault = List.of();
        String file = "";
        Map<String, List<Change>> changes = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(path);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("fault: ")) {
                fault = List.of(line.substring("fault: ".length()).split(" ", -1));
            } else if (line.startsWith("file: ")) {
                file = line.substring("file: ".length());
            } else if (line.equals("<<<<")) {
                int middle = i + lines.subList(i, lines.size()).indexOf("====");
                int end = i + lines.subList(i, lines.size()).indexOf(">>>>");
                String text = String.join("\n", lines.subList(i + 1, middle));
                String replacement = String.join("\n", lines.subList(middle + 1, end));
                changes.computeIfAbsent(file, added -> new ArrayList<>()).add(new Change(text, replacement));
                i = end;
            }
        }
        int at = fault.contains("at") ? fault.indexOf("at") : fault.size();
        String place = at == fault.size() ? "*" : String.join(" ", fault.subList(at + 1, fault.size()));
        List<Stop> faults = fault.subList(1, at).stream()
                .map(number -> new Stop(Integer.parseInt(number), place))
                .toList();
        return new PlantedBug(name, FaultKind.of(fault.get(0)), faults, changes);
    }
}
