package vn.declareonce.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.declareonce.alert.AlertSettings;
import vn.declareonce.alert.Alerts;
import vn.declareonce.desk.Quota;
import vn.declareonce.job.Runs;
import vn.declareonce.portal.access.Rules;
import vn.declareonce.portal.problem.Problem;
import vn.declareonce.report.Receipts;

/** The API over HTTP; every answer is held against the OpenAPI contract.document(). */
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
    private final Contract contract = Contract.read();

    ApiTest(@TempDir Path home) throws Exception {
        this.home = home;
        this.portal = RunningPortal.operated(
                home, new Operation(null, 3000, new Quota(30, 1_000_000_000), AlertSettings.NOWHERE, null));
        this.clerk = program("clerk-79");
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    void describesEveryEndpointAndNoOther() {
        Set<String> described = new TreeSet<>();
        contract.document().path("paths").forEachEntry((path, item) -> item.propertyNames().stream()
                .filter(Set.of("get", "post")::contains)
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(Rules.TABLE.stream()
                        .map(Rules.Rule::endpoint)
                        .filter(endpoint -> endpoint.contains("/api/v1"))
                        .toList());
        List<String> codes = Stream.of(Problem.values()).map(Problem::code).toList();
        JsonNode known = contract.document().at("/components/schemas/Problem/properties/code/enum");
        assertThat(known.valueStream().map(JsonNode::asString)).containsExactlyElementsOf(codes);
    }

    @Test
    void checksLoadsAndAnswersTheFirstReceiptAgain() throws Exception {
        byte[] file = file("A1" + GOOD + "A2" + GOOD.replace("Hòa", "Hải") + "A3" + BAD);
        HttpResponse<String> taken = clerk.upload("xét nghiệm.csv", file);
        assertThat(taken.statusCode()).isEqualTo(201);
        String address = taken.headers().firstValue("Location").orElseThrow();
        assertThat(contract.answer(taken, "Upload").at("/file/name").asString()).isEqualTo("xét nghiệm.csv");

        JsonNode checked = clerk.settled(address);
        contract.valid(checked, "Upload");
        assertThat(checked.path("status").asString()).isEqualTo("checked");
        assertThat(checked.at("/check/counts/read").asInt()).isEqualTo(3);
        assertThat(checked.at("/check/counts/rejected").asInt()).isEqualTo(1);
        assertThat(receipts()).isZero();
        JsonNode group = checked.at("/check/problems").get(0);
        assertThat(group.path("effect").asString()).isEqualTo("refuses");
        JsonNode rows = contract.answer(clerk.get(group.path("rows").asString()), "ProblemRows");
        assertThat(rows.path("rows").get(0).path("row").asInt()).isEqualTo(4);

        assertThat(clerk.upload("tên khác.csv", file).statusCode()).isEqualTo(200);
        assertThat(contract.answer(clerk.get("/api/v1/uploads"), "Uploads")
                        .path("uploads")
                        .size())
                .isEqualTo(1);

        assertThat(clerk.post(address + "/confirm").statusCode()).isEqualTo(202);
        JsonNode loaded = clerk.settled(address);
        contract.valid(loaded, "Upload");
        assertThat(loaded.path("status").asString()).isEqualTo("loaded");
        assertThat(clerk.post(address + "/confirm").statusCode()).isEqualTo(200);
        assertThat(contract.problem(clerk.post(address + "/discard"), 409)).isEqualTo("state");

        JsonNode receipt = contract.answer(clerk.get(loaded.path("receipt").asString()), "Receipt");
        assertThat(receipt.path("balanced").asBoolean()).isTrue();
        assertThat(receipt.at("/counts/read").asInt()).isEqualTo(3);
        assertThat(receipt.at("/counts/rejected").asInt()).isEqualTo(1);
        assertThat(receipt.path("waiting").size()).isEqualTo(3);
        HttpResponse<String> workbook = clerk.get(receipt.path("toCorrect").asString());
        assertThat(workbook.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml");

        HttpResponse<String> again = clerk.upload("xét nghiệm.csv", file);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(contract.answer(again, "Upload").path("delivery").asString())
                .isEqualTo(receipt.path("delivery").asString());
        assertThat(receipts()).isEqualTo(1);
        assertThat(contract.answer(clerk.get("/api/v1/deliveries?words=xet"), "Deliveries")
                        .path("deliveries")
                        .size())
                .isZero();
        assertThat(contract.answer(clerk.get("/api/v1/deliveries"), "Deliveries")
                        .path("deliveries")
                        .size())
                .isEqualTo(1);
        assertThat(contract.answer(
                                program("operator").get(loaded.path("receipt").asString()), "Receipt")
                        .path("sender")
                        .asString())
                .isEqualTo("79");
        assertThat(contract.problem(program("clerk-89").get(address), 403)).isEqualTo("refused");
        assertThat(contract.problem(
                        program("clerk-89").get(loaded.path("receipt").asString()), 403))
                .isEqualTo("refused");
    }

    @Test
    void takesADeliveryBackOnceItSaidWhatThatDoes() throws Exception {
        Program other = program("clerk-89");
        String address = other.upload("rút lại.csv", file("T1" + GOOD + "T2" + BAD))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        other.settled(address);
        other.post(address + "/confirm");
        String receipt = other.settled(address).path("receipt").asString();
        String takeBack = receipt + "/take-back";
        assertThat(contract.problem(clerk.get(takeBack), 403)).isEqualTo("refused");
        assertThat(contract.problem(other.post(takeBack, "text/plain", new byte[] {'x'}), 400))
                .isEqualTo("value");

        contract.answer(other.get(takeBack), "TakeBack");
        JsonNode seen = other.settled(takeBack);
        contract.valid(seen, "TakeBack");
        assertThat(seen.path("state").asString()).isEqualTo("seen");
        assertThat(seen.at("/effect/counts/read").asInt()).isEqualTo(2);
        assertThat(seen.at("/effect/store/statementsRemoved").asInt()).isEqualTo(1);
        assertThat(Program.json(other.get(receipt)).path("status").asString()).isEqualTo("active");
        assertThat(contract.problem(other.post(takeBack, "application/json", reason("x")), 400))
                .isEqualTo("value");

        HttpResponse<String> begun = other.post(takeBack, "application/json", reason("gửi nhầm tháng"));
        assertThat(begun.statusCode()).isEqualTo(202);
        JsonNode done = other.settled(takeBack);
        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(done.at("/effect/store/statementsRemoved").asInt()).isEqualTo(1);
        assertThat(Program.json(other.get(receipt)).path("status").asString()).isEqualTo("retracted");
        assertThat(other.post(takeBack, "application/json", reason("gửi nhầm tháng"))
                        .statusCode())
                .isEqualTo(200);

        String again = other.upload("rút lại.csv", file("T1" + GOOD + "T2" + BAD))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        other.settled(again);
        other.post(again + "/confirm");
        other.settled(again);
        assertThat(other.settled(takeBack).path("state").asString()).isEqualTo("seen");
    }

    @Test
    void letsTheSenderSayWhatAFileIsAndForgetIt() {
        Program other = program("clerk-89");
        byte[] unknown = "một,hai,ba\n1,2,3\n".getBytes(StandardCharsets.UTF_8);
        String address =
                other.upload("lạ.csv", unknown).headers().firstValue("Location").orElseThrow();
        JsonNode found = other.settled(address);
        contract.valid(found, "Upload");
        assertThat(found.path("status").asString()).isEqualTo("unknown");
        assertThat(found.at("/refusal/en").asString()).isNotBlank();
        byte[] choice = "{\"source\":\"lab-results\",\"layout\":\"standard\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(other.post(address + "/choose", "application/json", choice).statusCode())
                .isEqualTo(202);
        assertThat(other.settled(address).path("status").asString()).isEqualTo("unknown");
        assertThat(contract.problem(
                        other.post(address + "/choose", "application/json", "{".getBytes(StandardCharsets.UTF_8)), 400))
                .isEqualTo("value");
        assertThat(contract.problem(other.post(address + "/confirm"), 409)).isEqualTo("state");
        assertThat(other.post(address + "/discard").statusCode()).isEqualTo(200);
        assertThat(other.post(address + "/discard").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsNoFile() {
        assertThat(contract.problem(clerk.upload("a.exe", new byte[] {1}), 415)).isEqualTo("kind");
        assertThat(contract.problem(clerk.upload("a.csv", new byte[0]), 400)).isEqualTo("empty");
        assertThat(contract.problem(clerk.post("/api/v1/uploads", "application/json", new byte[] {'{', '}'}), 400))
                .isEqualTo("empty");
        assertThat(contract.problem(clerk.get("/api/v1/uploads/not-a-number"), 403))
                .isEqualTo("refused");
        assertThat(contract.problem(clerk.get("/api/v1/nothing"), 403)).isEqualTo("refused");
    }

    @Test
    void tellsProblemsInTheLanguageAskedForAndInBoth() {
        HttpResponse<String> vietnamese = clerk.get("/api/v1/nothing");
        HttpResponse<String> english = clerk.get("/api/v1/nothing", "Accept-Language", "en-GB, vi;q=0.5");
        assertThat(Program.json(vietnamese).path("title").asString()).isEqualTo("Không được phép, hoặc không có");
        assertThat(Program.json(english).path("title").asString()).isEqualTo("Not allowed, or not there");
        assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(Program.json(english).at("/texts/vi/title").asString()).isEqualTo("Không được phép, hoặc không có");
        assertThat(Program.json(clerk.get("/api/v1/nothing", "Accept-Language", ";;;"))
                        .path("title")
                        .asString())
                .isEqualTo("Không được phép, hoặc không có");
    }

    @Test
    void tellsOperatorsOfAlertsUntilTheyKnow() {
        Runs runs = new Runs(portal.engine());
        runs.end(runs.start("load", "x"), 3, null);
        portal.context().getBean(Alerts.class).raise();
        Program operator = program("operator");
        JsonNode open =
                contract.answer(operator.get("/api/v1/alerts"), "Alerts").path("alerts");
        assertThat(open.size()).isEqualTo(1);
        assertThat(open.get(0).path("kind").asString()).isEqualTo("failed");
        String address = "/api/v1/alerts/" + open.get(0).path("id").asLong();
        Visitor page = portal.signedIn("engineer");
        assertThat(page.get("/alerts").body()).contains("Một lần chạy bị hỏng giữa chừng", "Tôi đã biết");
        assertThat(portal.signedIn("auditor").get("/alerts").body()).doesNotContain("Tôi đã biết");

        assertThat(contract.problem(program("auditor").post(address + "/acknowledge"), 403))
                .isEqualTo("refused");
        assertThat(contract.problem(operator.post("/api/v1/alerts/99/acknowledge"), 404))
                .isEqualTo("missing");
        page.post("/alerts", address.replace("/api/v1", "") + "/acknowledge");
        JsonNode known = contract.answer(operator.post(address + "/acknowledge"), "Alert");
        assertThat(known.path("acknowledgedBy").asString()).isEqualTo("engineer");
        assertThat(contract.answer(operator.get("/api/v1/alerts"), "Alerts")
                        .path("alerts")
                        .size())
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
        ProcessBuilder ready =
                new ProcessBuilder("bash", "-euo", "pipefail", "-c", script.substring(0, script.indexOf("```")));
        ready.environment().put("KHAI", portal.url());
        ready.environment().put("TOKEN", portal.token("clerk-89"));
        Process walked =
                ready.directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(walked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(walked.waitFor()).as(said).isZero();
        assertThat(said).contains("\"status\":\"loaded\"", "\"balanced\":true");
        assertThat(Files.size(folder.resolve("can-sua.xlsx"))).isPositive();
    }

    private int receipts() {
        return (int) Receipts.all(portal.engine().jdbc()).stream()
                .filter(receipt -> receipt.file().startsWith("xét"))
                .count();
    }

    private Program program(String user) {
        return new Program(portal.url(), portal.token(user));
    }

    private static byte[] reason(String reason) {
        return ("{\"reason\":\"" + reason + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String rows) {
        return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    }
}
