package vn.declareonce.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.portal.OperatorsWorld;
import vn.declareonce.portal.RunningPortal;

/** Writes each page, and on a phone the two that matter most there, to {@code docs/images}, for {@code ./run.sh screenshots}. */
@EnabledIfSystemProperty(named = "declareonce.screenshots", matches = "true")
class ScreenshotsTest {
    private static final Set<String> ON_A_PHONE = Set.of("preview-phone", "watch-phone");
    private static final Path IMAGES = Path.of("..", "docs", "images");

    @Test
    void takesEveryPage(@TempDir Path home) throws Exception {
        Browsing.assumeInstalled();
        Files.createDirectories(IMAGES);
        try (RunningPortal portal = RunningPortal.withSamples(home);
                Browsing browsing = new Browsing(portal)) {
            clerk(browsing, Browsing.DESKTOP, "");
            clerk(browsing, Browsing.PHONE, "-phone");
            OperatorsWorld world = OperatorsWorld.in(portal.engine(), home);
            operator(browsing, Browsing.DESKTOP, "");
            operator(browsing, Browsing.PHONE, "-phone");
            deciding(browsing, world.halfWay());
            assertThat(browsing.complaints()).isEmpty();
        }
    }

    private static void clerk(Browsing browsing, int width, String suffix) {
        Page page = browsing.window(width, "vi");
        take(page, "sign-in" + suffix);
        page.context().close();
        page = browsing.signedIn("clerk-79", width, "vi");
        take(page, "uploads" + suffix);
        page.setInputFiles("#files", BrowserTest.Samples.withMistakes("xét nghiệm 79" + suffix + ".csv"));
        page.click("#upload-form button.main");
        page.waitForSelector(".problem");
        take(page, "preview" + suffix);
        String preview = page.url();
        page.click("a[href*='/row?']");
        take(page, "row" + suffix);
        page.navigate(preview);
        page.click(".confirm button.main");
        page.waitForURL("**/deliveries/*");
        take(page, "receipt" + suffix);
        page.click("a[href$='/take-back']");
        page.waitForSelector("#reason");
        take(page, "take-back" + suffix);
        browsing.open(page, "/deliveries");
        take(page, "deliveries" + suffix);
        for (String name : List.of("quality", "templates", "tokens", "api")) {
            browsing.open(page, "/" + name);
            take(page, name + suffix);
        }
        if (suffix.isEmpty()) {
            mapping(browsing, page);
        }
        page.context().close();
    }

    /** What a file of unknown headings and words is asked. */
    private static void mapping(Browsing browsing, Page page) {
        browsing.open(page, "/uploads");
        byte[] file = "Ma xn,Nguoi benh,Ket luan\nA1,Nguyễn Văn Hòa,Thấy vi rút\n".getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#files", new FilePayload("lạ.csv", "text/csv", file));
        page.click("#upload-form button.main");
        page.waitForSelector("a[href$='/mapping']");
        page.click("a[href$='/mapping']");
        browsing.open(page, URI.create(page.url()).getPath() + "?source=lab-results");
        page.selectOption("#f1", "fullName");
        page.selectOption("#f2", "result");
        take(page, "mapping");
        page.click("section form[method=post] button.main");
        page.waitForSelector("#w0");
        take(page, "words");
    }

    /** The pages on which an operator is asked before something is done, and those that tell of it. */
    private static void deciding(Browsing browsing, String halfWay) {
        Page page = browsing.signedIn("operator", Browsing.DESKTOP, "vi");
        browsing.open(page, "/operate/deliveries/" + halfWay + "/resume");
        take(page, "resume");
        browsing.open(page, "/operate/deliveries/" + halfWay + "/retract");
        take(page, "retract");
        browsing.open(page, "/waiting?sender=01");
        page.click("a[href^='/waiting/']");
        take(page, "waiting-rows");
        for (String name : List.of("alerts", "actions")) {
            browsing.open(page, "/" + name);
            take(page, name);
        }
        page.context().close();
    }

    private static void operator(Browsing browsing, int width, String suffix) {
        Page page = browsing.signedIn("operator", width, "vi");
        take(page, "watch" + suffix);
        browsing.open(page, "/runs");
        take(page, "runs" + suffix);
        browsing.open(page, "/runs/20");
        take(page, "run" + suffix);
        for (String name : List.of("schedule", "waiting", "daily")) {
            browsing.open(page, "/" + name);
            take(page, name + suffix);
        }
        browsing.open(page, "/days?source=lab-results");
        take(page, "day" + suffix);
        page.context().close();
    }

    private static void take(Page page, String name) {
        if (name.endsWith("-phone") && !ON_A_PHONE.contains(name)) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(IMAGES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
