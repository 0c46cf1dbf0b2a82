package vn.declareonce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocsLinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern JAVA_TEST = Pattern.compile("`(?:[a-z]+\\.)?([A-Z][A-Za-z0-9]*Test)`");
    private static final Pattern SQL_FILE = Pattern.compile("`sql/([a-zA-Z0-9_/-]+\\.sql)`");
    private static final Pattern OF_ONE_MACHINE =
            Pattern.compile("(?m)(?:^|[\\s`(\"'=])/(?:work|tmp|root|home|Users)/|\\.\\./shared");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : Page.all()) {
            for (String target : found(LINK, Files.readString(page))) {
                if (!target.matches("[a-z]+:.*") && !leadsSomewhere(page, target)) {
                    broken.add(page.getFileName() + " -> " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyTestAndSqlFileNamedExists() throws IOException {
        List<String> missing = new ArrayList<>();
        List<String> tests = javaFiles();
        for (Path page : Page.all()) {
            String text = Files.readString(page);
            found(JAVA_TEST, text).stream()
                    .filter(test -> !tests.contains(test + ".java"))
                    .forEach(test -> missing.add(page.getFileName() + " names " + test));
            found(SQL_FILE, text).stream()
                    .filter(file -> !Files.exists(Page.project().resolve("sql").resolve(file)))
                    .forEach(file -> missing.add(page.getFileName() + " names sql/" + file));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void nothingNamesThePathsOfOneMachine() throws IOException {
        for (Path page : Page.all()) {
            assertThat(Files.readString(page)).as(page.toString()).doesNotContainPattern(OF_ONE_MACHINE);
        }
    }

    @Test
    void readmeSaysHowToRunAndToTest() throws IOException {
        assertThat(Page.text("README.md")).contains("./run.sh ", "./run.sh test");
    }

    private static boolean leadsSomewhere(Path page, String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.exists(file)
                && (parts.length == 1 || headings(Files.readString(file)).contains(parts[1]));
    }

    /** As GitHub makes them: lower case, letters and digits and hyphens, a hyphen for each blank. */
    private static List<String> headings(String text) {
        return text.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static List<String> javaFiles() throws IOException {
        List<String> names = new ArrayList<>();
        for (String module : List.of("mappings", "sample-data", "jobs", "portal")) {
            try (var files = Files.walk(Page.project().resolve(module).resolve("src/test/java"))) {
                files.forEach(file -> names.add(String.valueOf(file.getFileName())));
            }
        }
        return names;
    }
}
