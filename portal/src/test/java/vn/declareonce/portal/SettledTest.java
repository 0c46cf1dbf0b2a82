package vn.declareonce.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.desk.Settled;
import vn.declareonce.mail.MailSettings;
import vn.declareonce.mail.Mailer;
import vn.declareonce.testing.SampleSet;

/** Rows that waited and are settled later are told to their sender, on a page and by a real mail server. */
class SettledTest {
    @Test
    void tellsTheSenderOnceThatWaitingRowsAreSettled(@TempDir Path home) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try (RunningPortal portal = RunningPortal.empty(home)) {
            Visitor clerk = portal.signedIn("clerk-79");
            SampleSet.File lab = SampleSet.files().stream()
                    .filter(file -> file.path().endsWith("xet-nghiem-79-01.csv"))
                    .findFirst()
                    .orElseThrow();
            String page = clerk.settled(clerk.upload("xét nghiệm.csv", Files.readAllBytes(lab.path()))
                            .uri()
                            .getPath())
                    .uri()
                    .getPath();
            clerk.post(page, page + "/confirm");
            HttpResponse<String> receipt = clerk.settled(page);
            String delivery = receipt.uri().getPath().substring("/deliveries/".length());
            Settled settled = new Settled(portal.engine().jdbc());
            assertThat(settled.of("79")).isEmpty();
            assertThat(clerk.get("/quality").body()).contains("Chưa có dòng chờ nào được giải quyết.");

            portal.register();
            assertThat(settled.of("79")).singleElement().satisfies(line -> {
                assertThat(line.delivery()).isEqualTo(delivery);
                assertThat(line.rows()).isEqualTo(7);
                assertThat(line.held()).isEqualTo(10);
            });
            assertThat(settled.of("89")).isEmpty();
            assertThat(clerk.get("/quality").body()).contains("7 trên 10 dòng từng chờ nay đã rõ là của ai");

            Mailer mailer = new Mailer(new MailSettings(
                    "127.0.0.1", server.getSmtp().getPort(), MailSettings.Encryption.NONE, "khai@example.vn", null, null));
            assertThat(settled.tell(mailer, "https://khai.example.vn/deliveries/"))
                    .as("nobody has an address")
                    .isZero();
            assertThat(portal.accounts().email("clerk-79", "lan@example.vn")).isTrue();
            assertThat(settled.tell(mailer, "https://khai.example.vn/deliveries/")).isEqualTo(1);
            assertThat(settled.tell(mailer, "https://khai.example.vn/deliveries/"))
                    .as("told already")
                    .isZero();
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getAllRecipients()[0]).hasToString("lan@example.vn");
            assertThat(mail.getSubject()).isEqualTo("Khai một lần: 7 dòng đã rõ / rows settled (" + delivery + ")");
            assertThat(String.valueOf(mail.getContent()))
                    .contains("7 of the 10 rows that waited are settled now; 3 still wait.")
                    .contains("https://khai.example.vn/deliveries/" + delivery)
                    .doesNotContain("xét nghiệm.csv");
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }
}
