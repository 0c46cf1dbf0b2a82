package vn.declareonce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
    private static World world;

    @BeforeAll
    static void open() {
        world = new World();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void countsOutcomesFromTheLedger() {
        assertThat(world.receipt("d-lab"))
                .isEqualTo(new Receipt(
                        1,
                        "d-lab",
                        "lab-results",
                        "lab-results",
                        new Receipt.LayoutUsed(null, "x", null),
                        "79",
                        "1".repeat(64),
                        "xet-nghiem-79-01.csv",
                        "archive/lab",
                        new Counts(6, 1, 1, 1, 1, 2),
                        true,
                        1500L,
                        "active",
                        "UTF-8",
                        ",",
                        List.of("SHEET_EMPTY"),
                        LocalDateTime.of(2021, 9, 10, 8, 0),
                        Instant.parse("2021-09-13T02:00:00Z")));
    }

    @Test
    void doesNotBalanceWhenARowIsWithoutOutcome() {
        Receipt receipt = world.receipt("d-blue");
        assertThat(receipt.balanced()).isFalse();
        assertThat(receipt.counts().unaccounted()).isEqualTo(1);
    }

    @Test
    void listsDeliveriesInOrderOfReceipt() {
        assertThat(Receipts.all(world.jdbc()))
                .extracting(Receipt::delivery)
                .containsExactly("d-lab", "d-dec", "d-blue");
        assertThat(Receipts.of(world.jdbc(), "d-none")).isEmpty();
        assertThat(Receipts.of(world.jdbc(), List.of())).isEmpty();
    }

    @Test
    void writesTheDeliveriesAsTheIssueNamesThem() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReceiptJson.writeDeliveries(List.of(world.receipt("d-lab")), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"deliveries\":[{" + labFields() + "}]}");
    }

    @Test
    void reportsEveryRowThatIsNotLoaded() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Receipt receipt = world.receipt("d-lab");
        ReceiptJson.writeReport(receipt, DeliveryRows.notLoaded(world.jdbc(), receipt), false, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{" + labFields() + ",\"rows\":["
                        + row(5, "held", reason("ID_LOST_ZEROS", "CMND/CCCD"), reason("HELD_NO_IDENTIFIER", null))
                        + ","
                        + row(
                                6,
                                "rejected",
                                reason("OUTCOME_UNKNOWN", "Kết quả"),
                                reason("DATE_UNREADABLE", "Ngày lấy mẫu"))
                        + "," + row(9, "superseded", reason("ROW_OLDER_THAN_KNOWN", null))
                        + "," + row(10, "rejected", reason("ROW_RAGGED", null))
                        + "]}");
    }

    @Test
    void reportsThePersonOfEveryRow() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Receipt receipt = world.receipt("d-dec");
        ReceiptJson.writeReport(receipt, DeliveryRows.all(world.jdbc(), receipt), true, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .endsWith(",\"rows\":[{\"sheet\":\"to-khai-01.csv\",\"row\":2,\"outcome\":\"loaded\",\"reasons\":[],"
                        + "\"person\":\"passport:B1234567\",\"method\":\"provisional\"},"
                        + "{\"sheet\":\"to-khai-01.csv\",\"row\":3,\"outcome\":\"held\",\"reasons\":["
                        + reason("HELD_NO_IDENTIFIER", null) + "],\"person\":null,\"method\":null}]}");
    }

    @Test
    void pagesWithoutLosingOrRepeatingARow() {
        for (int pageRows = 1; pageRows <= 7; pageRows++) {
            List<Integer> rows = new ArrayList<>();
            new DeliveryRows(world.jdbc(), 1, EnumSet.allOf(Outcome.class), pageRows)
                    .forEachRemaining(row -> rows.add(row.row()));
            assertThat(rows).as("pages of %d", pageRows).containsExactly(4, 5, 6, 8, 9, 10);
        }
    }

    private static String labFields() {
        return "\"delivery\":\"d-lab\",\"source\":\"lab-results\",\"layout\":\"lab-results\",\"sender\":\"79\",\"sha256\":\""
                + "1".repeat(64) + "\",\"file\":\"xet-nghiem-79-01.csv\",\"read\":6,\"loaded\":1,\"unchanged\":1,"
                + "\"superseded\":1,\"held\":1,\"rejected\":2,\"balanced\":true,\"rowsPerSecond\":1500,\"status\":\"active\","
                + "\"statedTime\":\"2021-09-10T08:00\",\"charset\":\"UTF-8\",\"delimiter\":\",\",\"layoutVersion\":null,\"layoutSha256\":\"x\",\"admittedBecause\":null,\"notes\":[\"SHEET_EMPTY\"]";
    }

    private static String row(int number, String outcome, String... reasons) {
        return "{\"sheet\":\"KQXN\",\"row\":" + number + ",\"outcome\":\"" + outcome + "\",\"reasons\":["
                + String.join(",", reasons) + "]}";
    }

    private static String reason(String code, @Nullable String column) {
        String written = column == null ? "null" : "\"" + column + "\"";
        String message = new RowReason(code, column).message().replace("\"", "\\\"");
        return "{\"code\":\"" + code + "\",\"column\":" + written + ",\"message\":\"" + message + "\"}";
    }
}
