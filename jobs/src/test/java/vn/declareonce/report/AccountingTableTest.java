package vn.declareonce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountingTableTest {
    @Test
    void isNotTornByTheNameOfAFile() {
        AccountingTable.Line line = new AccountingTable.Line("lab-results · a\n\u001B[2Jb.csv", Counts.NONE, true);
        String text = new AccountingTable("lần gửi", "delivery", List.of(line)).text();
        assertThat(text).contains("│ lab-results · a\uFFFD\uFFFD[2Jb.csv │").doesNotContain("\u001B");
        assertThat(text.lines()).hasSize(8);
    }
}
