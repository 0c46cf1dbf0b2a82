package vn.declareonce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.declareonce.report.StatusReport.Readiness;

class StatusReportTest {
    @Test
    void writesTheStoreAsTheIssueNamesIt() {
        try (World world = new World()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            StatusReport.of(world.jdbc()).writeJson(out);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo("{\"register\":{\"citizens\":2},\"persons\":3,\"sources\":["
                            + "{\"source\":\"bluezone\",\"deliveries\":1,\"read\":3,\"loaded\":0,\"unchanged\":0,"
                            + "\"superseded\":0,\"held\":2,\"rejected\":0},"
                            + "{\"source\":\"health-declaration\",\"deliveries\":1,\"read\":2,\"loaded\":1,\"unchanged\":0,"
                            + "\"superseded\":0,\"held\":1,\"rejected\":0},"
                            + "{\"source\":\"lab-results\",\"deliveries\":1,\"read\":6,\"loaded\":1,\"unchanged\":1,"
                            + "\"superseded\":1,\"held\":1,\"rejected\":2}],"
                            + "\"readiness\":{\"persons\":3,\"ready\":1,\"share\":0.3333}}");
        }
    }

    @Test
    void countsOnlyDeliveriesInForce() {
        try (World world = new World()) {
            world.jdbc()
                    .getJdbcOperations()
                    .update("update delivery set status = 'retracted' where delivery_id = 'd-dec'");
            assertThat(StatusReport.of(world.jdbc()).sources())
                    .contains(new StatusReport.SourceLine("health-declaration", 0, Counts.NONE));
        }
    }

    @Test
    void neverRoundsUpToEverybody() {
        assertThat(new Readiness(100_000, 99_999).share()).isEqualByComparingTo("0.9999");
        assertThat(new Readiness(3, 3).share()).isEqualByComparingTo("1");
        assertThat(new Readiness(0, 0).share()).isEqualByComparingTo("0");
    }

    @Test
    void showsTheAccountingAsABoxWithTotals() {
        Counts good = new Counts(1_234_567, 1_000_000, 234_000, 0, 500, 67);
        Counts bad = new Counts(10, 7, 0, 0, 0, 0);
        AccountingTable table = new AccountingTable(
                "nguồn",
                "source",
                List.of(
                        new AccountingTable.Line("bluezone", good, true),
                        new AccountingTable.Line("lab-results", bad, false)));
        assertThat(table.text()).isEqualTo("""
                        ┌──────────────┬───────────┬───────────┬───────────┬────────────┬──────────┬──────────┬──────┐
                        │ nguồn        │       đọc │    đã nạp │    có sẵn │     bản cũ │ đang chờ │  từ chối │      │
                        │ source       │      read │    loaded │ unchanged │ superseded │     held │ rejected │    = │
                        ├──────────────┼───────────┼───────────┼───────────┼────────────┼──────────┼──────────┼──────┤
                        │ bluezone     │ 1 234 567 │ 1 000 000 │   234 000 │          0 │      500 │       67 │    ✓ │
                        │ lab-results  │        10 │         7 │         0 │          0 │        0 │        0 │ ✗ -3 │
                        ├──────────────┼───────────┼───────────┼───────────┼────────────┼──────────┼──────────┼──────┤
                        │ Tổng / Total │ 1 234 577 │ 1 000 007 │   234 000 │          0 │      500 │       67 │ ✗ -3 │
                        └──────────────┴───────────┴───────────┴───────────┴────────────┴──────────┴──────────┴──────┘
                        """);
    }

    @Test
    void tellsTheReadinessInBothLanguages() {
        assertThat(StatusReport.readinessText(new Readiness(3, 1)))
                .isEqualTo("Không phải khai lại / Need not declare again: 1 / 3 (33.33 %)");
    }
}
