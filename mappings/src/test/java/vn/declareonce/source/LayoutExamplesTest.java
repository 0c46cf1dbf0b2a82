package vn.declareonce.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.ExampleRun;
import vn.declareonce.mapping.Source;

class LayoutExamplesTest {
    private static final Path DOCUMENTED = Path.of("..", "docs", "examples", "layouts");

    @TestFactory
    Stream<DynamicTest> everyExampleHolds() throws IOException {
        return layouts().stream().flatMap(layout -> layout.examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        layout.source() + "/" + layout.name() + " line " + example.line(),
                        () -> assertThat(ExampleRun.failures(Catalogue.source(layout.source()), layout, example))
                                .isEmpty())));
    }

    @Test
    void everyLayoutShowsWhatItAcceptsAndWhatItRejects() throws IOException {
        for (Layout layout : layouts()) {
            assertThat(layout.examples()).as(layout.name()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(layout.examples()).as(layout.name()).anyMatch(example -> example.accepted());
            assertThat(layout.examples()).as(layout.name()).anyMatch(example -> !example.accepted());
        }
    }

    @Test
    void everyColumnOfAnExampleIsKnownToItsLayout() throws IOException {
        for (Layout layout : layouts()) {
            layout.examples().forEach(example -> {
                List<String> headings = List.copyOf(example.cells().keySet());
                assertThat(layout.headerFinder().score(headings))
                        .as(layout.name() + " line " + example.line())
                        .isEqualTo(headings.size());
            });
        }
    }

    @Test
    void cataloguesEverySource() {
        assertThat(Catalogue.sources())
                .extracting(Source::name)
                .containsExactly(
                        "social-insurance",
                        "vaccination",
                        "health-book",
                        "lab-results",
                        "health-declaration",
                        "bluezone",
                        "border-declaration",
                        "movement",
                        "quarantine",
                        "contact-tracing",
                        "risk-assessment",
                        "zalo-connect",
                        "giup-toi",
                        "treatment",
                        "tele-icu",
                        "personal-qr");
    }

    private static List<Layout> layouts() throws IOException {
        List<Layout> layouts = new ArrayList<>();
        Catalogue.sources().forEach(source -> layouts.addAll(source.layouts()));
        try (Stream<Path> files = Files.list(DOCUMENTED)) {
            files.sorted().map(Layout::read).forEach(layouts::add);
        }
        return layouts;
    }
}
