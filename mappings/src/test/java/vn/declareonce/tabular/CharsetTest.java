package vn.declareonce.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CharsetTest {

    private static final String TEXT = Deliveries.HEADER + "\nNguyễn Văn Hưng,1990,0901\nLê Thị Thúy Quỳnh,1991,0902\n";
    private static final String[] ROWS = {"2 Nguyễn Văn Hưng|1990|0901", "3 Lê Thị Thúy Quỳnh|1991|0902"};
    private static final Charset CP1252 = Charset.forName("windows-1252");
    private static final Charset CP1258 = Charset.forName("windows-1258");
    private static final String LETTERS = "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

    @Test
    void readsUtf8WithAndWithoutMark(@TempDir Path folder) {
        expect(folder, TEXT.getBytes(StandardCharsets.UTF_8), "UTF-8");
        expect(folder, ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), "UTF-8");
    }

    @Test
    void readsUtf16WithAndWithoutMark(@TempDir Path folder) {
        expect(folder, ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), "UTF-16LE");
        expect(folder, ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE), "UTF-16BE");
        expect(folder, TEXT.getBytes(StandardCharsets.UTF_16LE), "UTF-16LE");
        expect(folder, TEXT.getBytes(StandardCharsets.UTF_16BE), "UTF-16BE");
    }

    @Test
    void readsWindows1258AsComposedText(@TempDir Path folder) {
        expect(folder, semiComposed(TEXT).getBytes(CP1258), "windows-1258");
    }

    @Test
    void readsTcvn3WithItsSoftHyphenAndVni(@TempDir Path folder) {
        expect(folder, Tcvn3.encode(TEXT).getBytes(CP1252), "TCVN3");
        expect(folder, Vni.encode(TEXT).getBytes(CP1252), "VNI");
    }

    @Test
    void reversesUtf8ReadAsWindows1252(@TempDir Path folder) {
        String twice = new String(TEXT.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        expect(folder, twice.getBytes(StandardCharsets.UTF_8), "UTF-8");
        assertThat(Mojibake.reverse("Nguyá»…n VÄƒn HÃ²a")).isEqualTo("Nguyễn Văn Hòa");
        assertThat(Mojibake.reverse("Nguyễn")).isEqualTo("Nguyễn");
        assertThat(Mojibake.reverse("Hòa")).isEqualTo("Hòa");
        assertThat(Mojibake.reverse("An")).isEqualTo("An");
    }

    @Test
    void decidesByTextBehindAPlainFirstMegabyte(@TempDir Path folder) {
        String plain = "Ho ten,Ngay sinh\n" + "An,1990\n".repeat(140_000);
        Path file = Deliveries.bytes(
                folder, "a.csv", (plain + Tcvn3.encode("Nguyễn Văn Hưng") + ",1990\n").getBytes(CP1252));
        try (TabularFile open =
                        TabularFile.open(file, TabularFormat.DETECT, cells -> cells.contains("Ho ten") ? 2 : 0);
                RowCursor cursor = open.rows(140_000)) {
            assertThat(open.facts().charset()).isEqualTo("TCVN3");
            TabularRow row = cursor.next();
            assertThat(row).isNotNull();
            assertThat(Deliveries.text(row)).isEqualTo("140002 Nguyễn Văn Hưng|1990");
        }
    }

    @Test
    void leavesProperAndForeignTextAlone() {
        assertThat(LegacyText.decide(List.of("Nguyễn Văn Hòa", "Lê Thị Hà", "Tô Ngọc Vân")))
                .isEqualTo(LegacyText.NONE);
        assertThat(LegacyText.decide(List.of("Müller", "José García", "Søren", "Françoise")))
                .isEqualTo(LegacyText.NONE);
        assertThat(LegacyText.decide(List.of("An", "", "0901"))).isEqualTo(LegacyText.NONE);
    }

    @Test
    void turnsEveryLetterThereAndBack() {
        for (int i = 0; i < LETTERS.length(); i++) {
            String letter = LETTERS.substring(i, i + 1);
            String capital = letter.toUpperCase(java.util.Locale.ROOT);
            assertThat(Tcvn3.decode(Tcvn3.encode(letter))).isEqualTo(letter);
            assertThat(Vni.decode(Vni.encode(letter))).isEqualTo(letter);
            assertThat(Vni.decode(Vni.encode(capital))).isEqualTo(capital);
        }
        assertThat(Tcvn3.encode("ư")).isEqualTo("\u00AD");
        assertThat(Tcvn3.decode("NGUYÔN V¡N H¦NG")).isEqualTo("NGUYỄN VĂN HƯNG");
        assertThat(Tcvn3.decode("Vâ ThÞ Ý")).isEqualTo("Võ Thị í");
    }

    @Test
    void agreesWithTheReferenceTables() throws IOException {
        String reference = System.getProperty("declareonce.reference", "");
        Path table = Path.of(reference, "encodings", "char_map.csv");
        assumeTrue(Files.exists(table), "no reference tables: set declareonce.reference");
        List<String> lines = Files.readAllLines(table);
        for (String line : lines.subList(1, lines.size())) {
            String[] f = line.split(",", -1);
            assertThat(Vni.decode(f[3])).as(line).isEqualTo(f[0]);
            assertThat(Tcvn3.decode(f[5])).as(line).isEqualTo(f[0]);
        }
        assertThat(lines).hasSize(135);
    }

    @Test
    void recoversTheReferenceNames() throws IOException {
        Path table =
                Path.of(System.getProperty("declareonce.reference", ""), "encodings", "name_variants_synthetic.csv");
        assumeTrue(Files.exists(table), "no reference tables: set declareonce.reference");
        java.util.Map<LegacyText, List<String[]>> kinds = new java.util.EnumMap<>(LegacyText.class);
        for (String line : Files.readAllLines(table)) {
            String[] f = line.split(",", -1);
            LegacyText kind =
                    switch (f[1]) {
                        case "tcvn3_as_latin1" -> LegacyText.TCVN3;
                        case "vni_as_latin1" -> LegacyText.VNI;
                        case "utf8_read_as_cp1252", "utf8_read_as_latin1" -> LegacyText.MOJIBAKE;
                        default -> LegacyText.NONE;
                    };
            if (kind != LegacyText.NONE && f[2].indexOf('\uFFFD') < 0) {
                kinds.computeIfAbsent(kind, key -> new java.util.ArrayList<>()).add(f);
            }
        }
        assertThat(kinds).hasSize(3);
        kinds.forEach((kind, rows) -> {
            assertThat(LegacyText.decide(rows.stream().map(f -> f[2]).toList())).isEqualTo(kind);
            rows.forEach(f -> assertThat(kind.decode(f[2])).as(f[2]).isEqualToIgnoringCase(f[0]));
        });
    }

    private static void expect(Path folder, byte[] bytes, String charset) {
        Path file = Deliveries.bytes(folder, "a.csv", bytes);
        try (TabularFile open = Deliveries.open(file)) {
            assertThat(open.facts().charset()).isEqualTo(charset);
        }
        assertThat(Deliveries.rows(file)).containsExactly(ROWS);
    }

    /** As Windows wrote it: circumflex, breve and horn composed, the tone apart. */
    private static String semiComposed(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            String nfd = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            String tone = nfd.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String rest = nfd.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            out.append(Normalizer.normalize(rest, Normalizer.Form.NFC)).append(tone);
        }
        return out.toString();
    }
}
