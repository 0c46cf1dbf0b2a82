package vn.declareonce.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import vn.declareonce.account.Role;
import vn.declareonce.desk.Upload;
import vn.declareonce.report.Outcome;
import vn.declareonce.source.Catalogue;
import vn.declareonce.watch.Actor;
import vn.declareonce.watch.RunState;

/** Vietnamese first, English complete: the bundles hold the same keys, and every key a page asks for. */
class TextsTest {
    private static final Path TEXTS = Path.of("src", "main", "resources", "texts");
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9.]+)[}(]");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        Map<String, String> vietnamese = texts("vi");
        Map<String, String> english = texts("en");
        assertThat(english.keySet()).isEqualTo(vietnamese.keySet());
        vietnamese.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            String same = english.getOrDefault(key, "");
            assertThat(same).as(key).isNotBlank();
            assertThat(places(same)).as(key).isEqualTo(places(text));
        });
    }

    @Test
    void hasWhatThePagesAskFor() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path template : templates()) {
            Matcher key = KEY.matcher(Files.readString(template));
            while (key.find()) {
                asked.add(key.group(1));
            }
        }
        assertThat(texts("vi").keySet()).containsAll(asked);
    }

    @Test
    void hasAWordForEveryCode() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Upload.Status status : Upload.Status.values()) {
            codes.addAll(List.of("upload.status." + status.code(), "upload.icon." + status.code()));
            codes.add("upload.next." + status.code());
        }
        Arrays.stream(Role.values()).forEach(role -> codes.add("role." + role.code()));
        Arrays.stream(Outcome.values()).forEach(outcome -> codes.add("outcome." + outcome.code()));
        Arrays.stream(BatchStatus.values()).forEach(status -> codes.add("batch." + status));
        Catalogue.sources().forEach(source -> codes.add("source." + source.name()));
        for (RunState state : RunState.values()) {
            codes.addAll(List.of("run.status." + state.code(), "run.icon." + state.code(), "run.next." + state.code()));
        }
        Arrays.stream(Actor.values()).forEach(actor -> codes.add("waiting.actor." + actor.code()));
        for (String step : List.of("run-now", "pause", "resume")) {
            codes.addAll(List.of("schedule.step." + step, "schedule.about." + step, "action." + step + "-connector"));
        }
        for (String action : List.of(
                "stop-run",
                "resume-delivery",
                "retract-delivery",
                "expect-delivery",
                "expect-no-more",
                "make-token",
                "revoke-token")) {
            codes.add("action." + action);
        }
        for (String state : List.of("receiving", "staged", "refused", "retracted", "correct", "held", "done")) {
            codes.addAll(List.of("delivery.status." + state, "delivery.icon." + state, "delivery.next." + state));
        }
        for (String stage :
                List.of("waiting", "check", "extract", "stage", "staged", "admit", "resolve", "reconcile")) {
            codes.add("stage." + stage);
        }
        for (String stage : List.of("start", "register", "retract", "compare", "merge")) {
            codes.add("stage." + stage);
        }
        for (String job : List.of("load", "extract", "register", "units", "retract", "rebuild", "resume")) {
            codes.add("job." + job);
        }
        assertThat(texts("vi").keySet()).containsAll(codes);
    }

    @Test
    void leavesNoScriptAndNoStyleInThePages() throws IOException {
        for (Path template : templates()) {
            String text = Files.readString(template);
            assertThat(text)
                    .as(template.toString())
                    .doesNotContain("style=", "onclick", "onload", "javascript:", "th:utext");
            assertThat(Pattern.compile("<script(?![^>]* src=\"/assets/)")
                            .matcher(text)
                            .find())
                    .as(template.toString())
                    .isFalse();
            assertThat(text).as(template.toString()).doesNotContain("http://cdn", "https://");
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(String language) throws IOException {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(TEXTS.resolve("portal_" + language + ".properties"))) {
            read.load(in);
        }
        Map<String, String> texts = new TreeMap<>();
        read.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> found = Files.list(TEMPLATES)) {
            return found.sorted().toList();
        }
    }
}
