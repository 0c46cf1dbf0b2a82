package vn.declareonce.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.portal.OperatorsWorld;
import vn.declareonce.portal.RunningPortal;

/** The operators' ways from the home page to an answer, and their pages without a barrier. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorsBrowserTest {
    private final RunningPortal portal;
    private final OperatorsWorld world;
    private final Browsing browsing;

    OperatorsBrowserTest(@TempDir Path home) throws Exception {
        Browsing.assumeInstalled();
        portal = RunningPortal.withSamples(home);
        world = OperatorsWorld.in(portal.engine(), home);
        browsing = new Browsing(portal);
    }

    @BeforeAll
    void answers() {
        assertThat(browsing.window(Browsing.DESKTOP, "vi").title()).isEqualTo("Đăng nhập – Khai một lần");
    }

    @AfterAll
    void close() {
        browsing.close();
        portal.close();
    }

    @Test
    void showsEveryPageInBothLanguagesAtBothWidthsWithoutABarrier() {
        List<String> paths = List.of(
                "/watch",
                "/runs",
                "/runs?state=failed",
                "/runs/3",
                "/days?source=lab-results",
                "/daily",
                "/waiting",
                "/waiting/" + world.halfWay(),
                "/schedule",
                "/actions",
                "/operate/runs/3/stop",
                "/operate/deliveries/" + world.halfWay() + "/resume",
                "/operate/deliveries/" + world.halfWay() + "/retract");
        for (int width : List.of(Browsing.DESKTOP, Browsing.PHONE)) {
            for (String language : List.of("vi", "en")) {
                Page page = browsing.signedIn("operator", width, language);
                List<String> found = new ArrayList<>();
                for (String path : paths) {
                    browsing.open(page, path);
                    found.addAll(Browsing.violations(page));
                    assertThat(Browsing.overflow(page)).as(path + " at " + width).isZero();
                    shot(page, path, width, language);
                }
                assertThat(found).isEmpty();
                assertThat(browsing.complaints()).isEmpty();
                page.context().close();
            }
        }
    }

    private static void shot(Page page, String path, int width, String language) {
        String folder = System.getProperty("declareonce.shots");
        if (folder != null) {
            String name = path.substring(1).replaceAll("[^a-z0-9]+", "-") + "-" + width + "-" + language + ".png";
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name))
                    .setFullPage(true));
        }
    }
}
