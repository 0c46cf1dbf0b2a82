package vn.declareonce.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The project's Markdown pages. */
final class Page {
    private static final List<String> FOLDERS = List.of("", "docs", "docs/decisions", "sample-data");

    private Page() {}

    /** The project's folder: the tests run in the module's, or in the project's. */
    static Path project() {
        Path here = Path.of("").toAbsolutePath();
        Path above = here.resolve("..").normalize();
        return Files.exists(above.resolve("run.sh")) ? above : here;
    }

    static List<Path> all() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(project().resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        return pages;
    }

    static String text(String file) throws IOException {
        return Files.readString(project().resolve(file));
    }

    /** The table rows that begin with a code, by the heading they stand under. */
    static Map<String, List<String>> codeRows(String file) throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        String heading = "";
        for (String line : text(file).lines().toList()) {
            if (line.startsWith("## ")) {
                heading = line.substring(3);
            }
            if (line.matches("\\| `[A-Z_0-9]+` \\|.*")) {
                rows.computeIfAbsent(heading, key -> new ArrayList<>()).add(line);
            }
        }
        return rows;
    }
}
