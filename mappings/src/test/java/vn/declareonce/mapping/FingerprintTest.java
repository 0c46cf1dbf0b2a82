package vn.declareonce.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.declareonce.record.Claim;
import vn.declareonce.record.Fingerprint;
import vn.declareonce.record.Identity;
import vn.declareonce.record.Statement;
import vn.declareonce.values.UnitPeriod;

class FingerprintTest {
    private static final Statement BASE = Rows.map("vaccination", Rows.dose());

    /** Reckoned apart from our code, from what {@code docs/layouts.md} says of fingerprints. */
    @Test
    void tellsAnAddressOfAnotherPeriodApart() {
        Identity before = written("20/08/2021", "27019");
        Identity later = written("20/11/2021", "27019");
        Identity march = written("20/04/2025", "27019");
        Identity july = written("20/08/2025", "27019");

        assertThat(later.fingerprint()).isEqualTo(before.fingerprint());
        assertThat(Set.of(before.fingerprint(), march.fingerprint(), july.fingerprint()))
                .hasSize(3);
        assertThat(july.address().period()).isEqualTo(UnitPeriod.FROM_JULY_2025);
        assertThat(written("20/08/2025", null).fingerprint())
                .as("no unit is written")
                .isEqualTo(written("20/08/2021", null).fingerprint());
    }

    private static Identity written(String date, @Nullable String ward) {
        return Rows.map("vaccination", Rows.dose("Ngày tiêm", date, "Xã/Phường", ward == null ? "" : ward))
                .claims()
                .get(0)
                .identity();
    }

    @Test
    void isTheSameInEveryRun() {
        assertThat(BASE.fingerprint()).hasToString("5e433278-348f-c5f6-02a9-b09b213cd4c0");
        assertThat(identity(BASE).fingerprint()).hasToString("125a9fa3-3a47-96d5-a760-cc52b974cfca");
    }

    @Test
    void orderOfColumnsDoesNotMatter() {
        List<String> headings = new ArrayList<>(Rows.dose().keySet());
        Random random = new Random(11);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(headings, random);
            Map<String, String> shuffled = new LinkedHashMap<>();
            headings.forEach(heading -> shuffled.put(heading, Rows.dose().get(heading)));
            assertThat(Rows.map("vaccination", shuffled)).isEqualTo(BASE);
        }
    }

    @Test
    void runningNumberDoesNotMatter() {
        assertThat(row(Rows.dose("STT", "1"))).isEqualTo(row(Rows.dose("STT", "2")));
    }

    @Test
    void otherSpellingOfHeadingsDoesNotMatter() {
        Map<String, String> cells = Rows.dose();
        Map<String, String> spelled = new LinkedHashMap<>();
        cells.forEach((heading, cell) -> spelled.put(heading.equals("Tên vắc xin") ? "LOẠI  VẮC-XIN" : heading, cell));
        assertThat(row(spelled)).isEqualTo(row(cells));
    }

    @Test
    void normalFormAndOuterBlanksDoNotMatter() {
        String decomposed = Normalizer.normalize("Nguyễn Văn Hòa", Normalizer.Form.NFD);
        Statement statement = Rows.map("vaccination", Rows.dose("Họ và tên", " \u00A0" + decomposed + "\t"));
        assertThat(statement).isEqualTo(BASE);
    }

    @Test
    void emptyColumnDoesNotMatter() {
        assertThat(row(Rows.dose("Ghi chú", "  "))).isEqualTo(row(Rows.dose()));
    }

    @Test
    void everyWrittenCellMattersAlsoOfUnknownColumns() {
        assertThat(row(Rows.dose("Ghi chú", "tiêm tại nhà"))).isNotEqualTo(row(Rows.dose()));
        assertThat(row(Rows.dose("Cột lạ", "x"))).isNotEqualTo(row(Rows.dose()));
        assertThat(row(Rows.dose("Cột lạ", "x"))).isNotEqualTo(row(Rows.dose("Cột khác", "x")));
    }

    @Test
    void cellsDoNotRunIntoEachOther() {
        assertThat(row(Rows.dose("Số lô", "AB", "Cơ sở tiêm", "C")))
                .isNotEqualTo(row(Rows.dose("Số lô", "A", "Cơ sở tiêm", "BC")));
    }

    @Test
    void senderMattersForTheRowAndNotForTheIdentity() {
        Statement other = Rows.map("vaccination", "01", Rows.dose());
        assertThat(other.fingerprint()).isNotEqualTo(BASE.fingerprint());
        assertThat(identity(other)).isEqualTo(identity(BASE));
    }

    @Test
    void equalWritingIsOneIdentityAcrossSources() {
        Map<String, String> result = new LinkedHashMap<>();
        result.put("CMND/CCCD", "079090012345");
        result.put("Năm sinh", "15/08/1990");
        result.put("Họ và tên", "Nguyễn Văn Hòa");
        result.put("Ngày lấy mẫu", "01/09/2021");
        result.put("Kết quả", "âm tính");
        assertThat(identity(Rows.map("lab-results", result))).isEqualTo(identity(BASE));
    }

    @Test
    void secondPersonOfARowIsTheIdentityItIsAlone() {
        Map<String, String> contact = new LinkedHashMap<>();
        contact.put("Mã truy vết", "TV1");
        contact.put("Họ và tên", "Trần Thị Bông");
        contact.put("Số điện thoại", "0387654321");
        contact.put("Phân loại", "F1");
        contact.put("Ngày tiếp xúc cuối", "10/08/2021");
        Map<String, String> both = new LinkedHashMap<>(contact);
        both.put("Họ tên F0", "Nguyễn Văn Hòa");
        both.put("Điện thoại F0", "0912345678");
        Map<String, String> other = new LinkedHashMap<>(contact);
        other.put("Họ và tên", "Nguyễn Văn Hòa");
        other.put("Số điện thoại", "0912345678");
        List<Claim> claims = Rows.map("contact-tracing", both).claims();
        assertThat(claims).hasSize(2);
        assertThat(claims.get(0).identity()).isEqualTo(identity(Rows.map("contact-tracing", contact)));
        assertThat(claims.get(1).identity()).isEqualTo(identity(Rows.map("contact-tracing", other)));
    }

    @Test
    void factDoesNotEnterTheIdentity() {
        Statement second = Rows.map("vaccination", Rows.dose("Ngày tiêm", "20/10/2021", "Tên vắc xin", "Pfizer"));
        assertThat(identity(second)).isEqualTo(identity(BASE));
    }

    @Test
    void identityIsWhatWasWrittenNotWhatItMeans() {
        assertThat(identity(Rows.map("vaccination", Rows.dose("Họ và tên", "NGUYỄN VĂN HÒA")))
                        .fingerprint())
                .isNotEqualTo(identity(BASE).fingerprint());
    }

    @Test
    void phoneOfHelperIsAnotherIdentityThanOnesOwn() {
        Map<String, String> own = declaration("0");
        Map<String, String> helped = declaration("1");
        assertThat(identity(Rows.map("health-declaration", own)).phones()).containsExactly("+84912345678");
        assertThat(identity(Rows.map("health-declaration", helped)).phones()).isEmpty();
        assertThat(identity(Rows.map("health-declaration", helped)).fingerprint())
                .isNotEqualTo(identity(Rows.map("health-declaration", own)).fingerprint());
    }

    private static Map<String, String> declaration(String onBehalf) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("Mã tờ khai", "TK000000000009");
        cells.put("Họ tên", "Nguyễn Thị Lan");
        cells.put("Năm sinh", "2012");
        cells.put("Điện thoại", "0912345678");
        cells.put("Thời gian khai", "01/09/2021 07:00");
        cells.put("Khai hộ (0/1)", onBehalf);
        return cells;
    }

    private static Fingerprint row(Map<String, String> cells) {
        return Rows.map("vaccination", cells).fingerprint();
    }

    private static Identity identity(Statement statement) {
        return statement.claims().get(0).identity();
    }
}
