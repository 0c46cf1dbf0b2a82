package vn.declareonce.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.job.Runs;
import vn.declareonce.portal.OperatorsWorld;
import vn.declareonce.portal.RunningPortal;

/** In the order of the names, because the last one resumes what the others look at. The operators' ways from the home page to an answer, and their pages without a barrier. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
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
                    assertThat(Browsing.overflow(page))
                            .as(path + " at " + width)
                            .isZero();
                    shot(page, path, width, language);
                }
                assertThat(found).isEmpty();
                assertThat(browsing.complaints()).isEmpty();
                page.context().close();
            }
        }
    }

    @Test
    void leadsFromTheHomePageToWhoIsLate() {
        Page page = browsing.signedIn("operator", Browsing.DESKTOP, "vi");
        page.click("a[href='#late']");
        Locator line = page.locator("#late ~ div tr", new Page.LocatorOptions().setHasText("An Giang (89)"))
                .first();
        assertThat(line.locator(".status").textContent()).contains("Trễ 2 hạn");
        assertThat(page.locator(".tile-late").count()).isEqualTo(3);
        page.context().close();
    }

    @Test
    void leadsFromTheHomePageToWhyYesterdaysLabLoadDiffers() {
        Page page = browsing.signedIn("operator", Browsing.DESKTOP, "vi");
        page.locator("#today ~ div tbody tr", new Page.LocatorOptions().setHasText("Kết quả xét nghiệm"))
                .first()
                .locator("td:nth-of-type(3) a")
                .click();
        page.waitForURL("**/days?**");
        assertThat(page.textContent(".answer")).contains("43 dòng trong 2 lần gửi", "-37 so với ngày trước (80 dòng)");
        assertThat(page.locator("#senders tbody tr").first().textContent()).contains("Hà Nội (01)", "-37");
        assertThat(page.locator(".sumline .good").count()).isEqualTo(1);
        page.context().close();
    }

    @Test
    void leadsFromTheHomePageToTheRowsThatWaitAndForWhom() {
        Page page = browsing.signedIn("operator", Browsing.DESKTOP, "vi");
        page.click("text=Dòng nào đang chờ");
        page.selectOption("#sender", "01");
        page.click("form.filter button");
        page.locator("tr", new Page.LocatorOptions().setHasText("xet-nghiem-01-1.csv"))
                .locator("a[href^='/waiting/']")
                .click();
        page.waitForSelector("#rows");
        Locator first = page.locator("#rows tbody tr").first();
        assertThat(first.textContent()).contains("Không hiểu kết quả xét nghiệm", "nơi gửi sửa hoặc bổ sung");
        assertThat(first.locator("th").textContent()).isEqualTo("2");
        assertThat(page.locator("#rows tbody tr").count()).isEqualTo(23);
        page.context().close();
    }

    @Test
    void stopsARunAndSeesItEndWithoutReloading() {
        Runs runs = new Runs(portal.engine());
        long run = runs.start("load", "vaccination");
        Page page = browsing.signedIn("operator", Browsing.DESKTOP, "vi");
        page.waitForSelector("[data-run='" + run + "']");
        browsing.open(page, "/runs/" + run);
        assertThat(Browsing.violations(page)).isEmpty();
        page.click("text=Dừng lần chạy");
        page.click("button.main");
        page.waitForURL("**/runs/" + run);
        assertThat(page.textContent("main")).contains("portal: operator yêu cầu dừng lúc");
        page.waitForSelector("[data-field='stage']:has-text('đang dừng')");
        runs.end(run, 3, null);
        page.waitForSelector(".s-stopped");
        assertThat(page.locator("h1 ~ p .status").first().textContent()).contains("Dừng theo yêu cầu");
        assertThat(browsing.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void thenResumesALoadByKeyboardAlone() {
        Page page = browsing.signedIn("operator", Browsing.DESKTOP, "vi");
        browsing.open(page, "/deliveries/" + world.halfWay());
        assertThat(page.textContent(".sumline"))
                .as("half way is no imbalance")
                .contains("chưa nạp xong, 12 dòng chưa có kết quả")
                .doesNotContain("lệch");
        browsing.open(page, "/watch");
        press(page, "a[href$='" + world.halfWay() + "/resume']");
        page.waitForURL("**/resume");
        press(page, "button.main");
        page.waitForURL("**/runs/*");
        page.waitForSelector(".s-waiting, .s-done");
        browsing.open(page, "/watch");
        assertThat(page.locator(".todo .bad").count()).isZero();
        page.context().close();
    }

    /** Goes on by Tab until what is wanted has the focus, then presses Enter. */
    private static void press(Page page, String wanted) {
        for (int tab = 0; tab < 60; tab++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("wanted => document.activeElement.matches(wanted)", wanted))) {
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError("no way by keyboard to " + wanted);
    }

    private static void shot(Page page, String path, int width, String language) {
        String folder = System.getProperty("declareonce.shots");
        if (folder != null) {
            String name = path.substring(1).replaceAll("[^a-z0-9]+", "-") + "-" + width + "-" + language + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(folder, name)).setFullPage(true));
        }
    }
}
