package vn.declareonce.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.alert.AlertSettings;
import vn.declareonce.desk.Quota;
import vn.declareonce.portal.management.StoreMetrics;

/** Metrics and probes on their own port. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManagementTest {
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

    private final RunningPortal portal;
    private final String management;

    ManagementTest(@TempDir Path home) throws Exception {
        portal = RunningPortal.sampled(
                home,
                new Operation(
                        new Operation.Management("127.0.0.1", 0), 600, Quota.DEFAULT, AlertSettings.NOWHERE, null));
        management = "http://127.0.0.1:" + portal.server().managementPort().orElseThrow();
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    void showsTheStoreInFigures() throws Exception {
        StoreMetrics metrics = portal.context().getBean(StoreMetrics.class);
        metrics.look();
        metrics.count();
        portal.signedIn("clerk-79").get("/uploads");
        String scraped = get("/actuator/prometheus").body();
        assertThat(scraped)
                .contains(
                        "declareonce_runs{exit=\"1\",job=\"load\"} 1.0",
                        "declareonce_rows{outcome=\"rejected\",source=\"lab-results\"} 2.0",
                        "declareonce_readiness_persons 37.0",
                        "declareonce_readiness_ready 34.0",
                        "declareonce_deliveries{province=\"79\",source=\"lab-results\"} 1.0",
                        "declareonce_stage_executions{stage=\"merge\",status=\"COMPLETED\"} 25.0",
                        "declareonce_last_delivery_timestamp_seconds{province=\"79\",source=\"vaccination\"}",
                        "jvm_memory_used_bytes",
                        "http_server_requests_seconds_count");
        assertThat(scraped).doesNotContain("clerk-79", "Nguyễn");
        assertThat(LABEL.matcher(scraped).results().map(label -> label.group(1)).distinct())
                .doesNotContain("user", "name_of_user", "file", "sender", "delivery", "upload");
    }

    @Test
    void saysWhetherItLivesAndIsReady() throws Exception {
        for (String probe : new String[] {"", "/liveness", "/readiness"}) {
            HttpResponse<String> health = get("/actuator/health" + probe);
            assertThat(health.statusCode()).as(probe).isEqualTo(200);
            assertThat(health.body()).as(probe).contains("\"status\":\"UP\"").doesNotContain("details");
        }
    }

    @Test
    void showsNothingElseThereAndNothingOfItOnThePagesPort() throws Exception {
        for (String path : new String[] {"/actuator/env", "/actuator/heapdump", "/actuator/beans", "/uploads", "/"}) {
            assertThat(get(path).statusCode()).as(path).isIn(302, 403, 404);
            assertThat(get(path).body()).as(path).doesNotContain("<form", "propertySources");
        }
        HttpResponse<String> onThePages = portal.signedIn("operator").get("/actuator/prometheus");
        assertThat(onThePages.statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(management + path)).build(), BodyHandlers.ofString());
    }
}
