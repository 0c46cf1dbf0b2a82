package vn.declareonce.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.portal.RunningPortal;

/** Correcting in the page, taking back, and saying what columns are, in a real browser: both languages, desktop and phone, axe, no script error. */
class ClerkBrowserTest {
    private static final String UNKNOWN = "Ma xn %1$s,Nguoi benh %1$s,Ket luan %1$s\nA1,Nguyễn Văn Hòa,Thấy vi rút\n";
    private static final double PATIENCE_MILLISECONDS = 120_000;

    @Test
    void leadsTheClerkThroughCorrectingAndTakingBack(@TempDir Path home) throws Exception {
        Browsing.assumeInstalled();
        try (RunningPortal portal = RunningPortal.withRegister(home);
                Browsing browsing = new Browsing(portal)) {
            for (String language : List.of("vi", "en")) {
                int width = language.equals("vi") ? Browsing.DESKTOP : Browsing.PHONE;
                Page page = browsing.signedIn("clerk-79", width, language);
                page.setDefaultTimeout(PATIENCE_MILLISECONDS);
                page.setDefaultNavigationTimeout(PATIENCE_MILLISECONDS);
                List<String> found = new ArrayList<>();
                correct(page, "xét nghiệm sửa " + language + ".csv", found);
                takeBack(page, found);
                map(browsing, page, language, found);
                for (String path : List.of("/templates", "/quality", "/tokens")) {
                    browsing.open(page, path);
                    judge(page, found);
                }
                makeToken(page, found);
                assertThat(found).isEmpty();
                assertThat(browsing.complaints()).isEmpty();
                page.context().close();
            }
        }
    }

    private static void correct(Page page, String name, List<String> found) {
        page.setInputFiles("#files", BrowserTest.Samples.withMistakes(name));
        page.click("#upload-form button.main");
        page.waitForSelector(".problem");
        String preview = page.url();
        page.click("a[href*='/row?'][href$='row=4']");
        page.waitForSelector(".verdict.bad");
        judge(page, found);
        page.fill("#c7", "12/08/2021");
        page.press("#c7", "Tab");
        page.waitForSelector(".verdict.good");
        assertThat(page.inputValue("#c7")).isEqualTo("12/08/2021");
        judge(page, found);
        page.navigate(preview);
        page.click(".notice + form button");
        page.waitForURL(url -> !url.equals(preview));
        page.waitForSelector(".sum");
        assertThat(page.locator(".sum dd").allTextContents()).containsExactly("4", "2", "0", "0", "0", "2");
        judge(page, found);
        page.click(".confirm button.main");
        page.waitForURL("**/deliveries/*");
        judge(page, found);
    }

    private static void takeBack(Page page, List<String> found) {
        page.click("a[href$='/take-back']");
        page.waitForSelector("#reason");
        judge(page, found);
        page.fill("#reason", "gửi nhầm tháng");
        page.click("form.card button.main");
        page.waitForSelector("#state .button");
        judge(page, found);
        page.click("#state .button");
        page.waitForURL("**/deliveries/*");
        judge(page, found);
    }

    private static void map(Browsing browsing, Page page, String language, List<String> found) {
        browsing.open(page, "/uploads");
        byte[] file = String.format(UNKNOWN, language).getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#files", new FilePayload("lạ " + language + ".csv", "text/csv", file));
        page.click("#upload-form button.main");
        page.waitForSelector("a[href$='/mapping']");
        judge(page, found);
        page.click("a[href$='/mapping']");
        page.waitForSelector("#f0");
        assertThat(page.locator("select[name=field]").count()).isEqualTo(3);
        judge(page, found);
        sayWhatWordsMean(browsing, page, found);
    }

    /** By the keyboard alone once the columns are said. */
    private static void sayWhatWordsMean(Browsing browsing, Page page, List<String> found) {
        browsing.open(page, URI.create(page.url()).getPath() + "?source=lab-results");
        page.selectOption("#f1", "fullName");
        page.selectOption("#f2", "result");
        page.press("section form[method=post] button.main", "Enter");
        page.waitForSelector("#w0");
        judge(page, found);
        String asked = page.url();
        page.press("section form[method=post] button.main", "Enter");
        assertThat(page.url()).isEqualTo(asked);
        assertThat(page.inputValue("#w0")).isEmpty();
        page.press("#w0", "ArrowDown");
        assertThat(page.inputValue("#w0")).isEqualTo("=POSITIVE");
        page.press("section form[method=post] button.main", "Enter");
        page.waitForSelector(".sum");
        judge(page, found);
    }

    private static void makeToken(Page page, List<String> found) {
        page.fill("#label", "LIS");
        page.press("#label", "Enter");
        page.waitForSelector("#secret");
        assertThat(page.inputValue("#secret")).startsWith("khai_").hasSize(48);
        judge(page, found);
        page.press("form.inline button", "Enter");
        page.waitForSelector("section > ul");
        judge(page, found);
    }

    private static void judge(Page page, List<String> found) {
        found.addAll(Browsing.violations(page));
        assertThat(Browsing.overflow(page)).as(page.url()).isZero();
    }
}
