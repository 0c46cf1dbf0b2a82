package vn.declareonce.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes are spoilt, a file is read or refused; no other exception leaves the reader. */
class SpoiltBytesTest {

    private static final String ROWS = Zips.HEADER_ROW
            + Zips.row("2", "An", "1990", "0901")
            + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" s=\"1\"><v>33100.5</v></c><c><f>1+1</f></c></row>";

    @Test
    void refusesOrReadsAnArchiveWithSpoiltBytes(@TempDir Path folder) {
        byte[] sound = Zips.zip(Zips.parts(ROWS));
        Random random = new Random(242);
        int refused = 0;
        for (int i = 0; i < 600; i++) {
            refused += isRefused(Deliveries.bytes(folder, "a.xlsx", spoilt(sound, random, 4))) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(200);
    }

    @Test
    void refusesOrReadsPartsWithSpoiltBytes(@TempDir Path folder) {
        Random random = new Random(1405);
        Map<String, String> sound = Zips.parts(ROWS);
        sound.put(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"dd/mm\"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"200\"/></cellXfs></styleSheet>");
        sound.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, xml) -> xml.replace("</", Zips.relation("r3", "styles", "styles.xml", "") + "</"));
        int refused = 0;
        for (int i = 0; i < 600; i++) {
            String[] names = sound.keySet().toArray(String[]::new);
            String name = names[random.nextInt(names.length)];
            byte[] part = String.valueOf(sound.get(name)).getBytes(StandardCharsets.UTF_8);
            byte[] archive = zipWith(sound, name, spoilt(part, random, 2));
            refused += isRefused(Deliveries.bytes(folder, "a.xlsx", archive)) ? 1 : 0;
        }
        assertThat(refused).isBetween(100, 599);
    }

    @Test
    void refusesOrReadsTextWithSpoiltBytes(@TempDir Path folder) {
        byte[] sound = (Deliveries.HEADER + "\nAn,1990,0901\n\"Nguyễn \"\"Hòa\"\"\",1991,0902\n")
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(5772);
        int refused = 0;
        for (int i = 0; i < 1_000; i++) {
            refused += isRefused(Deliveries.bytes(folder, "a.csv", spoilt(sound, random, 2))) ? 1 : 0;
        }
        assertThat(refused).isBetween(30, 900);
    }

    private static boolean isRefused(Path file) {
        try {
            Deliveries.rows(file);
            return false;
        } catch (FileRefused refused) {
            assertThat(refused.problems()).isNotEmpty();
            return true;
        }
    }

    private static byte[] spoilt(byte[] sound, Random random, int bytes) {
        byte[] spoilt = sound.clone();
        for (int i = random.nextInt(bytes); i >= 0; i--) {
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
        return spoilt;
    }

    private static byte[] zipWith(Map<String, String> parts, String name, byte[] content) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new java.util.zip.ZipEntry(part.getKey()));
                zip.write(part.getKey().equals(name) ? content : part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
