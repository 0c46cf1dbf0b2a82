package vn.declareonce.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Files meant to harm, handed in: each is refused in words, and the portal goes on. The readers' own tests have the longer list. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileUploadsTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String CELLS = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>Mã mẫu</t></is></c></row>"
            + "</sheetData></worksheet>";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private final Path home;
    private final RunningPortal portal;

    HostileUploadsTest(@TempDir Path home) throws Exception {
        this.home = home;
        this.portal = RunningPortal.empty(home);
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void isRefusedInWords(String why, String name, byte[] bytes, String told) throws Exception {
        Program program = new Program(portal.url(), portal.token("clerk-79"));
        HttpResponse<String> taken = program.upload(name, bytes);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        String address = taken.headers().firstValue("Location").orElseThrow();
        JsonNode refused = program.settled(address);
        assertThat(refused.path("status").asString()).as(refused.toString()).isEqualTo("refused");
        assertThat(refused.at("/refusal/en").asString()).contains(told);
        assertThat(refused.at("/refusal/vi").asString()).isNotBlank();
        assertThat(program.post(address + "/confirm").statusCode()).isEqualTo(409);
        String id = refused.path("id").asString();
        assertThat(incoming()).allMatch(file -> file.startsWith(id));
        assertThat(program.post(address + "/discard").statusCode()).isEqualTo(200);
        assertThat(incoming()).isEmpty();
    }

    static Stream<Arguments> corpus() {
        byte[] whole = workbook(parts -> {});
        return Stream.of(
                Arguments.of("a workbook named csv", "a.csv", whole, "(WRONG_MAGIC"),
                Arguments.of(
                        "a text named xlsx", "a.xlsx", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "(WRONG_MAGIC"),
                Arguments.of("an old workbook", "a.xlsx", OLE2, "(OLD_XLS"),
                Arguments.of("noise", "a.csv", noise(), "(NOT_TEXT"),
                Arguments.of("cut in half", "a.xlsx", Arrays.copyOf(whole, whole.length / 2), "(ZIP_TRUNCATED"),
                hostile("macros", "(MACROS", parts -> parts.put("xl/vbaProject.bin", "x")),
                hostile(
                        "links outside",
                        "(EXTERNAL_LINKS",
                        parts -> parts.put("xl/externalLinks/externalLink1.xml", "<a/>")),
                hostile("a path out of the folder", "(ENTRY_NAME", parts -> parts.put("xl/../../../evil.sh", "x")),
                hostile("a bomb", "(ZIP_RATIO", parts -> parts.put("xl/media/zeros.bin", "0".repeat(12_000_000))),
                hostile(
                        "a DOCTYPE",
                        "(DOCTYPE",
                        parts -> parts.put(
                                SHEET, "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet/>")),
                hostile("not a workbook", "(NOT_A_WORKBOOK", parts -> parts.remove("xl/workbook.xml")),
                Arguments.of("a path for a name", "../../etc/passwd.csv", noise(), "(NOT_TEXT"));
    }

    private static byte[] noise() {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static Arguments hostile(String why, String told, Consumer<Map<String, String>> spoil) {
        return Arguments.of(why, "a.xlsx", workbook(spoil), told);
    }

    private static byte[] workbook(Consumer<Map<String, String>> spoil) {
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/></Types>");
        parts.put("_rels/.rels", relation(relations + "/officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + relations + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets>"
                        + "</workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relation(relations + "/worksheet", "worksheets/sheet1.xml"));
        parts.put(SHEET, CELLS);
        spoil.accept(parts);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                + " Id=\"r1\" Type=\"" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private List<String> incoming() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("archive").resolve("incoming"))) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
