package vn.declareonce.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.portal.RunningPortal;

/** The clerk's and the operator's way in a real browser: both languages, desktop and phone, keyboard, WCAG 2.2 AA by axe. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private final RunningPortal portal;
    private final Browsing browsing;

    BrowserTest(@TempDir Path home) throws Exception {
        Browsing.assumeInstalled();
        portal = RunningPortal.withSamples(home);
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
    void leadsTheClerkFromTheFileToTheReceipt() {
        for (String language : List.of("vi", "en")) {
            Page page = browsing.signedIn("clerk-79", Browsing.DESKTOP, language);
            List<String> found = new ArrayList<>(Browsing.violations(page));
            page.setInputFiles("#files", Samples.withMistakes("xét nghiệm " + language + ".csv"));
            page.click("#upload-form button.main");
            page.waitForSelector(".problem");
            found.addAll(Browsing.violations(page));
            assertThat(page.textContent("h1")).isEqualTo("xét nghiệm " + language + ".csv");
            assertThat(page.locator(".problem").count()).isEqualTo(5);
            assertThat(page.locator(".sum dd").allTextContents()).containsExactly("4", "1", "0", "0", "0", "3");
            page.click(".confirm button.main");
            page.waitForURL("**/deliveries/*");
            found.addAll(Browsing.violations(page));
            assertThat(page.textContent(".sumline")).contains("4", "✓");
            browsing.open(page, "/deliveries");
            found.addAll(Browsing.violations(page));
            assertThat(found).isEmpty();
            assertThat(browsing.complaints()).isEmpty();
            page.context().close();
        }
    }

    @Test
    void worksByKeyboardAlone() {
        Page page = browsing.window(Browsing.DESKTOP, "vi");
        page.keyboard().type("clerk-79");
        page.keyboard().press("Tab");
        page.keyboard().type(RunningPortal.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/uploads");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("files");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("source");
        page.context().close();
    }

    @Test
    void showsOperatorsEveryPageWithoutABarrier() {
        for (int width : List.of(Browsing.DESKTOP, Browsing.PHONE)) {
            Page page = browsing.signedIn("operator", width, "vi");
            List<String> found = new ArrayList<>();
            for (String path : List.of("/watch", "/runs", "/runs/3", "/deliveries")) {
                browsing.open(page, path);
                found.addAll(Browsing.violations(page));
                assertThat(Browsing.overflow(page)).as(path + " at " + width).isZero();
            }
            browsing.open(page, "/watch");
            assertThat(page.locator(".chart canvas").count()).isEqualTo(1);
            assertThat(page.locator("svg .tile").count()).isEqualTo(63);
            assertThat(found).isEmpty();
            assertThat(browsing.complaints()).isEmpty();
            page.context().close();
        }
    }

    @Test
    void fitsAPhone() {
        Page page = browsing.signedIn("clerk-79", Browsing.PHONE, "vi");
        assertThat(Browsing.overflow(page)).isZero();
        page.setInputFiles("#files", Samples.withMistakes("điện thoại.csv"));
        page.click("#upload-form button.main");
        page.waitForSelector(".problem");
        assertThat(Browsing.overflow(page)).isZero();
        assertThat(Browsing.violations(page)).isEmpty();
        page.context().close();
    }

    /** Invented rows. */
    static final class Samples {
        private static final String TEXT = "Mã mẫu,Họ và tên,Năm sinh,Giới tính,Số điện thoại,CMND/CCCD,Địa chỉ,"
                + "Ngày lấy mẫu,Nơi lấy mẫu,Loại mẫu (đơn/gộp),Phương pháp,Kết quả,Ngày trả kết quả,Đơn vị xét nghiệm\n"
                + "79-B1,Nguyễn Văn Hòa,1985,Nam,0903512301,079085512304,,10/08/2021,CDC,đơn,RT-PCR,Âm tính,11/08/2021,CDC\n"
                + "79-B2,Trần Thị Thúy,1987,Nữ,0903512302,079187733015,,10/08/2021,CDC,đơn,RT-PCR,chưa rõ ạ,11/08/2021,CDC\n"
                + "79-B3,Trần Thị Thúy,1987,Nữ,0903512302,079187733015,,32/13/2021,CDC,đơn,RT-PCR,Âm tính,11/08/2021,CDC\n"
                + "79-B4,Phan Tuấn Kiệt,1994,Nam,123,0790943031,,,CDC,đơn,RT-PCR,Âm tính,13/08/2021,CDC\n";

        private Samples() {}

        static FilePayload withMistakes(String name) {
            return new FilePayload(
                    name,
                    "text/csv",
                    TEXT.replace("79-B", "79-" + Integer.toHexString(name.hashCode()) + "-")
                            .getBytes(StandardCharsets.UTF_8));
        }
    }
}
