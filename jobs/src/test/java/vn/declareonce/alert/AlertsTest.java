package vn.declareonce.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.declareonce.mail.MailSettings;
import vn.declareonce.testing.TestDatabase;
import vn.declareonce.watch.Expectations;

class AlertsTest {
    private static final String SECRET = "a secret of this test";

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcTemplate store = new JdbcTemplate(database.dataSource());
    private final Alerts alerts = new Alerts(new NamedParameterJdbcTemplate(database.dataSource()));
    private final GreenMail mail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(204);
    private final HttpServer web;

    /** What the web server was sent. */
    private record Posted(String id, String signature, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    AlertsTest() throws IOException {
        mail.start();
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/hook", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            posted.add(new Posted(
                    exchange.getRequestHeaders().getFirst("X-Alert-Id"),
                    exchange.getRequestHeaders().getFirst("X-Signature-256"),
                    body));
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        web.start();
    }

    @AfterEach
    void close() {
        web.stop(0);
        mail.stop();
        database.close();
    }

    @Test
    void findsEachKindOfEventOnceHoweverOftenItLooks() {
        events();
        assertThat(alerts.raise()).isEqualTo(6);
        assertThat(alerts.raise()).isZero();
        assertThat(store.queryForList(
                        "select kind || ' ' || coalesce(run_no, 0) || ' ' || coalesce(delivery_id, '-') || ' '"
                                + " || coalesce(source, '-') || ' ' || coalesce(sender, '-') from alert order by 1",
                        String.class))
                .containsExactly(
                        "drift 0 refused vaccination 79",
                        "drift 0 small vaccination 79",
                        "failed 1 - - -",
                        "late 0 - hcdc-drop -",
                        "stuck 0 half vaccination 79",
                        "unbalanced 1 odd vaccination 79");
    }

    @Test
    void tellsOnceThatASenderHasNotSentWhatWasDue() throws Exception {
        sender();
        delivery("last", "active", 10, "now() - interval '5 days'");
        Expectations due = new Expectations(new NamedParameterJdbcTemplate(database.dataSource()));
        due.expect("vaccination", Expectations.EVERY_SENDER, "0 0 * * * *", 60);
        due.expect("lab-results", "89", "0 0 * * * *", 60);
        assertThat(alerts.raise()).isEqualTo(1);
        assertThat(alerts.raise()).isZero();
        watch(null).look();
        assertThat(posted).hasSize(1);
        assertThat(posted.get(0).text())
                .contains("\"kind\":\"late\"", "\"source\":\"vaccination\"", "\"sender\":\"79\"")
                .contains("\"en\":\"A sender has not sent what was due\"");
        assertThat(String.valueOf(mail.getReceivedMessages()[0].getContent()))
                .contains("Một nơi gửi chưa gửi tệp đã đến hạn", "nguồn vaccination, nơi gửi 79");

        delivery("again", "active", 10, "now() - interval '1 minute'");
        assertThat(alerts.raise()).isZero();
        store.execute("update delivery set received_at = now() - interval '1 day' where delivery_id = 'again'");
        store.execute("update expected_delivery set since = now() - interval '1 day'");
        assertThat(alerts.raise()).isEqualTo(2);
        assertThat(store.queryForList("select source || ' ' || sender from alert order by alert_id", String.class))
                .containsExactlyInAnyOrder("vaccination 79", "vaccination 79", "lab-results 89");
    }

    @Test
    void tellsOfADeliveryOfWhichUnusuallyManyRowsWait() {
        sender();
        delivery("waiting", "active", 100, "now()");
        delivery("usual", "active", 100, "now()");
        store.execute(
                "update delivery set notes = array['HELD_UNUSUAL 60 %, usually 3 %'] where delivery_id = 'waiting'");
        assertThat(alerts.raise()).isEqualTo(1);
        assertThat(store.queryForList("select kind || ' ' || delivery_id from alert", String.class))
                .containsExactly("drift waiting");
    }

    @Test
    void raisesNothingForWhatIsInOrderOrLongAgo() {
        store.execute("insert into run (job, started_at, ended_at, exit_code) values"
                + " ('load', now(), now(), 0), ('load', now(), now(), 1), ('load', now(), now(), 2), ('load', now(), null, null),"
                + " ('load', now() - interval '3 days', now() - interval '2 days', 3)");
        store.execute("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values"
                + " ('extract', 'later', now() + interval '1 hour', false, 1),"
                + " ('extract', 'at-work', now() - interval '1 hour', true, 1),"
                + " ('extract', 'paused', now() - interval '1 hour', false, 1)");
        store.execute("insert into schedule_pause (connector) values ('paused')");
        sender();
        delivery("fresh", "receiving", 10, "now()");
        assertThat(alerts.raise()).isZero();
    }

    @Test
    void mailsAndPostsEachOnceInBothLanguages() throws Exception {
        brokenRun();
        AlertWatch watch = watch("https://khai.example");
        watch.look();
        watch.look();

        MimeMessage[] received = mail.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject())
                .isEqualTo("[Khai một lần] Một lần chạy bị hỏng giữa chừng (failed " + id() + ")");
        assertThat(String.valueOf(received[0].getContent()).replace("\r", ""))
                .isEqualTo("Một lần chạy bị hỏng giữa chừng\nlần chạy 1\n"
                        + "Xem nhật ký, sửa nguyên nhân, rồi chạy ./run.sh resume.\n\nA run broke\nrun 1\n"
                        + "Read the log, mend the cause, then run ./run.sh resume.\n\n"
                        + "https://khai.example/alerts#alert-" + id());
        assertThat(posted).hasSize(1);
        assertThat(posted.get(0).signature())
                .isEqualTo("sha256=" + Webhook.signature(SECRET, posted.get(0).body()));
        assertThat(posted.get(0).text())
                .contains("\"kind\":\"failed\"", "\"run\":1", "\"en\":\"A run broke\"", "\"delivery\":null");
        Alert sent = alerts.list(true, 0, 10).get(0);
        assertThat(sent.sent().mailedAt()).isNotNull();
        assertThat(sent.sent().postedAt()).isNotNull();
    }

    @Test
    void triesAgainWhatWasNotTakenAndNothingElse() throws Exception {
        brokenRun();
        answer.set(503);
        AlertWatch watch = watch(null);
        watch.look();
        assertThat(posted).hasSize(1);
        watch.look();
        assertThat(posted).hasSize(1);

        answer.set(204);
        store.execute("update alert set next_try_at = now()");
        watch.look();
        assertThat(posted.stream().map(Posted::id)).containsExactly(id(), id());
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void sendsNothingMoreOnceSomebodyKnows() throws Exception {
        brokenRun();
        alerts.raise();
        long alert = Long.parseLong(id());
        assertThat(alerts.acknowledge(alert, "operator")).isTrue();
        assertThat(alerts.acknowledge(alert, "engineer")).isFalse();
        assertThat(alerts.acknowledge(alert + 1, "engineer")).isFalse();
        watch(null).look();
        assertThat(posted).isEmpty();
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(alerts.list(true, 0, 10)).isEmpty();
        assertThat(alerts.find(alert).orElseThrow().acknowledged().by()).isEqualTo("operator");
    }

    @Test
    void tellsNoFileNameAndNoValue() throws Exception {
        events();
        store.execute("update run set detail = 'Nguyễn Văn Kín.csv'");
        watch(null).look();
        assertThat(posted).hasSize(6);
        assertThat(posted.toString() + posted.stream().map(Posted::text).toList())
                .doesNotContain("Kín", ".csv");
        for (MimeMessage message : mail.getReceivedMessages()) {
            assertThat(message.getSubject() + message.getContent()).doesNotContain("Kín", ".csv");
        }
    }

    private AlertWatch watch(@Nullable String pages) {
        MailSettings server = new MailSettings(
                "127.0.0.1", mail.getSmtp().getPort(), MailSettings.Encryption.NONE, "khai@example.vn", null, null);
        URI hook = URI.create("http://127.0.0.1:" + web.getAddress().getPort() + "/hook");
        return new AlertWatch(
                alerts,
                new AlertSettings(Optional.of(server), List.of("a@example.vn", "b@example.vn"), hook, SECRET),
                pages);
    }

    private String id() {
        return String.valueOf(store.queryForObject("select alert_id from alert", Long.class));
    }

    private void brokenRun() {
        store.execute("insert into run (job, detail, ended_at, exit_code) values ('load', 'x', now(), 3)");
    }

    /** An operator asked for its end: no news to anybody. */
    private void stoppedRun() {
        store.execute(
                "insert into run (job, detail, ended_at, exit_code, stop_asked_at) values ('load', 'x', now(), 3, now())");
    }

    private void events() {
        brokenRun();
        stoppedRun();
        store.execute("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                + " values ('extract', 'hcdc-drop', now() - interval '1 hour', false, 1)");
        sender();
        for (int i = 0; i < 5; i++) {
            delivery("usual" + i, "active", 1000, "now() - interval '9 days'");
        }
        delivery("odd", "retracted", 1000, "now()");
        store.execute(
                "insert into retraction (delivery_no, reason, actor, run_no, layout_sha256, rows_read, loaded, unchanged,"
                        + " superseded, held, rejected, statements_removed, statements_kept, active_again, identities_removed,"
                        + " held_again, moved, profiles_removed, profiles_changed) select delivery_no, 'It does not balance.',"
                        + " 'the load itself', 1, '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 from delivery"
                        + " where delivery_id = 'odd'");
        delivery("half", "staged", 1000, "now() - interval '11 minutes'");
        delivery("small", "active", 249, "now()");
        delivery("enough", "active", 400, "now()");
        delivery("refused", "refused", 0, "now()");
    }

    private void sender() {
        store.execute("insert into sender (source, code) values ('vaccination', '79')");
    }

    private void delivery(String id, String status, int rows, String receivedAt) {
        store.update(
                "insert into delivery (delivery_id, sender_no, layout, layout_sha256, file_name, sha256, bytes, archive_path,"
                        + " rows_read, status, received_at) select ?, sender_no, 'standard', '', 'Nguyễn Văn Kín.csv', ?, 1,"
                        + " 'x', ?, ?, " + receivedAt + " from sender",
                id,
                id,
                rows,
                status);
    }

    @Test
    void readsItsSettingsFromTheEnvironment() {
        assertThat(AlertSettings.fromEnvironment(Map.of())).isEqualTo(AlertSettings.NOWHERE);
        AlertSettings settings = AlertSettings.fromEnvironment(Map.of(
                "DECLARE_ONCE_SMTP_HOST", "mail.example.vn",
                "DECLARE_ONCE_SMTP_FROM", "khai@example.vn",
                "DECLARE_ONCE_ALERT_MAIL_TO", "a@example.vn, b@example.vn",
                "DECLARE_ONCE_ALERT_WEBHOOK_URL", "https://chat.example.vn/hook"));
        assertThat(settings.mail().map(MailSettings::toString)).hasValue("mail.example.vn:587 STARTTLS");
        assertThat(settings.to()).containsExactly("a@example.vn", "b@example.vn");
        assertThat(settings.toString()).isEqualTo("mail, webhook");
        for (Map<String, String> wrong : List.of(
                Map.of("DECLARE_ONCE_ALERT_MAIL_TO", "a@example.vn"),
                Map.of("DECLARE_ONCE_ALERT_WEBHOOK_URL", "file:///etc/passwd"),
                Map.of("DECLARE_ONCE_SMTP_HOST", "m", "DECLARE_ONCE_SMTP_FROM", "nobody"),
                Map.of("DECLARE_ONCE_SMTP_HOST", "m", "DECLARE_ONCE_SMTP_ENCRYPTION", "yes"))) {
            assertThatThrownBy(() -> AlertSettings.fromEnvironment(wrong))
                    .as(wrong.keySet().toString())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("DECLARE_ONCE_");
        }
    }
}
