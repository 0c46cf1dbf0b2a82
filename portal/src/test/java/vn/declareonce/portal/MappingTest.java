package vn.declareonce.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Files whose columns or words nobody knows, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MappingTest {
    private static final String KNOWN =
            "Mã mẫu,Họ và tên,Năm sinh,Giới tính,Ngày lấy mẫu,Phương pháp,Kết quả\n%s,Nguyễn Văn Hòa,1985,Nam,10/08/2021,RT-PCR,%s\n";

    private final Path home;
    private final RunningPortal portal;

    MappingTest(@TempDir Path home) throws Exception {
        this.home = home;
        this.portal = RunningPortal.empty(home);
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    void remembersWhatTheSenderSaysTheColumnsAre() throws Exception {
        Visitor clerk = portal.signedIn("clerk-79");
        byte[] file = ("Ma xn,Nguoi benh,Ket luan test,Lay luc,Giay to,Sinh nam\n"
                        + "A1,Nguyễn Văn Hòa,Âm tính,10/08/2021,079085512304,1985\n")
                .getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> unknown = checked(clerk, "lạ.csv", file);
        String page = unknown.uri().getPath();
        assertThat(unknown.body()).contains("Mỗi cột là gì?", page + "/mapping");
        assertThat(clerk.get(page + "/mapping?source=lab-results").body())
                .contains("Nguoi benh", "Nguyễn Văn Hòa", "Họ và tên (fullName)");
        HttpResponse<String> none = clerk.post(page + "/mapping", page + "/mapping", "source", "lab-results");
        assertThat(none.body()).contains("Chưa dùng được");
        clerk.post(
                page + "/mapping?source=lab-results",
                page + "/mapping",
                "source",
                "lab-results",
                "heading",
                "Ma xn",
                "field",
                "sampleNumber",
                "heading",
                "Nguoi benh",
                "field",
                "fullName",
                "heading",
                "Ket luan test",
                "field",
                "result",
                "heading",
                "Lay luc",
                "field",
                "takenAt",
                "heading",
                "Giay to",
                "field",
                "idNumber",
                "heading",
                "Sinh nam",
                "field",
                "birthDate");
        assertThat(figures(clerk.settled(page).body())).hasSize(6).startsWith("1");
        byte[] next =
                new String(file, StandardCharsets.UTF_8).replace("A1", "A2").getBytes(StandardCharsets.UTF_8);
        assertThat(figures(checked(clerk, "tháng sau.csv", next).body())).hasSize(6);
        assertThat(checked(portal.signedIn("clerk-89"), "tỉnh khác.csv", next).body())
                .contains("Mỗi cột là gì?");
    }

    @Test
    void asksWhatUnknownResultWordsMeanAndGuessesNone() throws Exception {
        Visitor clerk = portal.signedIn("clerk-79");
        String file = "Ong so,Benh nhan,KQ may,Ngay lam,Nam sinh BN,Gioi\n"
                + "B1,Nguyễn Văn Hòa,Thấy vi rút,10/08/2021,1985,Nam BN\n"
                + "B2,Trần Thị Bông,Detected,10/08/2021,1986,Nữ\n"
                + "B3,Lê Văn Tám,hỏng ống,10/08/2021,1970,Nam\n";
        String page = checked(clerk, "máy.csv", file.getBytes(StandardCharsets.UTF_8))
                .uri()
                .getPath();
        String[] columns = {
            "source", "lab-results", "heading", "Ong so", "field", "sampleNumber", "heading", "Benh nhan", "field",
            "fullName", "heading", "KQ may", "field", "result", "heading", "Ngay lam", "field", "collectedAt",
            "heading", "Nam sinh BN", "field", "birthDate", "heading", "Gioi", "field", "sex"
        };
        String form = page + "/mapping?source=lab-results";
        String asked = clerk.post(form, page + "/mapping", columns).body();
        assertThat(asked)
                .contains("Mỗi từ nghĩa là gì?", "Thấy vi rút", "hỏng ống", "Nam BN", "Đoán: nam, chắc 60 %")
                .doesNotContain("Còn từ chưa trả lời");
        assertThat(asked.split("selected=\"selected\"", -1)).hasSize(2);
        String[] unanswered = Stream.concat(
                        Stream.of(columns), Stream.of("of", "result", "word", "Thấy vi rút", "meaning", "=positive!"))
                .toArray(String[]::new);
        assertThat(clerk.post(form, page + "/mapping", unanswered).body()).contains("Còn từ chưa trả lời");
        String[] answered = Stream.concat(
                        Stream.of(columns),
                        Stream.of(
                                "of",
                                "result",
                                "word",
                                "Thấy vi rút",
                                "meaning",
                                "=POSITIVE",
                                "of",
                                "result",
                                "word",
                                "hỏng ống",
                                "meaning",
                                "leave",
                                "of",
                                "sex",
                                "word",
                                "Nam BN",
                                "meaning",
                                "=Nam"))
                .toArray(String[]::new);
        clerk.post(form, page + "/mapping", answered);
        assertThat(figures(clerk.settled(page).body()))
                .hasSize(6)
                .startsWith("3")
                .endsWith("1");
        String next = file.replace("B1", "C1").replace("B2", "C2").replace("B3", "C3");
        assertThat(figures(checked(clerk, "máy tháng sau.csv", next.getBytes(StandardCharsets.UTF_8))
                        .body()))
                .hasSize(6)
                .endsWith("1");
    }

    @Test
    void asksWhatNewWordsOfAKnownLayoutMeanAndRemembersThem() throws Exception {
        Visitor clerk = portal.signedIn("clerk-89");
        byte[] file = known("V", "không thấy gì");
        HttpResponse<String> checked = checked(clerk, "từ lạ.csv", file);
        String page = checked.uri().getPath();
        assertThat(checked.body()).contains("Cho biết các từ này nghĩa là gì", page + "/mapping");
        assertThat(figures(checked.body())).hasSize(6).endsWith("1");
        String asked = clerk.get(page + "/mapping").body();
        assertThat(asked).contains("Mỗi từ nghĩa là gì?", "không thấy gì").doesNotContain("selected=");
        answered(clerk, page, "leave");
        assertThat(figures(clerk.settled(page).body())).hasSize(6).endsWith("1");
        answered(clerk, page, "=NEGATIVE");
        assertThat(figures(clerk.settled(page).body())).hasSize(6).endsWith("0");
        byte[] next = known("W", "KHÔNG THẤY GÌ");
        HttpResponse<String> later = checked(clerk, "từ lạ tháng sau.csv", next);
        assertThat(figures(later.body())).hasSize(6).endsWith("0");
        assertThat(clerk.get(later.uri().getPath() + "/mapping").body()).contains("Không có từ nào để hỏi ở đây");
        assertThat(figures(checked(portal.signedIn("clerk-79"), "tỉnh khác.csv", next)
                        .body()))
                .hasSize(6)
                .endsWith("1");
    }

    @Test
    void setsAFileAsideThatNobodyMaps() throws Exception {
        Visitor clerk = portal.signedIn("clerk-79");
        byte[] file = "Alpha,Beta,Gamma\nx,y,z\n".getBytes(StandardCharsets.UTF_8);
        String page = checked(clerk, "không rõ.csv", file).uri().getPath();
        clerk.post(page + "/mapping", page + "/set-aside");
        assertThat(clerk.get("/uploads").body()).doesNotContain("không rõ.csv");
        try (var kept = Files.walk(home.resolve("set-aside"))) {
            assertThat(kept.map(path -> path.getFileName().toString()))
                    .contains("không rõ.csv", "why.txt", "draft.yaml");
        }
    }

    private static HttpResponse<String> checked(Visitor clerk, String name, byte[] file) throws Exception {
        return clerk.settled(clerk.upload(name, file).uri().getPath());
    }

    private static byte[] known(String number, String result) {
        return String.format(KNOWN, number, result).getBytes(StandardCharsets.UTF_8);
    }

    /** Rows read, loaded, unchanged, superseded, held, refused. */
    private static List<String> figures(String page) {
        Matcher found = Pattern.compile("<dd>([0-9.]+)</dd>").matcher(page);
        return found.results().map(one -> one.group(1)).limit(6).toList();
    }

    /** What the new word of {@link #known} means. */
    private static void answered(Visitor clerk, String page, String meaning) throws Exception {
        String mapping = page + "/mapping";
        clerk.post(
                mapping, mapping, "source", "lab-results", "of", "result", "word", "không thấy gì", "meaning", meaning);
    }
}
