package vn.declareonce.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.declareonce.account.Accounts;
import vn.declareonce.account.Role;
import vn.declareonce.account.Tokens;
import vn.declareonce.alert.AlertSettings;
import vn.declareonce.alert.Alerts;
import vn.declareonce.desk.Quota;
import vn.declareonce.job.Runs;
import vn.declareonce.portal.access.Rules;
import vn.declareonce.portal.problem.Problem;
import vn.declareonce.report.Receipts;

/** The API over HTTP; every answer is held against the OpenAPI document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
    private static final String HEADER =
            "Mã mẫu,Họ và tên,Năm sinh,Giới tính,Số điện thoại,CMND/CCCD,Địa chỉ,Ngày lấy mẫu,"
                    + "Nơi lấy mẫu,Loại mẫu (đơn/gộp),Phương pháp,Kết quả,Ngày trả kết quả,Đơn vị xét nghiệm\n";
    private static final String GOOD =
            ",Nguyễn Văn Hòa,1985,Nam,0903512301,079085512304,,10/08/2021,CDC,đơn,RT-PCR,Âm tính,11/08/2021,CDC\n";
    private static final String BAD =
            ",Trần Thị Thúy,1987,Nữ,0903512302,079187733015,,32/13/2021,CDC,đơn,RT-PCR,,11/08/2021,CDC\n";

    private final Path home;
    private final RunningPortal portal;
    private final Program clerk;
    private final JsonNode document;

    ApiTest(@TempDir Path home) throws Exception {
        this.home = home;
        this.portal = RunningPortal.operated(
                home, new Operation(null, 3000, new Quota(30, 1_000_000_000), AlertSettings.NOWHERE, null));
        this.clerk = program("clerk-79");
        try (InputStream yaml = Objects.requireNonNull(ApiTest.class.getResourceAsStream("/api/openapi.yaml"))) {
            this.document = new YAMLMapper().readTree(yaml);
        }
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    void describesEveryEndpointAndNoOther() {
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .forEachEntry((path, item) -> item.propertyNames().stream()
                        .filter(Set.of("get", "post")::contains)
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(Rules.TABLE.stream()
                        .map(Rules.Rule::endpoint)
                        .filter(endpoint -> endpoint.contains("/api/v1"))
                        .toList());
        List<String> codes = Stream.of(Problem.values()).map(Problem::code).toList();
        JsonNode known = document.at("/components/schemas/Problem/properties/code/enum");
        assertThat(known.valueStream().map(JsonNode::asString)).containsExactlyElementsOf(codes);
    }

    @Test
    void checksLoadsAndAnswersTheFirstReceiptAgain() throws Exception {
        byte[] file = file("A1" + GOOD + "A2" + GOOD.replace("Hòa", "Hải") + "A3" + BAD);
        HttpResponse<String> taken = clerk.upload("xét nghiệm.csv", file);
        assertThat(taken.statusCode()).isEqualTo(201);
        String address = taken.headers().firstValue("Location").orElseThrow();
        assertThat(answer(taken, "Upload").at("/file/name").asString()).isEqualTo("xét nghiệm.csv");

        JsonNode checked = clerk.settled(address);
        valid(checked, "Upload");
        assertThat(checked.path("status").asString()).isEqualTo("checked");
        assertThat(checked.at("/check/counts/read").asInt()).isEqualTo(3);
        assertThat(checked.at("/check/counts/rejected").asInt()).isEqualTo(1);
        assertThat(receipts()).isZero();
        JsonNode group = checked.at("/check/problems").get(0);
        assertThat(group.path("effect").asString()).isEqualTo("refuses");
        JsonNode rows = answer(clerk.get(group.path("rows").asString()), "ProblemRows");
        assertThat(rows.path("rows").get(0).path("row").asInt()).isEqualTo(4);

        assertThat(clerk.upload("tên khác.csv", file).statusCode()).isEqualTo(200);
        assertThat(answer(clerk.get("/api/v1/uploads"), "Uploads").path("uploads").size())
                .isEqualTo(1);

        assertThat(clerk.post(address + "/confirm").statusCode()).isEqualTo(202);
        JsonNode loaded = clerk.settled(address);
        valid(loaded, "Upload");
        assertThat(loaded.path("status").asString()).isEqualTo("loaded");
        assertThat(clerk.post(address + "/confirm").statusCode()).isEqualTo(200);
        assertThat(problem(clerk.post(address + "/discard"), 409)).isEqualTo("state");

        JsonNode receipt = answer(clerk.get(loaded.path("receipt").asString()), "Receipt");
        assertThat(receipt.path("balanced").asBoolean()).isTrue();
        assertThat(receipt.at("/counts/read").asInt()).isEqualTo(3);
        assertThat(receipt.at("/counts/rejected").asInt()).isEqualTo(1);
        assertThat(receipt.path("waiting").size()).isEqualTo(3);
        HttpResponse<String> workbook = clerk.get(receipt.path("toCorrect").asString());
        assertThat(workbook.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml");

        HttpResponse<String> again = clerk.upload("xét nghiệm.csv", file);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(answer(again, "Upload").path("delivery").asString())
                .isEqualTo(receipt.path("delivery").asString());
        assertThat(receipts()).isEqualTo(1);
        assertThat(answer(clerk.get("/api/v1/deliveries?words=xet"), "Deliveries")
                        .path("deliveries")
                        .size())
                .isZero();
        assertThat(answer(clerk.get("/api/v1/deliveries"), "Deliveries")
                        .path("deliveries")
                        .size())
                .isEqualTo(1);
        assertThat(answer(program("operator").get(loaded.path("receipt").asString()), "Receipt")
                        .path("sender")
                        .asString())
                .isEqualTo("79");
        assertThat(problem(program("clerk-89").get(address), 403)).isEqualTo("refused");
        assertThat(problem(program("clerk-89").get(loaded.path("receipt").asString()), 403))
                .isEqualTo("refused");
    }

    @Test
    void letsTheSenderSayWhatAFileIsAndForgetIt() {
        Program other = program("clerk-89");
        byte[] unknown = "một,hai,ba\n1,2,3\n".getBytes(StandardCharsets.UTF_8);
        String address =
                other.upload("lạ.csv", unknown).headers().firstValue("Location").orElseThrow();
        JsonNode refused = other.settled(address);
        valid(refused, "Upload");
        assertThat(refused.path("status").asString()).isEqualTo("refused");
        assertThat(refused.at("/refusal/en").asString()).isNotBlank();
        byte[] choice = "{\"source\":\"lab-results\",\"layout\":\"standard\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(other.post(address + "/choose", "application/json", choice).statusCode())
                .isEqualTo(202);
        assertThat(other.settled(address).path("status").asString()).isEqualTo("refused");
        assertThat(problem(other.post(address + "/choose", "application/json", "{".getBytes(StandardCharsets.UTF_8)), 400))
                .isEqualTo("value");
        assertThat(problem(other.post(address + "/confirm"), 409)).isEqualTo("state");
        assertThat(other.post(address + "/discard").statusCode()).isEqualTo(200);
        assertThat(other.post(address + "/discard").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsNoFile() {
        assertThat(problem(clerk.upload("a.exe", new byte[] {1}), 415)).isEqualTo("kind");
        assertThat(problem(clerk.upload("a.csv", new byte[0]), 400)).isEqualTo("empty");
        assertThat(problem(clerk.post("/api/v1/uploads", "application/json", new byte[] {'{', '}'}), 400))
                .isEqualTo("empty");
        assertThat(problem(clerk.get("/api/v1/uploads/not-a-number"), 403)).isEqualTo("refused");
        assertThat(problem(clerk.get("/api/v1/nothing"), 403)).isEqualTo("refused");
    }

    @Test
    void tellsProblemsInTheLanguageAskedForAndInBoth() {
        HttpResponse<String> vietnamese = clerk.get("/api/v1/nothing");
        HttpResponse<String> english = clerk.get("/api/v1/nothing", "Accept-Language", "en-GB, vi;q=0.5");
        assertThat(Program.json(vietnamese).path("title").asString()).isEqualTo("Không được phép, hoặc không có");
        assertThat(Program.json(english).path("title").asString()).isEqualTo("Not allowed, or not there");
        assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(Program.json(english).at("/texts/vi/title").asString())
                .isEqualTo("Không được phép, hoặc không có");
        assertThat(Program.json(clerk.get("/api/v1/nothing", "Accept-Language", ";;;"))
                        .path("title")
                        .asString())
                .isEqualTo("Không được phép, hoặc không có");
    }

    @Test
    void opensToATokenAlone() throws Exception {
        Tokens tokens = new Tokens(portal.engine().jdbc());
        String path = "/api/v1/deliveries";
        assertThat(problem(new Program(portal.url(), "khai_wrong").get(path), 401)).isEqualTo("token");
        HttpResponse<String> withoutToken = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(portal.url() + path)).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(problem(withoutToken, 401)).isEqualTo("token");
        assertThat(withoutToken.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"khai\"");
        assertThat(portal.signedIn("clerk-79").get(path).statusCode())
                .as("a session")
                .isEqualTo(401);

        Tokens.Issued past =
                tokens.issue("clerk-79", "", Duration.ofSeconds(-1)).orElseThrow();
        assertThat(new Program(portal.url(), past.secret()).get(path).statusCode())
                .isEqualTo(401);
        Tokens.Issued issued = tokens.issue("clerk-79", "", Duration.ofDays(1)).orElseThrow();
        Program program = new Program(portal.url(), issued.secret());
        assertThat(program.get(path).statusCode()).isEqualTo(200);
        assertThat(program.get(path).headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(tokens.of("clerk-79").toString()).doesNotContain(issued.secret());
        assertThat(tokens.revoke(issued.id())).isTrue();
        assertThat(tokens.revoke(issued.id())).isFalse();
        assertThat(program.get(path).statusCode()).isEqualTo(401);
        assertThat(tokens.issue("nobody", "", Duration.ofDays(1))).isEmpty();
        assertThat(tokens.revoke(UUID.randomUUID())).isFalse();
    }

    @Test
    void endsWithItsUserAndWithANewPassword() {
        portal.accounts()
                .add(new Accounts.NewUser(
                        "machine-92", "Máy", Role.UPLOADER, "92", true, "x", true));
        Program machine = program("machine-92");
        assertThat(machine.get("/api/v1/uploads").statusCode()).isEqualTo(200);
        portal.accounts().reset("machine-92", "y", true);
        assertThat(machine.get("/api/v1/uploads").statusCode()).isEqualTo(401);
        Program next = program("machine-92");
        portal.accounts().disable("machine-92");
        assertThat(next.get("/api/v1/uploads").statusCode()).isEqualTo(401);
    }

    @Test
    void slowsDownWhoAsksTooOften(@TempDir Path own) throws Exception {
        try (RunningPortal slow = RunningPortal.operated(
                own, new Operation(null, 3, new Quota(2, 1_000_000), AlertSettings.NOWHERE, null))) {
            Program program = new Program(slow.url(), slow.token("clerk-79"));
            for (int i = 0; i < 3; i++) {
                assertThat(program.get("/api/v1/uploads").statusCode()).isEqualTo(200);
            }
            HttpResponse<String> fourth = program.get("/api/v1/uploads");
            assertThat(problem(fourth, 429)).isEqualTo("rate");
            assertThat(fourth.headers().firstValue("Retry-After")).hasValue("5");
            Program another = new Program(slow.url(), slow.token("clerk-79"));
            assertThat(another.upload("1.csv", file("B1" + GOOD)).statusCode()).isEqualTo(201);
            assertThat(another.upload("2.csv", file("B2" + GOOD)).statusCode()).isEqualTo(201);
            assertThat(problem(another.upload("3.csv", file("B3" + GOOD)), 429)).isEqualTo("quota");
            Visitor visitor = slow.signedIn("clerk-79");
            assertThat(visitor.upload("4.csv", file("B4" + GOOD)).body()).contains("quá nhiều tệp đang chờ");
        }
    }

    @Test
    void tellsOperatorsOfAlertsUntilTheyKnow() {
        Runs runs = new Runs(portal.engine());
        runs.end(runs.start("load", "x"), 3, null);
        portal.context().getBean(Alerts.class).raise();
        Program operator = program("operator");
        JsonNode open = answer(operator.get("/api/v1/alerts"), "Alerts").path("alerts");
        assertThat(open.size()).isEqualTo(1);
        assertThat(open.get(0).path("kind").asString()).isEqualTo("failed");
        String address = "/api/v1/alerts/" + open.get(0).path("id").asLong();
        Visitor page = portal.signedIn("engineer");
        assertThat(page.get("/alerts").body()).contains("Một lần chạy bị hỏng giữa chừng", "Tôi đã biết");
        assertThat(portal.signedIn("auditor").get("/alerts").body()).doesNotContain("Tôi đã biết");

        assertThat(problem(program("auditor").post(address + "/acknowledge"), 403)).isEqualTo("refused");
        assertThat(problem(operator.post("/api/v1/alerts/99/acknowledge"), 404)).isEqualTo("missing");
        page.post("/alerts", address.replace("/api/v1", "") + "/acknowledge");
        JsonNode known = answer(operator.post(address + "/acknowledge"), "Alert");
        assertThat(known.path("acknowledgedBy").asString()).isEqualTo("engineer");
        assertThat(answer(operator.get("/api/v1/alerts"), "Alerts").path("alerts").size())
                .isZero();
        assertThat(page.get("/alerts").body()).contains("engineer đã nhận");
    }

    @Test
    void isDescribedOnAPageWithoutScript() {
        Visitor visitor = portal.visitor();
        String page = visitor.get("/api").body();
        assertThat(page).contains("POST /api/v1/uploads", "Gửi một tệp", "schema-Receipt", "problem-quota");
        assertThat(page).doesNotContain("<script>", "??");
        assertThat(visitor.get("/api?lang=en").body()).contains("Hand a file in");
        HttpResponse<String> yaml = visitor.get("/api/openapi.yaml");
        assertThat(yaml.headers().firstValue("Content-Type").orElse("")).startsWith("application/openapi+yaml");
        assertThat(yaml.body()).startsWith("openapi: 3.1.0");
    }

    @Test
    void followsTheWalkThroughOfTheDocument() throws Exception {
        String guide = Files.readString(Path.of("..", "docs", "api.md"));
        String script = guide.substring(guide.indexOf("```sh\n") + 6);
        Path folder = Files.createDirectories(home.resolve("walk"));
        Files.write(folder.resolve("ket-qua.csv"), file("W1" + GOOD + "W2" + BAD));
        ProcessBuilder ready = new ProcessBuilder(
                "bash", "-euo", "pipefail", "-c", script.substring(0, script.indexOf("```")));
        ready.environment().put("KHAI", portal.url());
        ready.environment().put("TOKEN", portal.token("clerk-89"));
        Process walked = ready.directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(walked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(walked.waitFor()).as(said).isZero();
        assertThat(said).contains("\"status\":\"loaded\"", "\"balanced\":true");
        assertThat(Files.size(folder.resolve("can-sua.xlsx"))).isPositive();
    }

    private JsonNode answer(HttpResponse<String> response, String schema) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 202);
        JsonNode body = Program.json(response);
        valid(body, schema);
        return body;
    }

    /** The code of a problem, once it is one. */
    private String problem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode body = Program.json(response);
        valid(body, "Problem");
        return body.path("code").asString();
    }

    private void valid(JsonNode body, String schema) {
        String definitions = document.at("/components/schemas").toString().replace("#/components/schemas/", "#/$defs/");
        String root = "{\"$ref\":\"#/$defs/" + schema + "\",\"$defs\":" + definitions + "}";
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
        assertThat(compiled.validate(body)).as(schema + ": " + body).isEmpty();
    }

    private int receipts() {
        return (int) Receipts.all(portal.engine().jdbc()).stream()
                .filter(receipt -> receipt.file().startsWith("xét"))
                .count();
    }

    private Program program(String user) {
        return new Program(portal.url(), portal.token(user));
    }

    private static byte[] file(String rows) {
        return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    }
}
