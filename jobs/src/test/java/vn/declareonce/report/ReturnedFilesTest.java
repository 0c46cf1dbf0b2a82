package vn.declareonce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.mapping.RowMapping;
import vn.declareonce.mapping.Source;
import vn.declareonce.record.Statement;
import vn.declareonce.source.labresults.LabResults;
import vn.declareonce.source.treatment.Treatment;
import vn.declareonce.tabular.RowCursor;
import vn.declareonce.tabular.TabularFile;
import vn.declareonce.tabular.TabularRow;

/** What goes back to a sender comes in again as the same rows: the remarks and the protection against formulas are no content. */
class ReturnedFilesTest {
    private static final String DELIVERED = """
            STT,Họ và tên,Năm sinh,Giới tính,Số điện thoại,CMND/CCCD,Địa chỉ,Ngày lấy mẫu,Kết quả,Ghi chú riêng
            1,Nguyễn Văn An,1985,Nam,+84903512301,079085512304,"12 Đường Số 3, TP. Hồ Chí Minh",10/08/2021,không rõ,=1+1
            2,Trần Thị Thúy,1987,Nữ,0903512302,,-,10/08/2021,Âm tính,@x
            # ghi chú
            3,Lê Văn Chờ,1990,Nam,0903512303,79090012345,Tổ 5,hôm qua,Âm tính,
            """;
    private static final String XML = """
            <DS><TONG_HOP><MA_LK>1</MA_LK><HO_TEN>Nguyễn Văn An</HO_TEN><NGAY_SINH>19850000</NGAY_SINH>
            <MA_THE>DN4797908512304;HT3797908512304</MA_THE><NGAY_VAO>202108050830</NGAY_VAO><MA_CSKCB>79023</MA_CSKCB></TONG_HOP>
            <TONG_HOP><MA_LK>2</MA_LK><HO_TEN>Lê Văn Chờ</HO_TEN><NGAY_SINH>1990</NGAY_SINH><GHI_CHU_RIENG>=1+1</GHI_CHU_RIENG>
            <NGAY_VAO>hôm qua</NGAY_VAO><MA_CSKCB>79023</MA_CSKCB></TONG_HOP></DS>
            """;
    private final Path folder;

    ReturnedFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void comeInAgainAsTheSameRows() throws IOException {
        Path delivered = Files.writeString(folder.resolve("delivered.csv"), DELIVERED);
        List<Path> returned;
        assertComeInAgain(LabResults.SOURCE, delivered, List.of(row(2), row(3), row(5)));
    }

    @Test
    void recordsOfXmlComeInAgainAsTheSameRows() throws IOException {
        Path delivered = Files.writeString(folder.resolve("delivered.xml"), XML);
        assertComeInAgain(Treatment.SOURCE, delivered, List.of(row(1), row(2)));
    }

    private void assertComeInAgain(Source source, Path delivered, List<LedgerRow> rows) {
        List<Path> returned;
        try (TabularFile file = open(source, delivered);
                SenderRows sender = new TabularSenderRows(file)) {
            returned = RejectFiles.write(receipt(), rows.iterator(), sender, folder)
                    .files();
        }
        Map<String, Statement> sent = statements(source, delivered);
        assertThat(sent).hasSize(rows.size());
        assertThat(returned).hasSize(2);
        for (Path file : returned) {
            Map<String, Statement> again = statements(source, file);
            assertThat(again.keySet()).as(file.toString()).isEqualTo(sent.keySet());
            assertThat(again.values().stream().map(Statement::claims))
                    .containsExactlyElementsOf(
                            sent.values().stream().map(Statement::claims).toList());
        }
    }

    private static Map<String, Statement> statements(Source source, Path path) {
        try (TabularFile file = open(source, path);
                RowCursor rows = file.rows()) {
            List<String> header = file.facts().sheets().get(0).header();
            RowMapping mapping = RowMapping.bind(source, source.layoutFor(header), "79", header);
            Map<String, Statement> statements = new TreeMap<>();
            for (TabularRow row = rows.next(); row != null; row = rows.next()) {
                if (row.kind() == TabularRow.Kind.DATA) {
                    Statement statement = mapping.map(row);
                    statements.put(statement.fingerprint().toString(), statement);
                }
            }
            return statements;
        }
    }

    private static TabularFile open(Source source, Path path) {
        return TabularFile.open(path, source.format(), source.headerFinder());
    }

    private static LedgerRow row(int number) {
        RowReason reason = new RowReason("OUTCOME_UNKNOWN", "Kết quả");
        return new LedgerRow(0, "", number, Outcome.REJECTED, List.of(reason, reason), null, null);
    }

    private static Receipt receipt() {
        return new Receipt(
                1,
                "d",
                "lab-results",
                "standard",
                new Receipt.LayoutUsed(1, "", null),
                "79",
                "",
                "delivered.csv",
                "",
                Counts.NONE,
                true,
                null,
                "active",
                null,
                null,
                new ArrayList<>(),
                null,
                Instant.EPOCH);
    }
}
