package vn.declareonce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportTest {
    private static final Instant AT = Instant.parse("2021-09-13T05:06:07Z");
    private final Path folder;

    RunReportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void showsTheAccountingOfEveryDelivery() throws IOException {
        String page = words(page(List.of("d-lab", "d-dec", "d-blue")));
        assertThat(page)
                .contains("lab-results · xet-nghiem-79-01.csv 6 1 1 1 1 2 ✓")
                .contains("health-declaration · to-khai-01.csv 2 1 0 0 1 0 ✓")
                .contains("bluezone · bluezone-01.csv 3 0 0 0 2 0 ✗ -1")
                .contains("Tổng Total 11 2 1 1 4 2 ✗ -1");
    }

    @Test
    void showsOutcomesByTheSendersProvinceElseTheRows() throws IOException {
        assertThat(words(page(List.of("d-lab", "d-dec", "d-blue"))))
                .contains("Bình Dương 1 1 0 0 0 0 Hồ Chí Minh 7 1 1 1 2 2 không rõ / unknown 2 0 0 0 2 0");
    }

    @Test
    void ranksReasonsWithTheirRemedies() throws IOException {
        String page = words(page(List.of("d-lab", "d-dec")));
        RowReason noEvidence = new RowReason("HELD_NO_IDENTIFIER", null);
        RowReason numeric = new RowReason("ID_NUMERIC_CELL", null);
        assertThat(page)
                .contains(both(noEvidence.message()) + " HELD_NO_IDENTIFIER " + both(noEvidence.remedy()) + " 0 2 0")
                .contains(both(numeric.message()) + " ID_NUMERIC_CELL " + both(numeric.remedy()) + " 0 0 1");
        assertThat(page.indexOf("HELD_NO_IDENTIFIER")).isLessThan(page.indexOf("ROW_RAGGED"));
        assertThat(page.indexOf("ROW_RAGGED")).isLessThan(page.indexOf("ID_NUMERIC_CELL"));
    }

    @Test
    void showsLinksAndReadinessOfTheStore() throws IOException {
        assertThat(words(page(List.of("d-lab"))))
                .contains("citizen-id (2) 1 provisional (6) 1 chưa xác định / nobody yet 2")
                .contains("Need not declare again 33.33 % 1 / 3 người")
                .contains(
                        "địa chỉ đến xã, phường / address down to the ward 2 họ và tên / full name 1 số điện thoại / phone 1");
    }

    @Test
    void showsHashAndTimesOfEveryDelivery() throws IOException {
        assertThat(words(page(List.of("d-lab"))))
                .contains("d-lab xet-nghiem-79-01.csv " + "1".repeat(64)
                        + " 79 lab-results UTF-8 , 10/09/2021 08:00:00 13/09/2021 09:00:00 1 500 active SHEET_EMPTY");
    }

    @Test
    void holdsNoPersonalValueAndNeedsNothingElse() throws IOException {
        String page = page(List.of("d-lab", "d-dec", "d-blue"));
        assertThat(page)
                .doesNotContain("079090012345", "79090012345", "001195000022", "001095000011", "B1234567")
                .doesNotContain("0912345678", "912000111", "Lê Văn Chờ", "Nguyễn Văn Hòa", "Trần Thị Bình")
                .doesNotContain("<script", "<link", "<img", "@import", "url(", " th:");
        Set<String> addresses = Pattern.compile("https?://[^\"' <]+")
                .matcher(page)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
        assertThat(addresses).isEmpty();
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<html lang=\"vi\"");
        try (var files = Files.list(folder)) {
            assertThat(files.toList()).containsExactly(folder.resolve("run.html"));
        }
    }

    @Test
    void standsWithoutDeliveries() throws IOException {
        assertThat(words(page(List.of()))).contains("Tổng Total 0 0 0 0 0 0 ✓").contains("Không có dòng nào. No rows.");
    }

    private String page(List<String> deliveries) throws IOException {
        try (World world = new World()) {
            Path file = folder.resolve("run.html");
            RunReport.write(world.jdbc(), "thử / trial", deliveries, AT, file);
            return Files.readString(file);
        }
    }

    private static String both(String message) {
        return message.replace(" / ", " ");
    }

    /** The page as it is read aloud: without marks, blanks folded. */
    private static String words(String page) {
        return page.substring(page.indexOf("<body>"))
                .replaceAll("<[^>]*>", " ")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }
}
