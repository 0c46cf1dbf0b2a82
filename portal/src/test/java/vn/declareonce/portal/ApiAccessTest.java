package vn.declareonce.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.account.Accounts;
import vn.declareonce.account.Role;
import vn.declareonce.account.Token;
import vn.declareonce.account.Tokens;
import vn.declareonce.alert.AlertSettings;
import vn.declareonce.desk.Quota;
import vn.declareonce.operate.OwnTokens;

/** To whom the API opens, how often, and how much. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiAccessTest {
    private final RunningPortal portal;
    private final Contract contract = Contract.read();

    ApiAccessTest(@TempDir Path home) throws Exception {
        this.portal = RunningPortal.empty(home);
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    void opensToATokenAlone() throws Exception {
        Tokens tokens = new Tokens(portal.engine().jdbc());
        String path = "/api/v1/deliveries";
        assertThat(contract.problem(new Program(portal.url(), "khai_wrong").get(path), 401))
                .isEqualTo("token");
        HttpResponse<String> withoutToken = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(portal.url() + path)).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(contract.problem(withoutToken, 401)).isEqualTo("token");
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
    void letsEverybodyMakeTheOwnTokensShowsEachOnceAndAuditsThem() {
        Visitor clerk = portal.signedIn("clerk-89");
        assertThat(clerk.get("/tokens").body()).contains("Bạn chưa có token nào dùng được.");
        assertThat(clerk.post("/tokens", "/tokens", "label", "<b>", "days", "90")
                        .body())
                .contains("Chưa tạo được");
        assertThat(clerk.post("/tokens", "/tokens", "label", "LIS", "days", "91")
                        .body())
                .contains("Chưa tạo được");
        String made = clerk.post("/tokens", "/tokens", "label", "máy LIS", "days", "30")
                .body();
        Matcher shown = Pattern.compile("value=\"(khai_[A-Za-z0-9_-]{43})\"").matcher(made);
        assertThat(shown.find()).isTrue();
        Program program = new Program(portal.url(), shown.group(1));
        assertThat(program.get("/api/v1/uploads").statusCode()).isEqualTo(200);
        String later = clerk.get("/tokens").body();
        assertThat(later).contains("máy LIS").doesNotContain("khai_");
        Token own = new Tokens(portal.engine().jdbc()).of("clerk-89").get(0);

        Visitor other = portal.signedIn("clerk-79");
        other.post("/tokens", "/tokens/" + own.id() + "/revoke");
        assertThat(program.get("/api/v1/uploads").statusCode()).isEqualTo(200);
        assertThat(clerk.post("/tokens", "/tokens/" + own.id() + "/revoke").body())
                .contains("đã thu hồi");
        assertThat(program.get("/api/v1/uploads").statusCode()).isEqualTo(401);
        assertThat(portal.signedIn("auditor").get("/actions").body())
                .contains("Tạo token", "Thu hồi token", "token " + own.id());

        for (int i = 0; i < OwnTokens.MOST; i++) {
            clerk.post("/tokens", "/tokens", "label", "n" + i, "days", "30");
        }
        assertThat(clerk.post("/tokens", "/tokens", "label", "n10", "days", "30")
                        .body())
                .contains("Chưa tạo được", "tối đa 10 token");
    }

    @Test
    void endsWithItsUserAndWithANewPassword() {
        portal.accounts().add(new Accounts.NewUser("machine-92", "Máy", Role.UPLOADER, "92", true, "x", true));
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
            assertThat(contract.problem(fourth, 429)).isEqualTo("rate");
            assertThat(fourth.headers().firstValue("Retry-After")).hasValue("5");
            Program another = new Program(slow.url(), slow.token("clerk-79"));
            assertThat(another.upload("1.csv", file("B1,b\n1,2\n")).statusCode())
                    .isEqualTo(201);
            assertThat(another.upload("2.csv", file("B2,b\n1,2\n")).statusCode())
                    .isEqualTo(201);
            assertThat(contract.problem(another.upload("3.csv", file("B3,b\n1,2\n")), 429))
                    .isEqualTo("quota");
            Visitor visitor = slow.signedIn("clerk-79");
            assertThat(visitor.upload("4.csv", file("B4,b\n1,2\n")).body()).contains("quá nhiều tệp đang chờ");
        }
    }

    private Program program(String user) {
        return new Program(portal.url(), portal.token(user));
    }

    private static byte[] file(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
