package vn.declareonce.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.declareonce.portal.access.Rules;
import vn.declareonce.report.Receipts;
import vn.declareonce.testing.SampleSet;

/** The portal over HTTP, on the small set. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalTest {
    private static final String HEADER =
            "Mã mẫu,Họ và tên,Năm sinh,Giới tính,Số điện thoại,CMND/CCCD,Địa chỉ,Ngày lấy mẫu,"
                    + "Nơi lấy mẫu,Loại mẫu (đơn/gộp),Phương pháp,Kết quả,Ngày trả kết quả,Đơn vị xét nghiệm\n";

    private final Path home;
    private final RunningPortal portal;

    PortalTest(@TempDir Path home) throws Exception {
        this.home = home;
        this.portal = RunningPortal.withSamples(home);
    }

    @BeforeAll
    void answers() {
        assertThat(portal.visitor().get("/sign-in").statusCode()).isEqualTo(200);
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    void hasARuleForEveryEndpoint() {
        Set<String> endpoints = new TreeSet<>();
        portal.context().getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> endpoints.addAll(endpoints(info)));
        Set<String> ruled =
                new TreeSet<>(Rules.TABLE.stream().map(Rules.Rule::endpoint).toList());
        ruled.removeAll(List.of("GET /assets/**", "POST /sign-out"));
        endpoints.removeIf(endpoint -> endpoint.endsWith(" /error"));

        assertThat(endpoints).isEqualTo(ruled);
    }

    private static Set<String> endpoints(RequestMappingInfo info) {
        Set<String> endpoints = new TreeSet<>();
        for (String pattern : info.getPatternValues()) {
            Set<?> methods = info.getMethodsCondition().getMethods();
            (methods.isEmpty() ? Set.of("ANY") : methods).forEach(method -> endpoints.add(method + " " + pattern));
        }
        return endpoints;
    }

    @Test
    void sendsThePolicyWithEveryPage() {
        Visitor operator = portal.signedIn("operator");
        Visitor clerk = portal.signedIn("clerk-79");
        for (HttpResponse<String> page : List.of(
                portal.visitor().get("/sign-in"),
                operator.get("/watch"),
                operator.get("/runs"),
                operator.get("/nothing-here"),
                clerk.get("/uploads"),
                clerk.get("/deliveries"))) {
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(page.uri().getPath())
                    .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(page.body())
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContain(" style=", "??");
        }
    }

    @Test
    void leadsEverybodyToTheirOwnHome() {
        assertThat(portal.signedIn("clerk-79").get("/").uri().getPath()).isEqualTo("/uploads");
        assertThat(portal.signedIn("auditor").get("/").uri().getPath()).isEqualTo("/watch");
        assertThat(portal.visitor().get("/").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void speaksVietnameseFirstAndEnglishWhenAsked() {
        Visitor visitor = portal.visitor();
        assertThat(visitor.get("/sign-in").body()).contains("<html lang=\"vi\">", "Đăng nhập");
        assertThat(visitor.get("/sign-in?lang=en").body()).contains("<html lang=\"en\">", "Sign in");
        assertThat(visitor.get("/sign-in").body()).contains("<html lang=\"en\">");
        assertThat(visitor.get("/sign-in?lang=%27%22%3E%3Cx").statusCode()).isEqualTo(200);
    }

    @Test
    void renewsTheSessionAtSignInAndEndsItAtSignOut() {
        Visitor clerk = portal.visitor();
        clerk.get("/sign-in");
        String before = clerk.session();
        clerk.post("/sign-in", "/sign-in", "name", "clerk-79", "password", RunningPortal.PASSWORD);
        assertThat(clerk.session()).isNotEqualTo(before).isNotEmpty();
        assertThat(clerk.allCookies()).allMatch(cookie -> cookie.isHttpOnly());
        clerk.post("/uploads", "/sign-out");
        assertThat(clerk.get("/uploads").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void refusesAChangeWithoutTheTokenOfItsForm() {
        Visitor clerk = portal.signedIn("clerk-79");
        assertThat(clerk.postBody("/sign-out", "").statusCode()).isEqualTo(403);
        assertThat(clerk.upload("wrong", "a.csv", new byte[] {1}).statusCode()).isEqualTo(403);
        assertThat(clerk.get("/uploads").uri().getPath()).isEqualTo("/uploads");
    }

    @Test
    void readsNoUploadOfWhoIsNotSignedIn() {
        assertThat(portal.visitor().upload("none", "a.csv", new byte[1000]).statusCode())
                .isEqualTo(401);
    }

    @Test
    void checksWithoutChangingAnythingThenLoadsAndAnswersTheFirstReceiptAgain() throws Exception {
        Visitor clerk = portal.signedIn("clerk-79");
        byte[] file = file(
                "79-P1,Nguyễn Văn Hòa,1985,Nam,0903512301,079085512304,,10/08/2021,CDC,đơn,RT-PCR,Âm tính,11/08/2021,CDC\n"
                        + "79-P2,Trần Thị Thúy,1987,Nữ,0903512302,079187733015,,10/08/2021,CDC,đơn,RT-PCR,<b>lạ</b>,11/08/2021,CDC\n"
                        + "79-P3,Trần Thị Thúy,1987,Nữ,0903512302,079187733015,,32/13/2021,CDC,đơn,RT-PCR,,11/08/2021,CDC\n");
        int before = Receipts.all(portal.engine().jdbc()).size();

        HttpResponse<String> preview =
                clerk.settled(clerk.upload("xét nghiệm 79.csv", file).uri().getPath());
        String page = preview.uri().getPath();
        assertThat(preview.body())
                .contains("xét nghiệm 79.csv", "Sẽ bị từ chối", "Kết quả", "&lt;b&gt;lạ&lt;/b&gt;", "32/13/2021")
                .doesNotContain("<b>lạ</b>");
        assertThat(figures(preview.body())).containsExactly("3", "1", "0", "0", "0", "2");
        assertThat(Receipts.all(portal.engine().jdbc())).hasSize(before);
        assertThat(modes(home.resolve("archive").resolve("incoming"))).containsOnly("rw-------");

        clerk.post(page, page + "/confirm");
        HttpResponse<String> receipt = clerk.settled(page);
        assertThat(receipt.uri().getPath()).matches("/deliveries/[0-9a-f]{16}");
        assertThat(receipt.body()).contains("3</span> = ", "khớp", "xét nghiệm 79.csv", "Tải tệp các dòng cần sửa");
        assertThat(Receipts.all(portal.engine().jdbc())).hasSize(before + 1);
        assertThat(modes(home.resolve("archive").resolve("incoming"))).isEmpty();
        assertThat(clerk.get(receipt.uri().getPath() + "/to-correct").statusCode())
                .isEqualTo(200);

        HttpResponse<String> again =
                clerk.settled(clerk.upload("tên khác.csv", file).uri().getPath());
        assertThat(again.body())
                .contains("Tệp này đã được nạp trước đây", receipt.uri().getPath());
        clerk.post(again.uri().getPath(), again.uri().getPath() + "/discard");
        assertThat(Receipts.all(portal.engine().jdbc())).hasSize(before + 1);

        assertThat(portal.signedIn("clerk-89").get(page).statusCode()).isEqualTo(403);
        assertThat(portal.signedIn("clerk-89").get(receipt.uri().getPath()).statusCode())
                .isEqualTo(403);
        assertThat(portal.signedIn("operator").get(page).statusCode()).isEqualTo(403);
        assertThat(portal.signedIn("operator").get(receipt.uri().getPath()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysWhatIsWrongWithAFileItCannotTake() throws Exception {
        Visitor clerk = portal.signedIn("clerk-79");
        assertThat(clerk.upload("virus.exe", new byte[] {1}).body()).contains("Chỉ nhận tệp .csv, .xlsx và .xml");
        assertThat(clerk.upload("rỗng.csv", new byte[0]).body()).contains("Hãy chọn ít nhất một tệp");
        HttpResponse<String> unknown =
                clerk.settled(clerk.upload("la.csv", "một,hai,ba\n1,2,3\n".getBytes(StandardCharsets.UTF_8))
                        .uri()
                        .getPath());
        assertThat(unknown.body()).contains("Mỗi cột là gì?");
        HttpResponse<String> broken = clerk.settled(clerk.upload("hong.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0})
                .uri()
                .getPath());
        assertThat(broken.body()).contains("Không nhận được tệp này");
        assertThat(clerk.get("/uploads").body()).contains("la.csv", "hong.xlsx");
    }

    @Test
    void findsInACheckWhatTheLoadFound() throws Exception {
        for (SampleSet.File sample : SampleSet.files()) {
            if (!sample.toString().matches(".*\\.(csv|xlsx)")) {
                continue; // the portal takes tables alone
            }
            long refused = SampleSet.rows().stream()
                    .filter(row -> row.file().equals(sample.toString()))
                    .filter(row -> row.outcome().equals("rejected"))
                    .count();
            Visitor clerk = portal.signedIn("clerk-89");
            HttpResponse<String> page = clerk.settled(
                    clerk.upload(sample.path().getFileName().toString(), Files.readAllBytes(sample.path()))
                            .uri()
                            .getPath());
            if (page.body().contains("name=\"layout\"")) {
                page = chosen(clerk, page, sample.source());
            }
            boolean known = page.body().contains("đã được nạp trước đây");
            assertThat(known).as(sample.toString()).isEqualTo("89".equals(sample.sender()));
            if (!known) {
                assertThat(figures(page.body()))
                        .as(sample + ": " + page.body().replaceAll("(?s)^.*<main", ""))
                        .hasSize(6);
                assertThat(figures(page.body()).get(5)).as(sample.toString()).isEqualTo(Long.toString(refused));
            }
        }
    }

    @Test
    void showsOperatorsEveryPageOfTheSmallSet() {
        Visitor operator = portal.signedIn("operator");
        assertThat(operator.get("/watch").body()).contains("Hồ Chí Minh", "34 trên 37 người (91,89%)");
        assertThat(operator.get("/runs").body()).contains("Xong, có dòng chờ hoặc bị từ chối");
        String run = operator.get("/runs/3").body();
        assertThat(run).contains("xet-nghiem-79-01.csv", "12</span> = ", "Tìm đúng người");
        assertThat(operator.get("/runs/999").statusCode()).isEqualTo(404);
        assertThat(operator.get("/deliveries?words=xet-nghiem").body())
                .contains("xet-nghiem-79-01.csv", "xet-nghiem-75-01.xlsx")
                .doesNotContain("bhxh-01.csv");
    }

    @Test
    void showsAProvinceItsOwnDeliveriesAlone() {
        String own = portal.signedIn("clerk-89").get("/deliveries?province=79").body();
        assertThat(own).contains("tiem-chung-89-01.csv").doesNotContain("-79-01", "bhxh-01");
    }

    /** Says which source's layout it is, where the headings fit several. */
    private static HttpResponse<String> chosen(Visitor clerk, HttpResponse<String> page, String source)
            throws InterruptedException {
        Matcher offered = Pattern.compile("value=\"(" + source + "/[^\"]+)\"").matcher(page.body());
        assertThat(offered.find()).as(source).isTrue();
        String path = page.uri().getPath();
        clerk.post(path, path + "/choose", "layout", offered.group(1));
        return clerk.settled(path);
    }

    private static byte[] file(String rows) {
        return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    }

    /** Rows read, would be loaded, known, superseded, held, refused. */
    private static List<String> figures(String page) {
        Matcher found = Pattern.compile("<dd>([0-9.]+)</dd>").matcher(page);
        return found.results().map(one -> one.group(1)).limit(6).toList();
    }

    private static Set<String> modes(Path folder) throws Exception {
        Set<String> modes = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                modes.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return modes;
    }
}
