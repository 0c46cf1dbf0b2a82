package vn.declareonce.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.declareonce.tabular.TabularFormat;

/**
 * The parts of a workbook, parted by U+001E: sheet, strings, styles, workbook; a part left out is a sound one. The archive around them is
 * sound, so that the bytes reach the readers of the parts.
 */
final class XlsxTarget implements FuzzTarget {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String[] NAMES = {
        "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"
    };

    private final Scratch scratch = new Scratch("delivery.xlsx");

    @Override
    public void run(byte[] input) throws IOException {
        FileReading read = FileReading.of(scratch.holding(archive(input)), TabularFormat.DETECT);
        boolean escapes = Input.count(input, '&') > 0 || Input.count(input, 'x') > 0;
        // A string of the table may stand in many cells.
        boolean shared = Input.count(input, (char) 0x1E) > 0;
        Property.holds(
                escapes || shared || read.count('?') <= Input.count(input, '?'), "no letter becomes a question mark");
    }

    private static byte[] archive(byte[] input) throws IOException {
        Map<String, byte[]> parts = sound();
        int from = 0;
        int part = 0;
        for (int i = 0; i <= input.length && part < NAMES.length; i++) {
            if (i == input.length || input[i] == 0x1E) {
                if (i > from) {
                    parts.put(NAMES[part], java.util.Arrays.copyOfRange(input, from, i));
                }
                part++;
                from = i + 1;
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> sound() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(
                parts,
                "[Content_Types].xml",
                "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        put(parts, "_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml")));
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                relations(relation("r1", "worksheet", "worksheets/sheet1.xml")
                        + relation("r2", "sharedStrings", "sharedStrings.xml")
                        + relation("r3", "styles", "styles.xml")));
        put(parts, NAMES[0], "<worksheet><sheetData/></worksheet>");
        put(parts, NAMES[1], "<sst><si><t>An</t></si><si><r><t>Bì</t></r><r><t>nh</t></r></si></sst>");
        put(parts, NAMES[2], "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        put(
                parts,
                NAMES[3],
                "<workbook xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        return parts;
    }

    private static void put(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String relations(String relations) {
        return "<Relationships>" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }
}
