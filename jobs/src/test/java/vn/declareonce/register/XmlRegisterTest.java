package vn.declareonce.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.testing.TestDatabase;
import vn.declareonce.values.Reason;

class XmlRegisterTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<CongdanCollection xmlns=\"http://www.mic.gov.vn/dancu/1.0\">\n"
            + "<GhiChu>thử</GhiChu><ThoiDiemDuLieu>2021-09-15T01:00:00Z</ThoiDiemDuLieu><SoCongDan>3</SoCongDan>\n";
    private static final String HOA = "<CongDan><SoDinhDanh>079090012345</SoDinhDanh><SoCMND>021234567</SoCMND>"
            + "<SoCMND>025000111</SoCMND><HoVaTen><Ho>Nguyễn</Ho><ChuDem>Văn</ChuDem><Ten>Hòa</Ten></HoVaTen>"
            + "<GioiTinh>1</GioiTinh><DanToc><MaDanToc>01</MaDanToc></DanToc>"
            + "<NgayThangNamSinh><NgayThangNam>1990-08-15</NgayThangNam></NgayThangNamSinh>"
            + "<ThuongTru><MaDonViHanhChinh>27139</MaDonViHanhChinh><ChiTiet>12 Đường 3</ChiTiet><QuocGia>VN</QuocGia></ThuongTru>"
            + "<Cha><SoDinhDanh>079060000001</SoDinhDanh><HoVaTen><Ho>Nguyễn</Ho><Ten>Ba</Ten></HoVaTen></Cha></CongDan>\n";
    private static final String LAN = "<CongDan><HoVaTen><Ten>Lan</Ten><ChuDem>Thị</ChuDem><Ho>Trần</Ho></HoVaTen>"
            + "<SoDinhDanh>001185000123</SoDinhDanh><GioiTinh>2</GioiTinh>"
            + "<NgayThangNamSinh><NgayThangNam>1985-02-28</NgayThangNam></NgayThangNamSinh>"
            + "<ThuongTru><MaDonViHanhChinh>00001</MaDonViHanhChinh><ChiTiet>Số 5, ngõ 2</ChiTiet></ThuongTru>"
            + "<NoiOHienTai><MaDonViHanhChinh>26794</MaDonViHanhChinh><ChiTiet>Tổ 1</ChiTiet></NoiOHienTai></CongDan>\n";
    private static final String BE =
            "<CongDan><SoDinhDanh>001321000456</SoDinhDanh><HoVaTen><Ho>Lê</Ho><Ten>An</Ten></HoVaTen>"
                    + "<GioiTinh>1</GioiTinh><NgayThangNamSinh><Nam>2021</Nam></NgayThangNamSinh>"
                    + "<ThuongTru><MaDonViHanhChinh>00001</MaDonViHanhChinh></ThuongTru></CongDan>\n";
    private static final String END = "</CongdanCollection>\n";

    private static TestDatabase database;

    private RegisterFixture register;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void begin(@TempDir Path folder) {
        register = new RegisterFixture(database.dataSource(), folder);
        register.empty();
    }

    @Test
    void givesTheRegisterOfTheCsv() {
        register.load(register.csv("r.csv", RegisterFixture.HOA, RegisterFixture.LAN, RegisterFixture.BE));
        List<String> citizens = register.citizens();
        List<String> cmnds = register.cmnds();

        RegisterChange change = register.load(register.write("r.xml", HEAD + HOA + LAN + BE + END));

        assertThat(change).isEqualTo(new RegisterChange(change.snapshotNo(), 3, 0, 0, 0, false));
        assertThat(register.citizens()).hasSize(3).isEqualTo(citizens);
        assertThat(register.cmnds()).hasSize(2).isEqualTo(cmnds);
        assertThat(register.texts("select as_of::text from register_snapshot where active"))
                .containsExactly("2021-09-15 08:00:00");
    }

    @Test
    void refusesHostileDocuments() {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n";
        assertThat(reason(HEAD.replace("?>\n", "?>" + entity) + HOA + LAN + BE + END))
                .isEqualTo(Reason.FILE_DOCTYPE);
        assertThat(reason(entity + HEAD.substring(HEAD.indexOf("<Cong")) + HOA.replace("Văn", "&e;") + LAN + BE + END))
                .isEqualTo(Reason.FILE_DOCTYPE);
        assertThat(reason(HEAD.replace("?>\n", "?><!DOCTYPE a [<!ENTITY b \u001Dc\">]>") + END))
                .isEqualTo(Reason.FILE_MALFORMED);
        assertThat(reason(HEAD + "<CongDan>".repeat(300))).isEqualTo(Reason.FILE_MALFORMED);
        assertThat(reason(HEAD + HOA.replace("Văn", "&e;") + LAN + BE + END)).isEqualTo(Reason.FILE_MALFORMED);
        assertThat(reason(HEAD.replace("dancu", "khac") + HOA + LAN + BE + END)).isEqualTo(Reason.FILE_TYPE_UNKNOWN);
        assertThat(reason(HEAD + HOA.replace("<Ho>", "<Ho xmlns=\"x\">") + LAN + BE + END))
                .isEqualTo(Reason.FILE_TYPE_UNKNOWN);
        assertThat(reason("<html/>")).isEqualTo(Reason.FILE_TYPE_UNKNOWN);
    }

    @Test
    void refusesTruncatedDocuments() {
        String whole = HEAD + HOA + LAN + BE + END;
        assertThat(reason(whole.substring(0, whole.length() - 30))).isEqualTo(Reason.FILE_MALFORMED);
        assertThat(reason(HEAD + HOA + LAN + BE)).isEqualTo(Reason.FILE_MALFORMED);
        assertThat(reason(HEAD + HOA + LAN + END)).isEqualTo(Reason.FILE_TRUNCATED);
        assertThat(register.citizens()).isEmpty();
    }

    @Test
    void namesTheLineOfAnInvalidCitizen() {
        RegisterRefused refused = refused(register.write("r.xml", HEAD + HOA + LAN.replace("Lan", "") + HOA + END));

        assertThat(refused.problems())
                .extracting(RegisterProblem::line, RegisterProblem::reason)
                .containsExactly(
                        tuple(4L, Reason.REGISTER_CITIZEN_REPEATED), tuple(6L, Reason.REGISTER_CITIZEN_REPEATED));
    }

    @Test
    void refusesTextWithoutEnd() throws IOException {
        assertThat(refused(endless(HEAD + "<CongDan><GhiChu>", 'x'))
                        .problems()
                        .get(0)
                        .reason())
                .isEqualTo(Reason.FILE_MALFORMED);
        assertThat(refused(endless(HEAD + "<CongDan><SoDinhDanh>", 'x'))
                        .problems()
                        .get(0)
                        .reason())
                .isEqualTo(Reason.VALUE_TOO_LONG);
        assertThat(refused(endless(HEAD + "<!--", 'x')).problems().get(0).reason())
                .isEqualTo(Reason.FILE_TOO_LARGE);
        assertThat(refused(endless(HEAD + "<", 'x')).problems().get(0).reason()).isEqualTo(Reason.FILE_MALFORMED);
    }

    private Path endless(String head, char filling) throws IOException {
        Path file = register.folder().resolve("endless.xml");
        char[] block = new char[1 << 20];
        Arrays.fill(block, filling);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(head);
            for (int i = 0; i < 1024; i++) {
                out.write(block);
            }
        }
        return file;
    }

    private Reason reason(String document) {
        return refused(register.write("r.xml", document)).problems().get(0).reason();
    }

    private RegisterRefused refused(Path file) {
        return catchThrowableOfType(RegisterRefused.class, () -> register.load(file));
    }
}
