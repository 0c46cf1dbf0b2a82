package vn.declareonce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.declareonce.mapping.ExampleRun;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;

class SourcesPageTest {
    @Test
    void isWhatTheCommandPrints() throws IOException {
        assertThat(Page.text("docs/sources.md"))
                .as("run ./run.sh sources --page > docs/sources.md")
                .isEqualTo(SourcesPage.text(Catalogue.sources()));
    }

    @Test
    void knowsTheFactsOfEverySource() {
        assertThat(ExampleRun.factKinds(Catalogue.source("health-book"))).containsExactly("certificate", "condition");
        for (Source source : Catalogue.sources()) {
            assertThat(LegalBasis.of(source.name())).as(source.name()).startsWith("Thông báo 242/TB-VPCP");
        }
    }
}
