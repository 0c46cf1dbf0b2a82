package vn.declareonce.portal.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import vn.declareonce.portal.RunningPortal;

/** Debian's Chromium on a running portal. Where there is none, the test that asks for it is skipped with a message. */
final class Browsing implements AutoCloseable {
    static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    static final int DESKTOP = 1280;
    static final int PHONE = 390;

    private static final int HEIGHT = 800;
    private static final List<String> AXE_RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final RunningPortal portal;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Browsing(RunningPortal portal) {
        this.portal = portal;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
    }

    static void assumeInstalled() {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM), "No browser at " + CHROMIUM + ": install Debian's package chromium");
    }

    /** A new window of nobody; what its console complains of is kept. */
    Page window(int width, String language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh"));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.navigate(portal.url() + "/sign-in?lang=" + language);
        return page;
    }

    Page signedIn(String user, int width, String language) {
        Page page = window(width, language);
        page.fill("#name", user);
        page.fill("#password", RunningPortal.PASSWORD);
        page.click("button.main");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    void open(Page page, String path) {
        page.navigate(portal.url() + path);
    }

    /** What axe finds against WCAG 2.2 AA on the page as it stands. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(AXE_RULES).analyze().getViolations().stream()
                        .map(rule -> page.url() + " " + rule.getId() + " " + nodes(rule))
                        .toList();
    }

    /** How many pixels the page is wider than the window; 0 when nothing has to be pushed sideways. */
    static int overflow(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    /** Errors of any window's console: blocked by the policy, not found, broken script. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static String nodes(Rule rule) {
        return rule.getNodes().stream()
                .limit(3)
                .map(node -> String.valueOf(node.getTarget()))
                .toList()
                .toString();
    }
}
