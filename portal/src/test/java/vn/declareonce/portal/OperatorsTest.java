package vn.declareonce.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.job.LoadRequest;
import vn.declareonce.job.Loads;
import vn.declareonce.job.Progress;
import vn.declareonce.job.Runs;
import vn.declareonce.job.Timings;
import vn.declareonce.source.Catalogue;

/** What operators do over HTTP, on an empty store. */
class OperatorsTest {
    private static final String CONNECTORS = """
            connectors:
              - name: lab
                source: lab-results
                schedule: {cron: "0 0 3 * * *"}
                folder: {path: %s}
            """;

    private static final String RUNNING = "<span aria-hidden=\"true\">↻</span> <span>Đang chạy</span></span></p>";
    private static final String RUN_DONE = "✓ <span>xong</span></span></p>";

    @Test
    void saysOfWhatARunIsAtThatItRuns(@TempDir Path home) throws Exception {
        try (RunningPortal portal = RunningPortal.empty(home)) {
            Runs runs = new Runs(portal.engine());
            Path file = Files.writeString(
                    home.resolve("xet-nghiem.csv"),
                    "Mã mẫu,Họ và tên,Năm sinh,Ngày lấy mẫu,Kết quả\nA1,Nguyễn Văn Mẫu,1985,10/08/2021,Âm tính\n");
            long broke = runs.start("load", "lab-results");
            LoadRequest request = new LoadRequest(Catalogue.source("lab-results"), file, "79", null, null);
            String delivery = new Loads(portal.engine(), Progress.NONE, new Timings()).load(request, broke);
            runs.end(broke, 3, null);
            portal.engine().jdbc().update("update delivery set status = 'staged'", Map.of());
            Visitor operator = portal.signedIn("operator");
            assertThat(operator.get("/runs/" + broke).body())
                    .contains("/operate/deliveries/" + delivery + "/resume", RUN_DONE)
                    .doesNotContain(RUNNING, "khớp");
            long resumed = runs.start("resume", delivery);
            for (long run : List.of(broke, resumed)) {
                assertThat(operator.get("/runs/" + run).body())
                        .contains(RUNNING)
                        .doesNotContain("/operate/deliveries/" + delivery + "/resume", RUN_DONE);
            }
        }
    }

    @Test
    void actsOnceForWhoMayAndWritesItDown(@TempDir Path home) throws Exception {
        Files.writeString(home.resolve("connectors.yaml"), CONNECTORS.formatted(home));
        try (RunningPortal portal = RunningPortal.empty(home)) {
            Visitor operator = portal.signedIn("operator");
            long run = new Runs(portal.engine()).start("load", "lab-results");
            for (int twice = 0; twice < 2; twice++) {
                operator.post("/operate/runs/" + run + "/stop", "/operate/runs/" + run + "/stop");
                operator.post("/operate/schedule/lab/pause", "/operate/schedule/lab/pause");
                operator.post("/operate/schedule/lab/run-now", "/operate/schedule/lab/run-now");
            }
            assertThat(operator.get("/runs/" + run).body())
                    .contains("portal: operator yêu cầu dừng lúc", "<span>Kết quả xét nghiệm</span>");
            new Runs(portal.engine()).end(run, 3, null);
            long rebuilt = new Runs(portal.engine()).start("rebuild", "from archive");
            new Runs(portal.engine()).end(rebuilt, 0, null);
            assertThat(operator.get("/runs/" + rebuilt).body()).contains("<span>from archive</span>");
            HttpResponse<String> schedule = operator.post(
                    "/schedule",
                    "/operate/expected",
                    "source",
                    "lab-results",
                    "sender",
                    "01",
                    "days",
                    "MON-FRI",
                    "time",
                    "17:30",
                    "graceHours",
                    "2");
            assertThat(schedule.body())
                    .contains("17:30 thứ hai đến thứ sáu", "Hà Nội (01)", "lab now", "tạm dừng", "03:00 hằng ngày");
            operator.post("/operate/schedule/lab/resume", "/operate/schedule/lab/resume");
            assertThat(operator.get("/schedule").body()).doesNotContain("tạm dừng<");
            assertThat(operator.get("/operate/schedule/other/pause").statusCode())
                    .isEqualTo(404);
            assertThat(operator.get("/operate/schedule/lab/erase").statusCode()).isEqualTo(404);
            assertThat(operator.post(
                                    "/schedule",
                                    "/operate/expected",
                                    "source",
                                    "x",
                                    "sender",
                                    "01",
                                    "days",
                                    "*",
                                    "time",
                                    "17:30",
                                    "graceHours",
                                    "2")
                            .statusCode())
                    .isEqualTo(400);

            assertThat(operator.get("/days?day=never").body())
                    .contains("Địa chỉ hoặc giá trị gửi lên không đọc được.")
                    .doesNotContain("Hệ thống gặp lỗi");

            Visitor auditor = portal.signedIn("auditor");
            assertThat(auditor.get("/actions").body())
                    .contains("Dừng lần chạy", "run " + run, "Tạm dừng lịch", "connector lab", "portal: operator");
            assertThat(auditor.get("/schedule").body()).doesNotContain("/operate/");
            assertThat(auditor.post("/sign-in", "/operate/schedule/lab/pause").statusCode())
                    .isEqualTo(403);
            assertThat(operator.postBody("/operate/schedule/lab/pause", "").statusCode())
                    .isEqualTo(403);
            for (String name : List.of("runs", "deliveries")) {
                HttpResponse<String> workbook = auditor.get("/exports/" + name + ".xlsx");
                assertThat(workbook.body()).startsWith("PK");
                assertThat(workbook.headers().firstValue("Content-Disposition"))
                        .hasValue("attachment; filename=\"" + name + ".xlsx\"");
            }
        }
    }
}
