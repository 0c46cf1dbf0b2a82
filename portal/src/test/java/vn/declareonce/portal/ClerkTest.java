package vn.declareonce.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.extract.Archive;
import vn.declareonce.testing.SampleSet;
import vn.declareonce.values.Sha256;

/** What a clerk does with a file that is not right yet, over HTTP: everything up to taking it back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClerkTest {
    private static final List<String> HEADER = List.of(
            "Mã mẫu,Họ và tên,Năm sinh,Giới tính,Số điện thoại,CMND/CCCD,Địa chỉ,Ngày lấy mẫu,Nơi lấy mẫu,Loại mẫu (đơn/gộp),Phương pháp,Kết quả,Ngày trả kết quả,Đơn vị xét nghiệm"
                    .split(","));
    private static final String GOOD =
            "79-%s1,Nguyễn Văn Hòa,1985,Nam,0903512301,079085512304,,10/08/2021,CDC,đơn,RT-PCR,Âm tính,11/08/2021,CDC";
    private static final String BAD =
            "79-%s2,Trần Thị Thúy,1987,Nữ,0903512302,079187733015,,32/13/2021,CDC,đơn,RT-PCR,Âm tính,11/08/2021,CDC";
    private static final String WAITS =
            "79-%s3,Không Có Ai,1951,Nam,,,,10/08/2021,CDC,đơn,RT-PCR,Âm tính,11/08/2021,CDC";

    private final Path home;
    private final RunningPortal portal;

    ClerkTest(@TempDir Path home) throws Exception {
        this.home = home;
        this.portal = RunningPortal.withRegister(home);
    }

    @BeforeAll
    void answers() {
        assertThat(portal.visitor().get("/sign-in").statusCode()).isEqualTo(200);
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    void saysOfEveryRowWhatTheLoadWouldDoAndWhatTheRegisterSays() throws Exception {
        Visitor clerk = portal.signedIn("clerk-79");
        String page =
                checked(clerk, "xét nghiệm.csv", csv("V", GOOD, BAD, WAITS)).body();
        assertThat(figures(page)).containsExactly("3", "1", "0", "0", "1", "1");
        assertThat(page)
                .contains("<strong>Đúng người.</strong>", "<strong>Không tìm thấy.</strong>")
                .contains("Dòng hợp lệ nhưng phải chờ.", "Không Có Ai", "Tải các dòng cần sửa (.xlsx)")
                .doesNotContain("079090", "Nguyen Van Hoa");
    }

    @Test
    void takesTheFilesItCanReadAndSaysHowManyItLeft() {
        Visitor clerk = portal.signedIn("clerk-79");
        Map<String, byte[]> files =
                Map.of("nhận được.csv", csv("M", GOOD), "công văn.docx", new byte[] {1}, "rỗng.csv", new byte[0]);
        HttpResponse<String> page = clerk.upload(files);
        assertThat(page.uri()).hasToString(portal.url() + "/uploads?left=2");
        assertThat(page.body())
                .contains("Không nhận 2 tệp", "nhận được.csv")
                .doesNotContain("công văn.docx", "rỗng.csv");
        assertThat(clerk.upload("công văn.docx", new byte[] {1}).uri().getQuery())
                .isEqualTo("refused=kind");
        assertThat(clerk.upload("rỗng.csv", new byte[0]).uri().getQuery()).isEqualTo("refused=none");
    }

    @Test
    void marksTheSendersOwnWorkbookAndTakesTheCorrectedOne() throws Exception {
        Visitor clerk = portal.signedIn("clerk-79");
        byte[] sent = workbook("W", GOOD, BAD);
        HttpResponse<String> preview = checked(clerk, "kết quả.xlsx", sent);
        byte[] marked = clerk.bytes(preview.uri().getPath() + "/marked");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            XSSFCell date = workbook.getSheetAt(0).getRow(2).getCell(7);
            assertThat(date.getStringCellValue()).isEqualTo("32/13/2021");
            assertThat(date.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo("FFFFC7CE");
            assertThat(date.getCellComment().getString().getString()).contains("Ngày");
            assertThat(workbook.getSheet("Ghi chú").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("giữ nguyên");
            date.setCellValue("12/08/2021");
            ByteArrayOutputStream corrected = new ByteArrayOutputStream();
            workbook.write(corrected);
            clerk.post(preview.uri().getPath(), preview.uri().getPath() + "/confirm");
            clerk.settled(preview.uri().getPath());
            String again =
                    checked(clerk, "kết quả.xlsx", corrected.toByteArray()).body();
            assertThat(figures(again)).as("only what changed acts").containsExactly("2", "1", "1", "0", "0", "0");
        }
    }

    @Test
    void correctsACellInThePageAndKeepsTheFileAsItWasSent() throws Exception {
        Visitor clerk = portal.signedIn("clerk-79");
        byte[] sent = csv("K", GOOD, BAD);
        HttpResponse<String> preview = checked(clerk, "sửa.csv", sent);
        String page = preview.uri().getPath();
        assertThat(preview.body()).contains(page + "/row?sheet=&amp;row=3", "Sửa dòng 3");
        assertThat(clerk.get(page + "/row?sheet=&row=3").body())
                .contains("value=\"32/13/2021\"", "aria-invalid=\"true\"", "Dòng này còn bị từ chối");
        String judged = clerk.post(
                        page + "/row?sheet=&row=3", page + "/row", "sheet", "", "row", "3", "c7", "12/08/2021")
                .body();
        assertThat(judged).contains("value=\"12/08/2021\"", "Dòng này sẽ được nhận", "đã sửa");
        assertThat(clerk.get(page).body()).contains("Đã sửa 1 ô.");
        assertThat(clerk.get(page + "/row?sheet=&row=99").statusCode()).isEqualTo(404);

        HttpResponse<String> copy =
                clerk.settled(clerk.post(page, page + "/corrected").uri().getPath());
        assertThat(figures(copy.body())).containsExactly("2", "2", "0", "0", "0", "0");
        assertThat(clerk.get(page).body()).contains("Đã thay bằng bản sửa");
        clerk.post(copy.uri().getPath(), copy.uri().getPath() + "/confirm");
        HttpResponse<String> receipt = clerk.settled(copy.uri().getPath());
        String hash = Sha256.of(sent);
        assertThat(receipt.body()).contains("Bản sao có 1 ô do clerk-79 sửa trong trang", hash);
        assertThat(Files.readAllBytes(new Archive(home).path(hash, ".csv"))).isEqualTo(sent);
    }

    @Test
    void saysOfARowThatWaitsWhyBeforeItIsCorrectedAndWhatIsOpenAfterwards() throws Exception {
        Visitor clerk = portal.signedIn("clerk-79");
        String page = checked(clerk, "chờ.csv", csv("H", WAITS)).uri().getPath();
        String row = page + "/row?sheet=&row=2";
        assertThat(clerk.get(row).body())
                .contains("Dòng hợp lệ nhưng phải chờ.", "Chỉ có họ tên mà không đủ ngày, tháng, năm sinh")
                .doesNotContain("Dòng này sẽ được nhận");
        assertThat(clerk.post(row, page + "/row", "sheet", "", "row", "2", "c2", "02/03/1951")
                        .body())
                .contains("Dòng này sẽ được nhận", "Kiểm tra bản đã sửa thì biết");
    }

    @Test
    void tellsOfADayToComeAndLeadsToTheRowsThatWereRepaired() throws Exception {
        Visitor clerk = portal.signedIn("clerk-79");
        String future = GOOD.replace("10/08/2021", "10/08/2091");
        String letters = GOOD.replace("0903512301", "O903512301");
        HttpResponse<String> preview = checked(clerk, "mai sau.csv", csv("Z", future, letters));
        String repaired = preview.uri().getPath() + "/problems?reason=PHONE_LETTERS_FOR_DIGITS&effect=doubts";
        assertThat(preview.body())
                .contains("Ngày của sự việc còn ở tương lai.", "10/08/2091", repaired.replace("&", "&amp;"))
                .contains("Nạp tệp này: 2 dòng vào hồ sơ, 0 dòng chờ");
        assertThat(clerk.get(repaired).body()).contains("O903512301", "<td class=\"num\">3</td>");
    }

    @Test
    void saysWhyCellsOfAFileInAnotherCharsetAreNotCorrectedInThePage() throws Exception {
        Visitor clerk = portal.signedIn("clerk-79");
        byte[] other = new String(csv("L", GOOD, BAD), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        assertThat(checked(clerk, "khác.csv", other).body())
                .contains("Không sửa được ô của tệp này ngay trong trang")
                .doesNotContain("Sửa dòng 3");
    }

    @Test
    void takesADeliveryBackAfterShowingWhatThatDoes() throws Exception {
        Visitor clerk = portal.signedIn("clerk-89");
        String receipt = loaded(clerk, "rút.csv", csv("T", GOOD));
        assertThat(portal.signedIn("clerk-79").get(receipt + "/take-back").statusCode())
                .isEqualTo(403);
        String would = clerk.settled(receipt + "/take-back").body();
        assertThat(would).contains("Rút lại sẽ làm gì", "1 dòng của lần gửi này không còn hiệu lực");
        assertThat(clerk.get(receipt).body()).doesNotContain("Đã rút lại");
        clerk.post(receipt + "/take-back", receipt + "/take-back", "reason", "x");
        assertThat(clerk.settled(receipt + "/take-back").body()).contains("Vì sao rút lại?");
        clerk.post(receipt + "/take-back", receipt + "/take-back", "reason", "gửi nhầm tháng");
        assertThat(clerk.settled(receipt + "/take-back").body()).contains("Xem biên nhận");
        assertThat(clerk.get(receipt).body()).contains("Đã rút lại", "các dòng này không còn hiệu lực");
        assertThat(clerk.get("/deliveries").body()).contains("↩", "Đã rút lại");
    }

    @Test
    void replacesAnEarlierDeliveryInOneStep() throws Exception {
        Visitor clerk = portal.signedIn("clerk-89");
        String first = loaded(clerk, "lần một.csv", csv("R", GOOD));
        HttpResponse<String> preview = checked(clerk, "lần hai.csv", csv("S", GOOD));
        String page = preview.uri().getPath();
        assertThat(preview.body()).contains("lần một.csv");
        String id = first.substring(first.lastIndexOf('/') + 1);
        clerk.post(page, page + "/confirm", "replaces", id);
        HttpResponse<String> second = clerk.settled(page);
        assertThat(second.body()).contains("Thay cho lần gửi đã rút lại", first);
        assertThat(clerk.get(first).body())
                .contains("Đã rút lại", "Được thay bằng lần gửi", second.uri().getPath());
    }

    @Test
    void takesHospitalXml() throws Exception {
        SampleSet.File sample = SampleSet.files().stream()
                .filter(file -> file.path().endsWith("ho-so-79023-01.xml"))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> page =
                checked(portal.signedIn("clerk-79"), "hồ sơ.xml", Files.readAllBytes(sample.path()));
        assertThat(figures(page.body())).hasSize(6).startsWith("9");
        Program program = new Program(portal.url(), portal.token("clerk-79"));
        assertThat(program.upload("hồ sơ.xml", Files.readAllBytes(sample.path()))
                        .statusCode())
                .as("by a program, the same upload")
                .isEqualTo(200);
    }

    @Test
    void givesTemplatesAndGuidesOfTheLayouts() throws Exception {
        Visitor clerk = portal.signedIn("clerk-79");
        assertThat(clerk.get("/templates").body()).contains("/templates/lab-results/standard/workbook");
        byte[] template = clerk.bytes("/templates/lab-results/standard/workbook");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("STT");
        }
        assertThat(clerk.get("/templates/lab-results/standard/guide").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(clerk.get("/templates/lab-results/none/guide").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> checked(Visitor clerk, String name, byte[] file) throws Exception {
        return clerk.settled(clerk.upload(name, file).uri().getPath());
    }

    private static String loaded(Visitor clerk, String name, byte[] file) throws Exception {
        String page = checked(clerk, name, file).uri().getPath();
        clerk.post(page, page + "/confirm");
        return clerk.settled(page).uri().getPath();
    }

    private static byte[] csv(String mark, String... rows) {
        StringBuilder text = new StringBuilder(String.join(",", HEADER)).append('\n');
        for (String row : rows) {
            text.append(String.format(row, mark)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(String mark, String... rows) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("Kết quả");
            write(sheet.createRow(0), HEADER);
            for (int i = 0; i < rows.length; i++) {
                write(
                        sheet.createRow(i + 1),
                        List.of(String.format(rows[i], mark).split(",", -1)));
            }
            workbook.createSheet("Ghi chú").createRow(0).createCell(0).setCellValue("giữ nguyên");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void write(XSSFRow row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    private static List<String> figures(String page) {
        Matcher found = Pattern.compile("<dd>([0-9.]+)</dd>").matcher(page);
        return found.results().map(one -> one.group(1)).limit(6).toList();
    }
}
