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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.account.Accounts;
import vn.declareonce.account.Role;
import vn.declareonce.account.Tokens;
import vn.declareonce.alert.AlertSettings;
import vn.declareonce.desk.Quota;

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
