package vn.declareonce.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An HTTP server of this process as the legacy service. */
class RestConnectorTest {
    private static final String FIRST =
            "{\"items\":[{\"id\":1,\"who\":{\"name\":\"Lê, Anh\"}},{\"id\":2}],\"next\":\"c2\"}";
    private static final String SECOND = "{\"items\":[{\"id\":3,\"who\":{\"name\":null}}],\"next\":null}";
    private static final String ROWS = "Mã,Họ tên\n1,\"Lê, Anh\"\n2,\n3,\n";

    private final Path home;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> credentials = new CopyOnWriteArrayList<>();
    private volatile Function<Integer, Answer> service = number -> new Answer(500, "");

    private record Answer(int status, String body, String... headers) {}

    RestConnectorTest(@TempDir Path home) throws IOException {
        this.home = home;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/results", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void readsEveryPageAndWritesRowsUnderTheHeadings() {
        service = this::twoPages;
        Fetched fetched = fetching("").since(null);
        assertThat(fetched.file()).hasContent(ROWS);
        assertThat(fetched.rows()).isEqualTo(3);
        assertThat(asked)
                .containsExactly(
                        "since=1900-01-01T00:00:00Z",
                        "since=1900-01-01T00:00:00Z&cursor=c2",
                        "since=1900-01-01T00:00:00Z",
                        "since=1900-01-01T00:00:00Z&cursor=c2");
    }

    @Test
    void takesTheWatermarkFromTheServersClockAndBeginsBeforeIt() {
        service = number -> new Answer(200, "{\"items\":[]}");
        Instant before = Instant.now().minusSeconds(2);
        Fetched fetched = fetching("overlap: PT10M").since("2021-08-01T12:00:00Z");
        assertThat(asked).first().isEqualTo("since=2021-08-01T11:50:00Z");
        assertThat(Instant.parse(String.valueOf(fetched.watermark()))).isBetween(before, Instant.now());
        assertThat(fetched.isEmpty()).isTrue();
    }

    @Test
    void startsAgainWhenAPageChangesWhileItPages() {
        String changed = FIRST.replace("\"id\":2", "\"id\":7");
        service = number -> number < 2 ? page(number, FIRST) : page(number, changed);
        Fetched fetched = fetching("").since(null);
        assertThat(fetched.file()).hasContent(ROWS.replace("2,\n", "7,\n"));
        assertThat(asked).hasSize(6);
    }

    @Test
    void givesUpOnPagesThatNeverStandStill() {
        service = number -> new Answer(200, "{\"items\":[{\"id\":" + number + "}]}");
        assertThatThrownBy(() -> fetching("").since(null))
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("the pages change faster than they can be read. Nothing was taken; run again.");
        assertThat(asked).hasSize(5);
    }

    @Test
    void waitsLongerEachTimeAfterFaultsOfTheServer() {
        service = number -> number < 3 ? new Answer(503, "") : twoPages(number - 3);
        Fetching fetching = fetching("");
        assertThat(fetching.since(null).rows()).isEqualTo(3);
        assertThat(fetching.pauses())
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        service = number -> number == 0 ? new Answer(429, "", "Retry-After", "17") : twoPages(number - 1);
        Fetching fetching = fetching("");
        assertThat(fetching.since(null).rows()).isEqualTo(3);
        assertThat(fetching.pauses()).containsExactly(Duration.ofSeconds(17));
    }

    @Test
    void leavesItForTheNextRunWhenTheServerAsksToWaitTooLong() {
        service = number -> new Answer(429, "", "Retry-After", "7200");
        Fetching fetching = fetching("longestWaitSeconds: 60");
        assertThatThrownBy(() -> fetching.since(null))
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("(status 429, asks to wait 7200 s)");
        assertThat(fetching.pauses()).isEmpty();
    }

    @Test
    void triesNoMoreThanConfigured() {
        service = number -> new Answer(500, "");
        assertThatThrownBy(() -> fetching("attempts: 3").since(null))
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("(status 500)");
        assertThat(asked).hasSize(3);
    }

    @Test
    void doesNotTryAgainWhatIsRefused() {
        service = number -> new Answer(401, "");
        assertThatThrownBy(() -> fetching("").since(null))
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("(status 401)");
        assertThat(asked).hasSize(1);
    }

    @Test
    void doesNotFollowARedirection() {
        service = number -> new Answer(302, "", "Location", "http://localhost:1/elsewhere");
        assertThatThrownBy(() -> fetching("").since(null)).hasMessageContaining("(status 302)");
    }

    @Test
    void givesUpOnAServerThatDoesNotAnswerInTime() {
        Semaphore never = new Semaphore(0);
        service = number -> {
            never.acquireUninterruptibly();
            return new Answer(200, "");
        };
        assertThatThrownBy(
                        () -> fetching("timeoutSeconds: 1\n      attempts: 1").since(null))
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("(TimeoutException)");
        never.release();
    }

    @Test
    void refusesAnAnswerThatIsNoJsonOrHasNoItemsOrTurnsInACircle() {
        service = number -> new Answer(200, "<html>");
        assertThatThrownBy(() -> fetching("").since(null)).hasMessageContaining("the answer is no JSON");
        service = number -> new Answer(200, "{}");
        assertThatThrownBy(() -> fetching("").since(null)).hasMessageContaining("there is no array at /items");
        service = number -> new Answer(200, "{\"items\":[],\"next\":\"c\"}");
        assertThatThrownBy(() -> fetching("").since(null)).hasMessageContaining("a cursor comes twice");
    }

    @Test
    void givesUpOnACursorThatNeverEnds() {
        service = number -> new Answer(200, "{\"items\":[],\"next\":\"c" + number + "\"}");
        assertThatThrownBy(() -> fetching("mostPages: 7").since(null))
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("there are more pages than 'mostPages' allows, 7.");
        assertThat(asked).hasSize(7);
    }

    @Test
    void endsAtAnEmptyCursorOnTheLastPageAllowed() {
        service = number -> new Answer(200, "{\"items\":[{\"id\":1}],\"next\":\"\"}");
        assertThat(fetching("mostPages: 1").since(null).rows()).isEqualTo(1);
    }

    @Test
    void writesWhatNoFileCanHoldAsALostCharacter() {
        service = number -> new Answer(
                200,
                "{\"items\":[{\"id\":\"a\\u0000b\"},{\"id\":\"\\ud83d\\ude00\",\"who\":{\"name\":\"L\\ud800\"}}]}");
        assertThat(fetching("").since(null).file()).hasContent("Mã,Họ tên\na\uFFFDb,\n\uD83D\uDE00,L\uFFFD\n");
    }

    @Test
    void saysThatAPointerMustBeginWithASlash() {
        assertThatThrownBy(() -> fetching("items: data").since(null))
                .isInstanceOf(ConnectorsInvalid.class)
                .hasMessageContaining("'data' is no JSON pointer; write /data");
    }

    @Test
    void sendsTheCredentialAndShowsItNowhere() throws IOException {
        Path token = Files.writeString(home.resolve("token"), "s3cret\n");
        service = number -> new Answer(403, "");
        assertThatThrownBy(() -> fetching(
                                "header: Authorization\n      prefix: 'Bearer '\n      secret: {file: " + token + "}")
                        .since(null))
                .isInstanceOf(FetchFailed.class)
                .hasMessageNotContaining("s3cret");
        assertThat(credentials).containsExactly("Bearer s3cret");
    }

    @Test
    void asksForADayOfVietnam() {
        service = number -> new Answer(200, "{\"items\":[]}");
        FetchWindow.Range day =
                new FetchWindow.Range(LocalDateTime.parse("2021-08-02T00:00"), LocalDateTime.parse("2021-08-03T00:00"));
        Fetched fetched = fetching("").one("2021-09-01T00:00:00Z", day).orElseThrow();
        assertThat(asked).first().isEqualTo("since=2021-08-01T17:00:00Z");
        assertThat(fetched.watermark()).isNull();
    }

    private Answer twoPages(int number) {
        return page(number, FIRST);
    }

    private static Answer page(int number, String first) {
        return new Answer(200, number % 2 == 0 ? first : SECOND);
    }

    private Fetching fetching(String keys) {
        return new Fetching(
                home,
                "connectors:\n  - name: labs\n    source: a\n    rest:\n      url: http://localhost:"
                        + server.getAddress().getPort()
                        + "/results\n"
                        + "      parameters: {since: '{since}'}\n"
                        + "      columns: {Mã: /id, Họ tên: /who/name}\n"
                        + "      "
                        + keys + "\n");
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getQuery());
        String credential = exchange.getRequestHeaders().getFirst("Authorization");
        if (credential != null) {
            credentials.add(credential);
        }
        Answer answer = service.apply(asked.size() - 1);
        for (int i = 0; i < answer.headers().length; i += 2) {
            exchange.getResponseHeaders().add(answer.headers()[i], answer.headers()[i + 1]);
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
