package vn.declareonce.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside these, {@code fuzz.CorpusTest} holds what must be true of every name. */
class SentNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kết quả.xlsx | kết quả.xlsx",
                "C:\\Tải xuống\\KQ 15-09.CSV | KQ 15-09.CSV",
                "../../etc/passwd.csv | passwd.csv",
                "a.csv\u0000.exe | a.csv.exe",
                "xslx.\u202Ecsv | xslx.csv",
                "\uFEFFten.csv | ten.csv",
                "ho\u0323 te\u0302n.xml | h\u1ECD t\u00EAn.xml",
                "t\uD83D.csv | t.csv",
            })
    void keepsTheNameAlone(String given, String name) {
        assertThat(SentName.of(given)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"a.csv, true", "a.XLSX, true", "a.xml, true", "a.csv.exe, false", "csv, false", "a.xlsm, false"})
    void takesTheKindsTheDeskReads(String name, boolean taken) {
        assertThat(SentName.taken(name)).isEqualTo(taken);
    }
}
